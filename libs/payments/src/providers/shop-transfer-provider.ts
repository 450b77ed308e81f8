import { Injectable } from '@nestjs/common';
import { assert, ok, refuse, type Result } from '@market/kernel';
import type { AskedPayment, BegunPayment, Closing, PaymentProvider, ProviderProblem, Refunded } from '../application/payment-provider.js';
import { encodeVietQr } from '../domain/viet-qr.js';
import { checkTransfer } from './bank-transfer-provider.js';

/** A transfer to the payee's own account. Nobody tells us of it but the payee, and only the payee can send it back. */
@Injectable()
export class ShopTransferProvider implements PaymentProvider {
  readonly method = 'shop-transfer';

  check(amount: bigint): ProviderProblem | undefined {
    return checkTransfer(this.method, amount);
  }

  beginAlone({ amount, reference, account }: AskedPayment): BegunPayment {
    assert(account !== undefined, 'whoever asks for a transfer to a payee names the account');
    const { bankBin: bin, accountNumber, holder } = account;
    const qrPayload = encodeVietQr({ bin, account: accountNumber, service: 'QRIBFTTA', amount, purpose: reference });
    return { providerId: reference, qrPayload, accountHolder: holder };
  }

  begin(asked: AskedPayment): Promise<Result<BegunPayment, ProviderProblem>> {
    const problem = this.check(asked.amount);
    return Promise.resolve(problem ? refuse(problem) : ok(this.beginAlone(asked)));
  }

  /** Nobody can stop a transfer: what the payee tells of after this is late money. */
  close(): Promise<Result<Closing, ProviderProblem>> {
    return Promise.resolve(ok({ outcome: 'closed' }));
  }

  refund(): Promise<Result<Refunded, ProviderProblem>> {
    return Promise.resolve(ok('by-hand'));
  }
}
