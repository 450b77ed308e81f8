import { Injectable } from '@nestjs/common';
import { assert, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, Settings, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { findReferences } from '../domain/reference.js';
import { NoticeRepository, type NoticeOutcome } from '../persistence/notice.repository.js';
import { PaymentRepository } from '../persistence/payment.repository.js';
import { SettlePayment } from './settle-payment.js';

export interface PlaceMoneyCommand {
  readonly noticeId: string;
  /** Of the payment it was meant for, as the shopper tells it. */
  readonly reference: string;
  readonly why: string;
}

export type PlaceProblem = Problem<'payments/money-placed-already' | 'payments/reference-unknown'>;

/** An officer says what money was for that named no payment, or more than one. It then counts as if it had named this one. */
@Injectable()
export class PlaceMoney {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly payments: PaymentRepository,
    private readonly settle: SettlePayment,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
  ) {}

  /** @returns what the money did to the payment */
  execute(actor: Actor, { noticeId, reference, why }: PlaceMoneyCommand): Promise<Result<NoticeOutcome, PlaceProblem>> {
    assert(isStaff(actor) && 'accountId' in actor, 'only staff place money');
    return this.work.run<NoticeOutcome, PlaceProblem>(systemActor('payments/place'), async (tx) => {
      const notice = await this.notices.lockUnmatched(tx, noticeId);
      if (!notice) return refuse({ code: 'payments/money-placed-already', kind: 'conflict' });
      const named = await this.payments.byReferences(tx, findReferences(this.settings.province.orderPrefix, reference));
      const payment = named.find(({ method }) => method === 'bank-transfer');
      if (!payment) return refuse({ code: 'payments/reference-unknown', kind: 'invalid', fields: { reference: 'payment-unknown' } });
      const cause = { by: `account:${actor.accountId}`, why, noticeId };
      const money = { paymentId: payment.id, purpose: payment, provider: 'bank-transfer', moneyId: notice.externalId } as const;
      const arrival = await this.settle.execute(tx, { ...money, amount: notice.amount, cause });
      assert(arrival !== 'unknown', 'the payment was just read');
      await this.notices.conclude(tx, noticeId, arrival, payment.id);
      await this.audit.record(tx, actor, 'payments/money-placed', payment.id, { noticeId, amount: notice.amount.toString(), arrival, why });
      return ok(arrival);
    });
  }
}
