import type { DomainEvent } from '@market/platform';

/** A place in a session that somebody has, waits for, gave up or moved up to. */
export interface SeatMoved {
  readonly sessionId: string;
  readonly courseSlug: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** Whose place it is. */
  readonly accountId: string;
  /** RFC 3339, UTC. */
  readonly startsAt: string;
  readonly place: string;
}

export type SeatEventName =
  | 'support/seat-taken'
  | 'support/seat-waited-for'
  | 'support/seat-given-up'
  | 'support/seat-freed'
  | 'support/session-moved'
  | 'support/session-called-off';

export type SeatEvent = DomainEvent<SeatEventName, SeatMoved>;
