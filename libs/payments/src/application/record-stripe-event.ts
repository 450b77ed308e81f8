import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Result } from '@market/kernel';
import { Settings, systemActor, UnitOfWork, type Tx } from '@market/platform';
import { NoticeRepository, type NoticeOutcome } from '../persistence/notice.repository.js';
import { PayeeRepository } from '../persistence/payee.repository.js';
import { readStripeEvent, type BadSignature, type StripeNews, type StripeNotice } from '../providers/stripe-event.js';
import { EndPayment } from './end-payment.js';
import { RecordDispute } from './record-dispute.js';
import { RecordRefund } from './record-refund.js';
import { SettlePayment } from './settle-payment.js';

export interface StripeDelivery {
  /** The very bytes that were signed. */
  readonly rawBody: Buffer;
  readonly signature: string | undefined;
}

const by = 'payments/stripe';

/** Takes an event of Stripe: the notice, the settlement and the events it causes commit together, once per event id. */
@Injectable()
export class RecordStripeEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly settle: SettlePayment,
    private readonly endPayment: EndPayment,
    private readonly recordRefund: RecordRefund,
    private readonly recordDispute: RecordDispute,
    private readonly payees: PayeeRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute({ rawBody, signature }: StripeDelivery): Promise<Result<NoticeOutcome, BadSignature>> {
    if (!signature) return refuse({ code: 'payments/bad-signature', kind: 'invalid' });
    const read = readStripeEvent(rawBody, signature, this.settings.stripe.webhookSecret, this.clock.now());
    if (!read.ok) return read;
    return ok(await this.work.commit(systemActor(by), (tx) => this.record(tx, read.value)));
  }

  private async record(tx: Tx, { id, type, body, news }: StripeNotice): Promise<NoticeOutcome> {
    const noticeId = await this.notices.insert(tx, { provider: 'stripe', externalId: id, body, receivedAt: this.clock.now() });
    if (noticeId === undefined) return 'counted-before';
    const { outcome, paymentId } = await this.apply(tx, news, { by, why: `${type} ${id}`, noticeId });
    await this.notices.conclude(tx, noticeId, outcome, paymentId);
    return outcome;
  }

  /** A payment we do not know is another program's on the same Stripe account: kept, and left alone. */
  private async apply(
    tx: Tx,
    news: StripeNews,
    cause: { by: string; why: string; noticeId: string },
  ): Promise<{ outcome: NoticeOutcome; paymentId: string | null }> {
    if (news.kind === 'nothing') return { outcome: 'ignored', paymentId: null };
    if (news.kind === 'refunded') {
      if (news.paymentId) await this.settle.execute(tx, { ...news, paymentId: news.paymentId, provider: 'stripe', cause });
      return this.recordRefund.execute(tx, { provider: 'stripe', moneyId: news.moneyId, refunded: news.refunded, cause });
    }
    if (news.kind === 'payee') {
      const ours = await this.payees.setState(tx, news.accountId, news.state, news.toldAt);
      return { outcome: ours ? 'payee' : 'ignored', paymentId: null };
    }
    if (news.kind === 'disputed') return this.recordDispute.execute(tx, news.dispute);
    if (news.kind === 'ended') {
      const done = await this.endPayment.execute(tx, { paymentId: news.paymentId, how: news.how, cause });
      return done === 'unknown'
        ? { outcome: 'ignored', paymentId: null }
        : { outcome: done === 'ended' ? 'ended' : 'ignored', paymentId: news.paymentId };
    }
    const arrival = await this.settle.execute(tx, { ...news, provider: 'stripe', cause });
    return arrival === 'unknown' ? { outcome: 'ignored', paymentId: null } : { outcome: arrival, paymentId: news.paymentId };
  }
}
