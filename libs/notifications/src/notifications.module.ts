import { join } from 'node:path';
import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '@market/identity';
import { OrdersModule } from '@market/orders';
import { Jobs, Settings } from '@market/platform';
import { InboxQueries } from './application/inbox-queries.js';
import { Mailer } from './application/mailer.js';
import { Notices } from './application/notices.js';
import { Notify } from './application/notify.js';
import { ReadMessage } from './application/read-message.js';
import { SendMail, sendMailJob, type MailToSend } from './application/send-mail.js';
import { SweepNotices } from './application/sweep-notices.js';
import { FileMailer } from './mailers/file-mailer.js';
import { SmtpMailer } from './mailers/smtp-mailer.js';
import { BusinessNotices } from './notices/business-notices.js';
import { IdentityNotices } from './notices/identity-notices.js';
import { OrderLifeNotices } from './notices/order-life-notices.js';
import { OrderNotices } from './notices/order-notices.js';
import { ShopNotices } from './notices/shop-notices.js';
import { PayeeNotices } from './notices/payee-notices.js';
import { PortalNotices } from './notices/portal-notices.js';
import { ProductNotices } from './notices/product-notices.js';
import { SupportNotices } from './notices/support-notices.js';
import { InboxRepository } from './persistence/inbox.repository.js';
import { MailRepository } from './persistence/mail.repository.js';
import { PeopleReads } from './persistence/people.reads.js';

const mailer = {
  provide: Mailer,
  useFactory: ({ smtpUrl, mailFrom, dataFolder }: Settings): Mailer =>
    smtpUrl ? new SmtpMailer(smtpUrl, mailFrom) : new FileMailer(join(dataFolder, 'mail'), mailFrom),
  inject: [Settings],
};
/** Each file in notices/ tells of one room's events. */
const notices = [
  IdentityNotices,
  BusinessNotices,
  OrderNotices,
  ProductNotices,
  OrderLifeNotices,
  ShopNotices,
  PayeeNotices,
  SupportNotices,
  PortalNotices,
];
const door = [InboxQueries, ReadMessage, SendMail, SweepNotices];

@Module({
  imports: [IdentityModule, OrdersModule],
  providers: [...door, ...notices, mailer, Notices, Notify, InboxRepository, MailRepository, PeopleReads],
  exports: door,
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sendMail: SendMail,
    private readonly sweep: SweepNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.define<MailToSend>(sendMailJob, (mail) => this.sendMail.execute(mail));
    this.jobs.schedule('notifications/sweep', '41 19 * * *', () => this.sweep.execute());
  }
}
