import type { MoneyView } from '@market/kernel';
import type { DomainEvent } from '@market/platform';

/** Which application moved, whose it is, and who is to be told. */
export interface ApplicationMoved {
  readonly applicationId: string;
  readonly number: string;
  readonly programme: { readonly vi: string; readonly en: string };
  readonly businessId: string;
  readonly shopId: string;
  /** The person who sent it. */
  readonly accountId: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly reason: string | null;
  readonly granted: MoneyView | null;
  /** The day by which it is answered, while an answer is owed. */
  readonly dueOn: string | null;
}

export type ApplicationEventName =
  | 'support/application-submitted'
  | 'support/application-taken'
  | 'support/application-papers-asked'
  | 'support/application-completed'
  | 'support/application-approved'
  | 'support/application-refused'
  | 'support/application-disbursed'
  | 'support/application-closed';

export type ApplicationEvent = DomainEvent<ApplicationEventName, ApplicationMoved>;
