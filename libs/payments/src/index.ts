export { AcceptPayment, type AcceptProblem } from './application/accept-payment.js';
export { BeginPayment, type BeginPaymentCommand, type BeginProblem } from './application/begin-payment.js';
export { ConfirmRefund, type ConfirmProblem } from './application/confirm-refund.js';
export { EndPayment, type EndPaymentCommand } from './application/end-payment.js';
export { ExpirePayments } from './application/expire-payments.js';
export { ImportStatement, type ImportedStatement } from './application/import-statement.js';
export { LinkPayee } from './application/link-payee.js';
export { PassOnMoney, type PassOnProblem } from './application/pass-on-money.js';
export { PayeeQueries } from './application/payee-queries.js';
export { PlaceMoney, type PlaceProblem } from './application/place-money.js';
export { ReturnMoney, type ReturnProblem } from './application/return-money.js';
export { SendBackExtra } from './application/send-back-extra.js';
export type { PaymentProvider } from './application/payment-provider.js';
export { PaymentQueries } from './application/payment-queries.js';
export type { PaymentView } from './application/payment-view.js';
export { RefundPayment, type RefundOutcome, type RefundPaymentCommand, type RefundProblem } from './application/refund-payment.js';
export type { Dispute, DisputeClosedBody, DisputeOpenedBody } from './domain/dispute.js';
export { bankOfBin, banks, type Bank } from './domain/bank.js';
export type {
  PayeeOpenedBody,
  PaymentAttentionBody,
  PaymentEndedBody,
  PaymentRefundedBody,
  PaymentSettledBody,
} from './domain/payment-events.js';
export { paymentMethods, type Attention, type PaymentId, type PaymentMethod, type PaymentState } from './domain/payment.js';
export type { Payee, PayeeState } from './domain/payee.js';
export { decodeVietQr, encodeVietQr, type VietQr } from './domain/viet-qr.js';
export { signBankNotice } from './http/bank-sender.js';
export { paymentsOpenApi } from './http/payments.openapi.js';
export type { UnmatchedNotice } from './persistence/notice.repository.js';
export type { RefundByHand } from './persistence/refund.repository.js';
export { PaymentsHttpModule } from './payments-http.module.js';
export { PaymentsModule } from './payments.module.js';
export { BankTransferProvider } from './providers/bank-transfer-provider.js';
export { StripeConnect } from './providers/stripe-connect.js';
export { largestCharge, StripeProvider } from './providers/stripe-provider.js';
