import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { Outbox, Settings, systemActor, UnitOfWork, type Tx } from '@market/platform';
import { unmatchedMoney } from '../domain/payment-events.js';
import { findReferences } from '../domain/reference.js';
import { NoticeRepository, type NoticeOutcome } from '../persistence/notice.repository.js';
import { PaymentRepository } from '../persistence/payment.repository.js';
import { SettlePayment } from './settle-payment.js';

/** One line of the collecting account's statement, as the notifier (SePay and its like) tells it. */
export interface BankLine {
  /** The notifier's id of the line: the same id is the same money. */
  readonly externalId: string;
  readonly direction: 'in' | 'out';
  /** Whole đồng. */
  readonly amount: bigint;
  /** The account it came to, and the virtual account under it where there is one. */
  readonly accounts: readonly string[];
  readonly memo: string;
  /** The bank's own name of the transfer, where it is told. */
  readonly bankReference?: string | null;
  /** Told as it came, or read from a statement afterwards: the same money may be told by both. */
  readonly source?: 'webhook' | 'statement';
  readonly body: object;
}

const by = 'payments/bank-transfer';
const countedBefore = { outcome: 'counted-before', paymentId: null } as const;

/** Takes a line of the bank's statement. Money that names none of our payments is kept, and a person is told. */
@Injectable()
export class RecordBankNotice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly payments: PaymentRepository,
    private readonly settle: SettlePayment,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  execute(line: BankLine): Promise<NoticeOutcome> {
    return this.work.commit(systemActor(by), (tx) => this.record(tx, line));
  }

  private async record(tx: Tx, line: BankLine): Promise<NoticeOutcome> {
    const { externalId, body, amount, memo, source = 'webhook', bankReference = null } = line;
    const told = { source, bankReference, amount, memo };
    const notice = { provider: 'bank-transfer', externalId, body, receivedAt: this.clock.now(), line: told } as const;
    const noticeId = await this.notices.insert(tx, notice);
    if (noticeId === undefined) return 'counted-before';
    const before = line.direction === 'in' && (await this.notices.pair(tx, noticeId, told));
    const { outcome, paymentId } = before ? countedBefore : await this.place(tx, line, noticeId);
    await this.notices.conclude(tx, noticeId, outcome, paymentId);
    return outcome;
  }

  private async place(tx: Tx, line: BankLine, noticeId: string): Promise<{ outcome: NoticeOutcome; paymentId: string | null }> {
    const ours = line.accounts.includes(this.settings.bank.accountNumber);
    if (line.direction === 'out' || !ours || line.amount <= 0n) return { outcome: 'ignored', paymentId: null };
    const references = findReferences(this.settings.province.orderPrefix, line.memo);
    const named = (await this.payments.byReferences(tx, references)).filter(({ method }) => method === 'bank-transfer');
    const [payment, another] = named;
    // Two of our references in one memo: which of them is meant is for a person to say.
    if (!payment || another) {
      await this.outbox.add(tx, unmatchedMoney(noticeId, 'bank-transfer', line.amount, this.clock.now()));
      return { outcome: payment ? 'ambiguous' : 'unmatched', paymentId: null };
    }
    const cause = { by, why: `bank line ${line.externalId}`, noticeId };
    const money = { paymentId: payment.id, purpose: payment, provider: 'bank-transfer', moneyId: line.externalId } as const;
    const arrival = await this.settle.execute(tx, { ...money, amount: line.amount, cause });
    return arrival === 'unknown' ? { outcome: 'unmatched', paymentId: null } : { outcome: arrival, paymentId: payment.id };
  }
}
