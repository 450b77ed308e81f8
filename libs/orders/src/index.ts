export { AccessToken } from './application/access-token.js';
export { AppealRefusal } from './application/appeal-refusal.js';
export { AnswerReturn } from './application/answer-return.js';
export { AskForLink } from './application/ask-for-link.js';
export { CancelOrder } from './application/cancel-order.js';
export { CartQueries } from './application/cart-queries.js';
export { CompleteOrder } from './application/complete-order.js';
export { ConfirmOrder } from './application/confirm-order.js';
export { CreateCart } from './application/create-cart.js';
export { DeliverOrder } from './application/deliver-order.js';
export { ExpirePurchases } from './application/expire-purchases.js';
export { LookAtOrder, type OrderOnDesk } from './application/look-at-order.js';
export { MergeCarts } from './application/merge-carts.js';
export { OrderQueries, type OrderPage } from './application/order-queries.js';
export { OrderRules, type DeadlinesToday } from './application/order-rules.js';
export { PayPurchase } from './application/pay-purchase.js';
export { PlacePurchase, type PlaceProblem, type PlacePurchaseCommand } from './application/place-purchase.js';
export type { ServiceChoice } from './application/price-checkout.js';
export type { PurchaseOrderView, PurchasePaymentView, PurchaseView } from './application/purchase-view.js';
export { QuoteCheckout, type CheckoutQuote } from './application/quote-checkout.js';
export { mostReturnPictures, RequestReturn } from './application/request-return.js';
export { RunDeadlines } from './application/run-deadlines.js';
export { OverruleRefusal } from './application/overrule-refusal.js';
export { SendBackReturn } from './application/send-back-return.js';
export { SetCartLine, type CartLineSet, type SetCartLineCommand } from './application/set-cart-line.js';
export { SettleCart } from './application/settle-cart.js';
export { ShipOrder, type ParcelToSend } from './application/ship-order.js';
export { SweepCarts } from './application/sweep-carts.js';
export { TakeBackReturn } from './application/take-back-return.js';
export { UpholdRefusal } from './application/uphold-refusal.js';
export { largestQuantity } from './domain/basket.js';
export type { CartLineView, CartNotice, CartShopView, CartView } from './domain/cart-view.js';
export { actsOpenTo, type OrderAct, type Side } from './domain/order-acts.js';
export type {
  LinkRequested,
  OrderCancelled,
  OrderCompleted,
  OrderConfirmed,
  OrderDelivered,
  OrderExpired,
  OrderPaid,
  OrderPartCancelled,
  OrderRefunded,
  OrderReturned,
  OrderShipped,
  OrdersPlaced,
  RefundNeeded,
  RefusalAppealed,
  RefusalOverruled,
  RefusalUpheld,
  ReturnAnswered,
  ReturnAwaited,
  ReturnRequested,
  ReturnSent,
} from './domain/order-events.js';
export { orderStates, purchaseStates, type OrderState, type PurchaseState } from './domain/order-life.js';
export type { OrderRule, OrderRuleName } from './domain/order-rules.js';
export type { CartId, OrderId, PricedBasket, PurchaseId } from './domain/purchase.js';
export { OrdersModule } from './orders.module.js';
export type {
  OrderLineView,
  OrderMoveView,
  OrderRefundView,
  OrderReturnView,
  OrderSummary,
  OrderView,
  ParcelView,
  PickLine,
  RecipientView,
} from './persistence/order-view.js';
export { returnReasons, type ReturnReason } from './persistence/return.repository.js';
export { ordersOpenApi } from './http/orders.openapi.js';
export { OrdersHttpModule } from './orders-http.module.js';
