import { refuse, ok, type Problem, type Result } from '@market/kernel';

/** A piece of money, and how much of it neither went back nor is on its way back. */
export interface Returnable {
  readonly moneyId: string;
  readonly left: bigint;
}

export type NotEnoughToRefund = Problem<'payments/refund-exceeds-received'>;

/** Which pieces of money a refund returns: the newest first, because what came twice or too much came last. */
export function refundShares(
  amount: bigint,
  oldestFirst: readonly Returnable[],
): Result<readonly { moneyId: string; amount: bigint }[], NotEnoughToRefund> {
  const left = oldestFirst.reduce((sum, one) => sum + one.left, 0n);
  if (amount > left || amount <= 0n) {
    return refuse({
      code: 'payments/refund-exceeds-received',
      kind: 'conflict',
      facts: { left: left.toString(), asked: amount.toString() },
    });
  }
  const shares: { moneyId: string; amount: bigint }[] = [];
  let rest = amount;
  for (const { moneyId, left: available } of [...oldestFirst].reverse()) {
    const share = available < rest ? available : rest;
    if (share > 0n) shares.push({ moneyId, amount: share });
    rest -= share;
  }
  return ok(shares);
}
