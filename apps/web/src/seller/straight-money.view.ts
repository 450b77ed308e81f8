import { Money, newId, type LocalDay } from '@market/kernel';
import type { PaymentView, RefundOwed } from '@market/payments';
import type { AwaitedTransfer, TransferInDoubt, TransferToMake } from '../pages/seller/straight-money.page.js';

type Numbers = ReadonlyMap<string, string>;

/** Money that is waited for; of a part that came, the rest. */
export const awaitedTransfers = (payments: readonly PaymentView[], numbers: Numbers): readonly AwaitedTransfer[] =>
  payments
    .filter(({ state }) => state === 'pending')
    .map(({ id, purposeId, reference, amount, received, expiresAt: until }) => ({
      ...{ id, number: numbers.get(purposeId), reference, amount, received, until },
    }));

/** Money about which a decision is due. What has already paid the order can only go back. */
export const transfersInDoubt = (payments: readonly PaymentView[], numbers: Numbers): readonly TransferInDoubt[] =>
  payments.flatMap(({ id, purposeId, reference, attention, amount: asked, received, settledAt }) =>
    attention === null
      ? []
      : [
          {
            ...{ id, number: numbers.get(purposeId), reference, reason: attention, asked, received, refundId: newId() },
            mayAccept: settledAt === null,
          },
        ],
  );

export const transfersToMake = (
  owed: readonly RefundOwed[],
  numbers: Numbers,
  days: readonly LocalDay[],
  today: LocalDay,
): readonly TransferToMake[] =>
  owed.map(({ refundId, purposeId, reference, amount, cameAs }, at) => ({
    ...{ refundId, number: numbers.get(purposeId), reference, amount: Money.vnd(amount), cameAs },
    ...{ by: days[at]!, overdue: days[at]! < today },
  }));
