import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import type { AskedPayment, BegunPayment } from '../application/payment-provider.js';
import { encodeVietQr } from '../domain/viet-qr.js';
import { TransferProvider } from './transfer-provider.js';

/** A transfer to the payee's own account. Nobody tells us of it but the payee, and only the payee can send it back. */
@Injectable()
export class ShopTransferProvider extends TransferProvider {
  readonly method = 'shop-transfer';

  beginAlone({ amount, reference, account }: AskedPayment): BegunPayment {
    assert(account !== undefined, 'whoever asks for a transfer to a payee names the account');
    const { bankBin: bin, accountNumber, holder } = account;
    const qrPayload = encodeVietQr({ bin, account: accountNumber, service: 'QRIBFTTA', amount, purpose: reference });
    return { providerId: reference, qrPayload, accountHolder: holder };
  }
}
