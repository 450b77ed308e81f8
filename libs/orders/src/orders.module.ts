import { Module, type OnModuleInit } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { CatalogueModule } from '@market/catalogue';
import { InventoryModule } from '@market/inventory';
import { MediaModule } from '@market/media';
import { PaymentsModule, type PaymentRefundedBody, type PaymentSettledBody } from '@market/payments';
import { Jobs, Reactions } from '@market/platform';
import { ShippingModule } from '@market/shipping';
import { AccessToken } from './application/access-token.js';
import { ActOnOrder } from './application/act-on-order.js';
import { AnswerReturn } from './application/answer-return.js';
import { AppealRefusal } from './application/appeal-refusal.js';
import { AskForLink } from './application/ask-for-link.js';
import { CancelOrder } from './application/cancel-order.js';
import { CartQueries } from './application/cart-queries.js';
import { CompleteOrder } from './application/complete-order.js';
import { ConfirmOrder } from './application/confirm-order.js';
import { CreateCart } from './application/create-cart.js';
import { DeliverOrder } from './application/deliver-order.js';
import { ExpirePurchases } from './application/expire-purchases.js';
import { LookAtOrder } from './application/look-at-order.js';
import { MergeCarts } from './application/merge-carts.js';
import { NoteSentRefunds } from './application/note-sent-refunds.js';
import { OnPaymentRefunded } from './application/on-payment-refunded.js';
import { OnPaymentSettled } from './application/on-payment-settled.js';
import { OrderQueries } from './application/order-queries.js';
import { OrderRules } from './application/order-rules.js';
import { OverruleRefusal } from './application/overrule-refusal.js';
import { PayPurchase } from './application/pay-purchase.js';
import { PlacePurchase } from './application/place-purchase.js';
import { PreparePurchase } from './application/prepare-purchase.js';
import { PriceCheckout } from './application/price-checkout.js';
import { QuoteCheckout } from './application/quote-checkout.js';
import { RemindOfReturn } from './application/remind-of-return.js';
import { RequestReturn } from './application/request-return.js';
import { RunDeadlines } from './application/run-deadlines.js';
import { SendBackReturn } from './application/send-back-return.js';
import { sendBackJob, SendMoneyBack, type MoneyToSendBack } from './application/send-money-back.js';
import { SetCartLine } from './application/set-cart-line.js';
import { SettleCart } from './application/settle-cart.js';
import { ShipOrder } from './application/ship-order.js';
import { SweepCarts } from './application/sweep-carts.js';
import { TakeBackReturn } from './application/take-back-return.js';
import { TakeFromOrder } from './application/take-from-order.js';
import { UpholdRefusal } from './application/uphold-refusal.js';
import { CartRepository } from './persistence/cart.repository.js';
import { LifeRepository } from './persistence/life.repository.js';
import { LinkRequestRepository } from './persistence/link-request.repository.js';
import { OrderReads } from './persistence/order-reads.js';
import { OrderRuleReads } from './persistence/order-rule-reads.js';
import { ParcelRepository } from './persistence/parcel.repository.js';
import { PurchaseReads } from './persistence/purchase-reads.js';
import { PurchaseRepository } from './persistence/purchase.repository.js';
import { ReturnRepository } from './persistence/return.repository.js';
import { TakenBackRepository } from './persistence/taken-back.repository.js';

const carts = [CreateCart, SetCartLine, SettleCart, CartQueries, MergeCarts, SweepCarts];
const purchases = [QuoteCheckout, PlacePurchase, PayPurchase, ExpirePurchases];
const life = [ConfirmOrder, CancelOrder, ShipOrder, DeliverOrder, CompleteOrder, RequestReturn, AnswerReturn, TakeBackReturn, RunDeadlines];
const returns = [AppealRefusal, OverruleRefusal, UpholdRefusal, SendBackReturn];
const door = [...carts, ...purchases, ...life, ...returns, OrderQueries, OrderRules, AskForLink, LookAtOrder, AccessToken];
const inside = [
  ActOnOrder,
  TakeFromOrder,
  RemindOfReturn,
  NoteSentRefunds,
  PreparePurchase,
  PriceCheckout,
  OnPaymentSettled,
  OnPaymentRefunded,
  SendMoneyBack,
];
const lifeRepositories = [LifeRepository, OrderRuleReads, ParcelRepository, ReturnRepository, TakenBackRepository, LinkRequestRepository];
const persistence = [CartRepository, PurchaseRepository, PurchaseReads, OrderReads, ...lifeRepositories];

@Module({
  imports: [MediaModule, BusinessesModule, CatalogueModule, InventoryModule, ShippingModule, PaymentsModule],
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
    private readonly runDeadlines: RunDeadlines,
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
    this.jobs.schedule('orders/run-deadlines', '*/5 * * * *', async () => {
      await this.runDeadlines.execute();
    });
    this.jobs.schedule('orders/sweep-carts', '17 20 * * *', async () => {
      await this.sweepCarts.execute();
    });
  }
}
