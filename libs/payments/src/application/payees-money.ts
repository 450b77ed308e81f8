import { assert } from '@market/kernel';
import { hasStaffRole, isStaff, type Actor } from '@market/platform';
import type { StoredPayment } from '../persistence/payment.repository.js';

/** Who decides about money that a rule does not settle: staff, or who looks after the money of a payee. */
type Decider = Extract<Actor, { accountId: string }>;

export function deciderOf(actor: Actor): Decider {
  const keepsBooks = actor.role === 'seller' && hasStaffRole(actor, 'finance');
  assert((isStaff(actor) || keepsBooks) && 'accountId' in actor, 'only staff and who keeps a shop’s books decide about money');
  return actor;
}

/** Whether it is the actor's side that has the money: ours is staff's to decide about, what came to a payee's own account the payee's. */
export const hasMoneyOf = (actor: Decider, { payeeId }: Pick<StoredPayment, 'payeeId'>): boolean =>
  payeeId === (actor.role === 'seller' ? actor.shopId : null);
