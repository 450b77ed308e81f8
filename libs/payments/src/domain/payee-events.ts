import { Money, type MoneyView } from '@market/kernel';

/** Somebody is to be paid by card from now on; the caller knows who that is. */
export interface PayeeOpenedBody {
  readonly payeeId: string;
}
/** The payee takes money straight on its own bank account from now on, or no longer. */
export interface OwnAccountChosenBody {
  readonly payeeId: string;
  readonly takes: boolean;
  readonly at: string;
}
/** A buyer was shown the payee's account: the payee must look whether the money comes. */
export interface TransferAwaitedBody {
  readonly payeeId: string;
  readonly paymentId: string;
  readonly reference: string;
  readonly amount: MoneyView;
  readonly expiresAt: string;
}
/** Money that lies on the payee's own account is owed back to the buyer: the payee must transfer it. */
export interface RefundAwaitedBody {
  readonly payeeId: string;
  readonly paymentId: string;
  readonly refundId: string;
  readonly reference: string;
  readonly amount: MoneyView;
}

const event = <Name extends string, Body extends object>(name: Name, body: Body) => ({ name, version: 1, body }) as const;

export const payeeOpened = (payeeId: string) => event('payments/payee-opened', { payeeId } satisfies PayeeOpenedBody);
export const ownAccountChosen = (body: OwnAccountChosenBody) => event('payments/own-account-chosen', body);

interface AboutTransfer {
  readonly id: string;
  readonly payeeId: string;
  readonly reference: string;
}

export const transferAwaited = ({ id, payeeId, reference, amount, expiresAt }: AboutTransfer & { amount: bigint; expiresAt: Date }) =>
  event('payments/transfer-awaited', {
    ...{ payeeId, paymentId: id, reference, amount: Money.vnd(amount).toJSON(), expiresAt: expiresAt.toISOString() },
  } satisfies TransferAwaitedBody);

export const refundAwaited = ({ id, payeeId, reference }: AboutTransfer, refundId: string, amount: bigint) =>
  event('payments/refund-awaited', {
    ...{ payeeId, paymentId: id, refundId, reference, amount: Money.vnd(amount).toJSON() },
  } satisfies RefundAwaitedBody);
