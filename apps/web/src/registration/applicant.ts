import { Refusal, type Actor } from '@market/platform';

export type Applicant = Extract<Actor, { role: 'shopper' }>;

/**
 * Who applies, as the person alone: somebody who sells in one shop applies for another without that shop having a part in it.
 * Officers judge applications and make none.
 */
export function applicantOf(actor: Actor): Applicant {
  if (actor.role === 'shopper' || actor.role === 'seller') return { role: 'shopper', accountId: actor.accountId };
  throw new Refusal({ code: 'businesses/staff-do-not-apply', kind: 'conflict' });
}
