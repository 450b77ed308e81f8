import { ok, refuse, type Problem, type Result } from '@market/kernel';

export const orderStates = [
  'awaiting-payment',
  'paid',
  'confirmed',
  'shipped',
  'delivered',
  'completed',
  'cancelled',
  'expired',
  'return-requested',
  'return-accepted',
  'return-refused',
  'returned',
  'refunded',
] as const;
export type OrderState = (typeof orderStates)[number];

/** The whole life of an order. Money that comes after the end brings an expired order back, or goes back itself. */
export const orderLife: Readonly<Record<OrderState, readonly OrderState[]>> = {
  'awaiting-payment': ['paid', 'cancelled', 'expired'],
  paid: ['confirmed', 'cancelled'],
  confirmed: ['shipped', 'cancelled'],
  shipped: ['delivered'],
  delivered: ['completed', 'return-requested'],
  completed: [],
  cancelled: ['refunded'],
  expired: ['paid', 'refunded'],
  'return-requested': ['return-accepted', 'return-refused'],
  // Goods that are not sent back in time stay with the buyer, and the order comes to its end.
  'return-accepted': ['returned', 'completed'],
  // A refusal stands unless the marketplace, which was asked in time, decides otherwise.
  'return-refused': ['completed', 'return-accepted'],
  returned: ['refunded'],
  refunded: [],
};

export const purchaseStates = ['awaiting-payment', 'paid', 'expired', 'cancelled', 'refund-needed', 'refunded'] as const;
export type PurchaseState = (typeof purchaseStates)[number];

/** The life of a purchase. `refund-needed`: the money is here and the goods are not; a person or a rule sends it back. */
export const purchaseLife: Readonly<Record<PurchaseState, readonly PurchaseState[]>> = {
  'awaiting-payment': ['paid', 'expired', 'cancelled', 'refund-needed'],
  paid: [],
  expired: ['paid', 'refund-needed'],
  cancelled: ['refund-needed'],
  'refund-needed': ['refunded'],
  refunded: [],
};

export type WrongState = Problem<'orders/wrong-state'>;

/** The only way from one state to another. */
export function move<State extends string>(
  life: Readonly<Record<State, readonly State[]>>,
  from: State,
  to: NoInfer<State>,
): Result<State, WrongState> {
  if (!life[from].includes(to)) return refuse({ code: 'orders/wrong-state', kind: 'conflict', facts: { from, to } });
  return ok(to);
}

/** The states from which `to` is reached: what a guarded UPDATE asks for. */
export const sourcesOf = <State extends string>(life: Readonly<Record<State, readonly State[]>>, to: NoInfer<State>): State[] =>
  (Object.keys(life) as State[]).filter((from) => life[from].includes(to));

/** What settled money does to a purchase in this state: take the goods for it, owe it back, or nothing, because it was counted before. */
export function settlementOf(state: PurchaseState): 'take-goods' | 'owe-back' | 'counted' {
  if (state === 'awaiting-payment' || state === 'expired') return 'take-goods';
  return state === 'cancelled' ? 'owe-back' : 'counted';
}
