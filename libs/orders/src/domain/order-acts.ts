import { ok, refuse, type Problem, type Result } from '@market/kernel';
import type { OrderState, WrongState } from './order-life.js';

/** How somebody stands to an order. The system acts where a deadline has passed. */
export type Side = 'buyer' | 'seller' | 'staff' | 'system';

interface ActRule {
  /** Where it leads; null for what leaves the order where it is. */
  readonly to: OrderState | null;
  /** Who may do it, and in which states. */
  readonly by: Readonly<Partial<Record<Side, readonly OrderState[]>>>;
}

const unshipped = ['paid', 'confirmed'] as const;

/** Everything that may be done to an order: the pages show it, the use cases ask it. */
export const orderActs = {
  confirm: { to: 'confirmed', by: { seller: ['paid'] } },
  // Before the payment a seller stops nothing: the shopper is paying one sum for what several shops send.
  cancel: {
    to: 'cancelled',
    by: { buyer: ['awaiting-payment', ...unshipped], seller: unshipped, staff: ['awaiting-payment', ...unshipped], system: ['paid'] },
  },
  'cancel-part': { to: null, by: { buyer: unshipped, seller: unshipped, staff: unshipped } },
  ship: { to: 'shipped', by: { seller: ['confirmed'] } },
  'add-parcel': { to: null, by: { seller: ['shipped'] } },
  deliver: { to: 'delivered', by: { seller: ['shipped'] } },
  receive: { to: 'delivered', by: { buyer: ['shipped'] } },
  complete: { to: 'completed', by: { buyer: ['delivered'], system: ['delivered', 'return-accepted', 'return-refused'] } },
  'request-return': { to: 'return-requested', by: { buyer: ['delivered'] } },
  'accept-return': { to: 'return-accepted', by: { seller: ['return-requested'], system: ['return-requested'] } },
  'refuse-return': { to: 'return-refused', by: { seller: ['return-requested'] } },
  'appeal-refusal': { to: null, by: { buyer: ['return-refused'] } },
  'uphold-refusal': { to: 'completed', by: { staff: ['return-refused'] } },
  'overrule-refusal': { to: 'return-accepted', by: { staff: ['return-refused'] } },
  'send-back': { to: null, by: { buyer: ['return-accepted'] } },
  // Staff for a shop that is silent about goods that were sent back long ago.
  'take-back': { to: 'returned', by: { seller: ['return-accepted'], staff: ['return-accepted'] } },
  'remind-of-return': { to: null, by: { system: ['return-accepted'] } },
} as const satisfies Readonly<Record<string, ActRule>>;

export type OrderAct = keyof typeof orderActs;
export const orderActNames = Object.keys(orderActs) as OrderAct[];

export type NotAllowed = Problem<'orders/not-allowed'>;
export type CannotCancel = Problem<'orders/cannot-cancel'>;
export type ActProblem = NotAllowed | CannotCancel | WrongState;

/** Whether this side may do it to an order in this state. */
export function judge(act: OrderAct, side: Side, state: OrderState): Result<void, ActProblem> {
  const { to, by }: ActRule = orderActs[act];
  const states = by[side];
  if (!states) return refuse({ code: 'orders/not-allowed', kind: 'forbidden' });
  if (states.includes(state)) return ok(undefined);
  if (act === 'cancel' || act === 'cancel-part') return refuse({ code: 'orders/cannot-cancel', kind: 'conflict', facts: { state } });
  return refuse({ code: 'orders/wrong-state', kind: 'conflict', facts: { from: state, to: to ?? state } });
}

/** What this side may do now. */
export const actsOpenTo = (side: Side, state: OrderState): readonly OrderAct[] => orderActNames.filter((act) => judge(act, side, state).ok);
