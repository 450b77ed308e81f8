import { Injectable } from '@nestjs/common';
import type { PaymentProvider } from '../application/payment-provider.js';
import type { PaymentMethod } from '../domain/payment.js';
import { BankTransferProvider } from './bank-transfer-provider.js';
import { ShopTransferProvider } from './shop-transfer-provider.js';
import { StripeProvider } from './stripe-provider.js';

/** One provider for each method; a new method is one more line here. */
@Injectable()
export class PaymentProviders {
  private readonly byMethod: Readonly<Record<PaymentMethod, PaymentProvider>>;

  constructor(stripe: StripeProvider, bankTransfer: BankTransferProvider, shopTransfer: ShopTransferProvider) {
    this.byMethod = { stripe, 'bank-transfer': bankTransfer, 'shop-transfer': shopTransfer };
  }

  of(method: PaymentMethod): PaymentProvider {
    return this.byMethod[method];
  }
}
