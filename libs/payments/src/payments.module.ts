import { Module, type OnModuleInit } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { IdentityModule } from '@market/identity';
import { Jobs } from '@market/platform';
import { AcceptPayment } from './application/accept-payment.js';
import { BeginPayment } from './application/begin-payment.js';
import { ChooseOwnAccount } from './application/choose-own-account.js';
import { ConfirmRefund } from './application/confirm-refund.js';
import { EndPayment } from './application/end-payment.js';
import { ExpirePayments } from './application/expire-payments.js';
import { FinishRefund } from './application/finish-refund.js';
import { ImportStatement } from './application/import-statement.js';
import { LinkPayee } from './application/link-payee.js';
import { OwnAccounts } from './application/own-accounts.js';
import { PassOnMoney } from './application/pass-on-money.js';
import { PayeeQueries } from './application/payee-queries.js';
import { PaymentLog } from './application/payment-log.js';
import { PaymentQueries } from './application/payment-queries.js';
import { PlaceMoney } from './application/place-money.js';
import { RecordBankNotice } from './application/record-bank-notice.js';
import { RecordDispute } from './application/record-dispute.js';
import { RecordRefund } from './application/record-refund.js';
import { RecordStripeEvent } from './application/record-stripe-event.js';
import { RefundPayment } from './application/refund-payment.js';
import { ReportTransfer } from './application/report-transfer.js';
import { ReturnMoney } from './application/return-money.js';
import { SendBackExtra } from './application/send-back-extra.js';
import { closeJob, SettlePayment } from './application/settle-payment.js';
import { DisputeRepository } from './persistence/dispute.repository.js';
import { NoticeRepository } from './persistence/notice.repository.js';
import { OwnAccountRepository } from './persistence/own-account.repository.js';
import { PayeeRepository } from './persistence/payee.repository.js';
import { PaymentRepository } from './persistence/payment.repository.js';
import { ReceiptRepository } from './persistence/receipt.repository.js';
import { RefundRepository } from './persistence/refund.repository.js';
import { BankTransferProvider } from './providers/bank-transfer-provider.js';
import { PaymentProviders } from './providers/payment-providers.js';
import { ShopTransferProvider } from './providers/shop-transfer-provider.js';
import { StripeConnect } from './providers/stripe-connect.js';
import { StripeProvider } from './providers/stripe-provider.js';

const door = [
  ...[AcceptPayment, BeginPayment, ConfirmRefund, EndPayment, ExpirePayments, PaymentQueries, RefundPayment],
  ...[ImportStatement, PlaceMoney, ReturnMoney, SendBackExtra, LinkPayee, PassOnMoney, PayeeQueries],
  ...[ChooseOwnAccount, OwnAccounts, ReportTransfer],
];
const inside = [
  RecordBankNotice,
  RecordStripeEvent,
  SettlePayment,
  PaymentLog,
  FinishRefund,
  RecordRefund,
  RecordDispute,
  DisputeRepository,
  NoticeRepository,
  OwnAccountRepository,
  PayeeRepository,
  PaymentRepository,
  ReceiptRepository,
  RefundRepository,
];
const providers = [PaymentProviders, StripeConnect, StripeProvider, BankTransferProvider, ShopTransferProvider];

@Module({
  imports: [IdentityModule, BusinessesModule],
  providers: [...door, ...inside, ...providers],
  exports: [...door, RecordBankNotice, RecordStripeEvent],
})
export class PaymentsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly expirePayments: ExpirePayments,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('payments/expire', '* * * * *', async () => {
      await this.expirePayments.execute();
    });
    this.jobs.define<{ paymentId: string }>(closeJob, ({ paymentId }) => this.expirePayments.closeAtProvider(paymentId));
  }
}
