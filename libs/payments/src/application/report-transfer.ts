import { Injectable } from '@nestjs/common';
import { assert, fold, ok, refuse, type Problem, type Result } from '@market/kernel';
import { hasStaffRole, systemActor, UnitOfWork, type Actor } from '@market/platform';
import type { Arrival } from '../domain/payment.js';
import { PaymentRepository } from '../persistence/payment.repository.js';
import { SettlePayment } from './settle-payment.js';

export interface ReportTransferCommand {
  readonly paymentId: string;
  /** Whole đồng, as the payee's bank says it came. */
  readonly amount: bigint;
  /** How the payee's bank names the transfer: told again, it is the same money. */
  readonly bankReference: string;
}

export type ReportProblem = Problem<'payments/unknown' | 'payments/wrong-report'>;

/** "FT 2633-0.12" and "ft26330 12" are one transfer. */
const bare = (reference: string): string =>
  fold(reference)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 100);

/**
 * A payee says what came to its own account, which nobody else can see. It counts as a notice of a bank does: exact, too little, too
 * much or too late, and once for each transfer.
 */
@Injectable()
export class ReportTransfer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payments: PaymentRepository,
    private readonly settle: SettlePayment,
  ) {}

  /** @returns what the money did to the payment; `counted-before` when this transfer was told of already, whatever it was said to be for */
  async execute(
    seller: Extract<Actor, { role: 'seller' }>,
    { paymentId, amount, bankReference }: ReportTransferCommand,
  ): Promise<Result<Arrival | 'counted-before', ReportProblem>> {
    assert(hasStaffRole(seller, 'finance'), 'only owners and who keeps the books tell what came');
    const moneyId = bare(bankReference);
    const wrong = { ...(amount > 0n ? {} : { amount: 'not-positive' }), ...(moneyId === '' ? { bankReference: 'required' } : {}) };
    if (Object.keys(wrong).length > 0) return refuse({ code: 'payments/wrong-report', kind: 'invalid', fields: wrong });
    // As the seller: row-level security shows nobody else's payments.
    const payment = await this.work.read(seller, (tx) => this.payments.find(tx, paymentId));
    if (payment?.payeeId !== seller.shopId) return refuse({ code: 'payments/unknown', kind: 'not-found' });
    const cause = { by: `account:${seller.accountId}`, why: `the payee’s bank: ${moneyId}` };
    const money = { paymentId, purpose: payment, provider: payment.method, moneyId: `${seller.shopId}:${moneyId}`, amount, cause };
    const arrival = await this.work.commit(systemActor('payments/shop-transfer'), (tx) => this.settle.execute(tx, money));
    assert(arrival !== 'unknown', 'the payment was just read');
    return ok(arrival);
  }
}
