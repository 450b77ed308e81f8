/** Paid for, or given back after a cancellation or a return; `settled` says how the purchase was paid. */
export type TradeFactKind = 'paid' | 'given-back' | 'settled';

export interface NewTradeFact {
  readonly kind: TradeFactKind;
  readonly purchaseId: string;
  readonly orderId: string | null;
  readonly shopId: string | null;
  readonly method: string | null;
  readonly amount: bigint;
  readonly validAt: string;
  readonly eventId: string;
}

/** Ways to pay that are cash in the hand; whatever else there will be is none. */
const cash: readonly string[] = ['cash', 'cod', 'cash-on-delivery'];
export const isCashless = (method: string): boolean => method !== 'unknown' && !cash.includes(method);
