import { Injectable } from '@nestjs/common';
import { Settings } from '@market/platform';
import type { AskedPayment, BegunPayment } from '../application/payment-provider.js';
import { encodeVietQr } from '../domain/viet-qr.js';
import { TransferProvider } from './transfer-provider.js';

/** A transfer to the collecting account, matched by its reference; the bank tells of it. */
@Injectable()
export class BankTransferProvider extends TransferProvider {
  readonly method = 'bank-transfer';

  constructor(private readonly settings: Settings) {
    super();
  }

  beginAlone({ amount, reference }: AskedPayment): BegunPayment {
    const { bin, accountNumber } = this.settings.bank;
    const qrPayload = encodeVietQr({ bin, account: accountNumber, service: 'QRIBFTTA', amount, purpose: reference });
    return { providerId: reference, qrPayload };
  }
}
