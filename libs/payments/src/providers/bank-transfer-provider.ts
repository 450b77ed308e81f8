import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@market/kernel';
import { Settings } from '@market/platform';
import type { AskedPayment, BegunPayment, Closing, PaymentProvider, ProviderProblem, Refunded } from '../application/payment-provider.js';
import type { PaymentMethod } from '../domain/payment.js';
import { encodeVietQr } from '../domain/viet-qr.js';

/** The instant-transfer limit of NAPAS 247: larger sums go through the interbank system, which reads no QR. */
const largestTransfer = 499_999_999n;

export function checkTransfer(method: PaymentMethod, amount: bigint): ProviderProblem | undefined {
  if (amount <= largestTransfer) return undefined;
  return { code: 'payments/amount-too-large', kind: 'invalid', facts: { method, largest: largestTransfer.toString() } };
}

/** A transfer to the collecting account, matched by its reference. Needs no network: the code is ours, the notice comes from the bank. */
@Injectable()
export class BankTransferProvider implements PaymentProvider {
  readonly method = 'bank-transfer';

  constructor(private readonly settings: Settings) {}

  check(amount: bigint): ProviderProblem | undefined {
    return checkTransfer(this.method, amount);
  }

  beginAlone({ amount, reference }: AskedPayment): BegunPayment {
    const { bin, accountNumber } = this.settings.bank;
    const qrPayload = encodeVietQr({ bin, account: accountNumber, service: 'QRIBFTTA', amount, purpose: reference });
    return { providerId: reference, qrPayload };
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
