import { Money, type MoneyView } from '@market/kernel';
import type { Payment, PaymentMethod } from './payment.js';

/**
 * `inquiry`: the shopper's bank only asks, no money has moved. `open`: it has taken the money back until it decides.
 * `dropped`: the question ended without one.
 */
export type DisputeState = 'inquiry' | 'open' | 'won' | 'lost' | 'dropped';

export interface Dispute {
  readonly provider: PaymentMethod;
  /** The provider's name of it. */
  readonly disputeId: string;
  readonly paymentId: string;
  readonly moneyId: string;
  readonly amount: bigint;
  readonly reason: string;
  readonly state: DisputeState;
  readonly openedAt: Date;
  /** Until when the shop may answer with evidence. */
  readonly dueBy: Date | null;
  readonly closedAt: Date | null;
}

interface AboutDispute {
  readonly disputeId: string;
  readonly paymentId: string;
  readonly purposeKind: string;
  readonly purposeId: string;
  readonly method: PaymentMethod;
  readonly amount: MoneyView;
  readonly reason: string;
  readonly openedAt: string;
  readonly dueBy: string | null;
}
/** Money was taken back for the time being. */
export type DisputeOpenedBody = AboutDispute;
/** It came back (`won`), or never will (`lost`). Always told after `dispute-opened`, whatever the provider left out. */
export interface DisputeClosedBody extends AboutDispute {
  readonly outcome: 'won' | 'lost';
  readonly closedAt: string;
}

const rank: Readonly<Record<DisputeState, number>> = { inquiry: 0, open: 1, dropped: 2, won: 2, lost: 2 };
const movedMoney = (state: DisputeState): boolean => state === 'open' || state === 'won' || state === 'lost';

/** What is known after this news. News that arrive late, from an earlier state, change nothing; the first end stands. */
export function heard(before: Dispute | undefined, news: Dispute): Dispute {
  if (!before) return news;
  if (rank[news.state] <= rank[before.state]) return before;
  return { ...news, openedAt: before.openedAt, dueBy: news.dueBy ?? before.dueBy };
}

/** The events between two states, each money fact once and in its order. */
export function disputeEvents(before: Dispute | undefined, after: Dispute, payment: Payment) {
  const { disputeId, reason, openedAt, dueBy, closedAt, state } = after;
  const about: AboutDispute = {
    ...{ disputeId, paymentId: payment.id, purposeKind: payment.purposeKind, purposeId: payment.purposeId, method: payment.method, reason },
    ...{ amount: Money.vnd(after.amount).toJSON(), openedAt: openedAt.toISOString(), dueBy: dueBy?.toISOString() ?? null },
  };
  const opens = movedMoney(state) && !(before && movedMoney(before.state));
  const closes = (state === 'won' || state === 'lost') && before?.state !== state;
  return [
    ...(opens ? [{ name: 'payments/dispute-opened', version: 1, body: about satisfies DisputeOpenedBody }] : []),
    ...(closes
      ? [
          {
            name: 'payments/dispute-closed',
            version: 1,
            body: { ...about, outcome: state, closedAt: (closedAt ?? openedAt).toISOString() } satisfies DisputeClosedBody,
          },
        ]
      : []),
  ];
}
