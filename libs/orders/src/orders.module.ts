import { Module, type OnModuleInit } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { CatalogueModule } from '@market/catalogue';
import { InventoryModule } from '@market/inventory';
import { PaymentsModule, type PaymentRefundedBody, type PaymentSettledBody } from '@market/payments';
import { Jobs, Reactions } from '@market/platform';
import { ShippingModule } from '@market/shipping';
import { AccessToken } from './application/access-token.js';
import { CancelOrder } from './application/cancel-order.js';
import { CartQueries } from './application/cart-queries.js';
import { ConfirmOrder } from './application/confirm-order.js';
import { CreateCart } from './application/create-cart.js';
import { ExpirePurchases } from './application/expire-purchases.js';
import { MergeCarts } from './application/merge-carts.js';
import { OnPaymentRefunded } from './application/on-payment-refunded.js';
import { OnPaymentSettled } from './application/on-payment-settled.js';
import { OrderQueries } from './application/order-queries.js';
import { PayPurchase } from './application/pay-purchase.js';
import { PlacePurchase } from './application/place-purchase.js';
import { PreparePurchase } from './application/prepare-purchase.js';
import { PriceCheckout } from './application/price-checkout.js';
import { QuoteCheckout } from './application/quote-checkout.js';
import { sendBackJob, SendMoneyBack, type MoneyToSendBack } from './application/send-money-back.js';
import { SetCartLine } from './application/set-cart-line.js';
import { SweepCarts } from './application/sweep-carts.js';
import { CartRepository } from './persistence/cart.repository.js';
import { LifeRepository } from './persistence/life.repository.js';
import { OrderReads } from './persistence/order-reads.js';
import { PurchaseReads } from './persistence/purchase-reads.js';
import { PurchaseRepository } from './persistence/purchase.repository.js';

const carts = [CreateCart, SetCartLine, CartQueries, MergeCarts, SweepCarts];
const purchases = [QuoteCheckout, PlacePurchase, PayPurchase, ExpirePurchases];
const door = [...carts, ...purchases, OrderQueries, ConfirmOrder, CancelOrder, AccessToken];
const inside = [PreparePurchase, PriceCheckout, OnPaymentSettled, OnPaymentRefunded, SendMoneyBack];
const persistence = [CartRepository, PurchaseRepository, PurchaseReads, OrderReads, LifeRepository];

@Module({
  imports: [BusinessesModule, CatalogueModule, InventoryModule, ShippingModule, PaymentsModule],
  providers: [...door, ...inside, ...persistence],
  exports: door,
})
export class OrdersModule implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly jobs: Jobs,
    private readonly onSettled: OnPaymentSettled,
    private readonly onRefunded: OnPaymentRefunded,
    private readonly expirePurchases: ExpirePurchases,
    private readonly sweepCarts: SweepCarts,
    private readonly sendMoneyBack: SendMoneyBack,
  ) {}

  onModuleInit(): void {
    this.reactions.on<PaymentSettledBody>('payments/settled', 'orders/settle', (tx, event) => this.onSettled.run(tx, event));
    this.reactions.on<PaymentRefundedBody>('payments/refunded', 'orders/refund', (tx, event) => this.onRefunded.run(tx, event));
    this.jobs.define<MoneyToSendBack>(sendBackJob, async (owed) => {
      await this.sendMoneyBack.execute(owed);
    });
    this.jobs.schedule('orders/expire-purchases', '* * * * *', async () => {
      await this.expirePurchases.execute();
    });
    this.jobs.schedule('orders/sweep-carts', '17 20 * * *', async () => {
      await this.sweepCarts.execute();
    });
  }
}
