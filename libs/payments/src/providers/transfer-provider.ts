import { ok, refuse, type Result } from '@market/kernel';
import type { AskedPayment, BegunPayment, Closing, PaymentProvider, ProviderProblem, Refunded } from '../application/payment-provider.js';
import type { PaymentMethod } from '../domain/payment.js';

/** The instant-transfer limit of NAPAS 247: larger sums go through the interbank system, which reads no QR. */
const largestTransfer = 499_999_999n;

/** Transfers by VietQR, whosever account they go to. They need no network: the code is ours, and the news comes from whoever has the account. */
export abstract class TransferProvider implements PaymentProvider {
  abstract readonly method: PaymentMethod;
  abstract beginAlone(asked: AskedPayment): BegunPayment;

  check(amount: bigint): ProviderProblem | undefined {
    if (amount <= largestTransfer) return undefined;
    return { code: 'payments/amount-too-large', kind: 'invalid', facts: { method: this.method, largest: largestTransfer.toString() } };
  }

  begin(asked: AskedPayment): Promise<Result<BegunPayment, ProviderProblem>> {
    const problem = this.check(asked.amount);
    return Promise.resolve(problem ? refuse(problem) : ok(this.beginAlone(asked)));
  }

  /** Nobody can stop a transfer: what arrives after this is late money, and is kept as such. */
  close(): Promise<Result<Closing, ProviderProblem>> {
    return Promise.resolve(ok({ outcome: 'closed' }));
  }

  refund(): Promise<Result<Refunded, ProviderProblem>> {
    return Promise.resolve(ok('by-hand'));
  }
}
