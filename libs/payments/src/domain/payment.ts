import { assert, ok, refuse, type Id, type Problem, type Result } from '@market/kernel';

export type PaymentId = Id<'Payment'>;
/** `bank-transfer` goes to the collecting account, `shop-transfer` straight to the account of whom it is for. */
export type PaymentMethod = 'stripe' | 'bank-transfer' | 'shop-transfer';
export const paymentMethods: readonly PaymentMethod[] = ['stripe', 'bank-transfer', 'shop-transfer'];

export type PaymentState = 'pending' | 'succeeded' | 'partly-refunded' | 'refunded' | 'failed' | 'expired' | 'cancelled' | 'attention';

/** The whole life of a payment. Money that comes after the end leads to attention, never to nothing. */
const next: Record<PaymentState, readonly PaymentState[]> = {
  pending: ['succeeded', 'failed', 'expired', 'cancelled', 'attention'],
  succeeded: ['partly-refunded', 'refunded'],
  'partly-refunded': ['refunded'],
  refunded: [],
  failed: ['attention'],
  expired: ['attention'],
  cancelled: ['attention'],
  attention: ['succeeded', 'refunded'],
};

/** What a person or a rule must still decide about the money that is here. */
export type Attention = 'under' | 'over' | 'late' | 'duplicate';

/** One payment as the rules see it; amounts are whole đồng. */
export interface Payment {
  readonly id: PaymentId;
  readonly purposeKind: string;
  readonly purposeId: string;
  readonly method: PaymentMethod;
  readonly amount: bigint;
  readonly state: PaymentState;
  /** All that ever came in. It only grows. */
  readonly received: bigint;
  /** All that went back. */
  readonly refunded: bigint;
  readonly attention: Attention | null;
}

export type WrongPaymentState = Problem<'payments/wrong-state'>;

const settledStates: readonly PaymentState[] = ['succeeded', 'partly-refunded', 'refunded'];
export const isSettled = ({ state }: Pick<Payment, 'state'>): boolean => settledStates.includes(state);
/** What of the money is here now. */
export const kept = ({ received, refunded }: Pick<Payment, 'received' | 'refunded'>): bigint => received - refunded;

/** What is here and not owed to anybody: beyond the amount of a settled payment, and all of one that did not settle. */
export function extra(payment: Payment): bigint {
  const here = kept(payment);
  const owed = isSettled(payment) ? payment.amount : 0n;
  return here > owed ? here - owed : 0n;
}

export function move<P extends Payment>(payment: P, to: PaymentState): Result<P, WrongPaymentState> {
  if (!next[payment.state].includes(to))
    return refuse({ code: 'payments/wrong-state', kind: 'conflict', facts: { from: payment.state, to } });
  return ok({ ...payment, state: to });
}

/** For moves the caller has already decided to be possible. */
function moved<P extends Payment>(payment: P, to: PaymentState): P {
  const result = move(payment, to);
  assert(result.ok, `a ${payment.state} payment becomes ${to}`);
  return result.value;
}

/** What a piece of money did: `exact` and `over` settle the payment, the others do not. */
export type Arrival = 'exact' | 'over' | Exclude<Attention, 'over'>;

/**
 * Decides about money that has come in. As long as the payment is pending it is in time, even past its deadline: the sweep that
 * ends the payment is also what releases the stock, so until then the shopper is still being waited for.
 */
export function receive<P extends Payment>(payment: P, incoming: bigint): { readonly payment: P; readonly arrival: Arrival } {
  assert(incoming > 0n, 'money that comes in is more than nothing');
  const richer = { ...payment, received: payment.received + incoming };
  if (isSettled(payment)) return { payment: { ...richer, attention: 'duplicate' }, arrival: 'duplicate' };
  if (payment.state !== 'pending') {
    const late = payment.state === 'attention' ? richer : moved(richer, 'attention');
    return { payment: { ...late, attention: 'late' }, arrival: 'late' };
  }
  const total = kept(richer);
  if (total < payment.amount) return { payment: { ...richer, attention: 'under' }, arrival: 'under' };
  const over = total > payment.amount;
  return { payment: { ...moved(richer, 'succeeded'), attention: over ? 'over' : null }, arrival: over ? 'over' : 'exact' };
}

/** It ends without being paid in full: nothing came, or a part that somebody must now give back or accept. */
export function end<P extends Payment>(payment: P, how: 'failed' | 'expired' | 'cancelled'): Result<P, WrongPaymentState> {
  if (payment.state === 'pending' && kept(payment) > 0n) return move({ ...payment, attention: 'under' }, 'attention');
  return move(payment, how);
}

export type OverRefund = Problem<'payments/refund-exceeds-received'>;

/** Money went back; `refunded` is the total so far, as providers report it. An earlier, smaller total arriving late changes nothing. */
export function refund<P extends Payment>(payment: P, refunded: bigint): Result<P, OverRefund> {
  if (refunded > payment.received) {
    const facts = { received: payment.received.toString(), refunded: refunded.toString() };
    return refuse({ code: 'payments/refund-exceeds-received', kind: 'conflict', facts });
  }
  if (refunded <= payment.refunded) return ok(payment);
  return ok(afterRefund({ ...payment, refunded }));
}

function afterRefund<P extends Payment>(payment: P): P {
  const rest = kept(payment);
  if (payment.state === 'pending') return rest > 0n ? payment : { ...payment, attention: null };
  if (rest === 0n) return { ...(payment.state === 'refunded' ? payment : moved(payment, 'refunded')), attention: null };
  if (payment.state === 'succeeded' && rest < payment.amount) return { ...moved(payment, 'partly-refunded'), attention: null };
  return rest === payment.amount && payment.state === 'succeeded' ? { ...payment, attention: null } : payment;
}

/** A person keeps the money as it is: what was late or too little settles the payment, what was too much stays. */
export function accept<P extends Payment>(payment: P): Result<P, WrongPaymentState> {
  if (payment.attention !== null && isSettled(payment)) return ok({ ...payment, attention: null });
  if (payment.state === 'attention') return move({ ...payment, attention: null }, 'succeeded');
  if (payment.state === 'pending' && payment.attention === 'under') return move({ ...payment, attention: null }, 'succeeded');
  return refuse({ code: 'payments/wrong-state', kind: 'conflict', facts: { from: payment.state, to: 'succeeded' } });
}
