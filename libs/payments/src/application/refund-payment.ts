import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork, type Tx } from '@market/platform';
import { refundAwaited } from '../domain/payee-events.js';
import { refundShares, type NotEnoughToRefund } from '../domain/refund-shares.js';
import { PaymentRepository } from '../persistence/payment.repository.js';
import { ReceiptRepository } from '../persistence/receipt.repository.js';
import { RefundRepository, type RefundShare } from '../persistence/refund.repository.js';
import { PaymentProviders } from '../providers/payment-providers.js';
import { FinishRefund } from './finish-refund.js';
import type { ProviderProblem } from './payment-provider.js';

export interface RefundPaymentCommand {
  /** The idempotency key: the same id returns the money once. */
  readonly refundId: string;
  readonly paymentId: string;
  readonly amount: bigint;
  readonly why: string;
}

export type RefundProblem = ProviderProblem | NotEnoughToRefund | Problem<'payments/unknown'>;
/** `by-hand`: a person must transfer it and then confirm. */
export type RefundOutcome = 'done' | 'by-hand';

const actor = systemActor('payments/refund');

/** Returns money in three phases, as it is asked for: the rows, the provider with no transaction open, the provider's answer. */
@Injectable()
export class RefundPayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payments: PaymentRepository,
    private readonly receipts: ReceiptRepository,
    private readonly refunds: RefundRepository,
    private readonly providers: PaymentProviders,
    private readonly finish: FinishRefund,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(command: RefundPaymentCommand): Promise<Result<RefundOutcome, RefundProblem>> {
    const asked = await this.work.run<readonly RefundShare[], RefundProblem>(actor, (tx) => this.ask(tx, command));
    if (!asked.ok) return asked;
    for (const share of asked.value.filter(({ state }) => state === 'asked')) {
      const { refundId, moneyId, amount, provider } = share;
      const refunded = await this.providers.of(provider).refund({ refundId: `${refundId}-${moneyId}`, moneyId, amount });
      // What the provider will not return (a closed card, a dashboard refund in between) is for a person; an outage is asked again.
      if (!refunded.ok && refunded.problem.code !== 'payments/provider-refused') return refunded;
      await this.work.commit(actor, (tx) => this.conclude(tx, share, refunded.ok ? refunded.value : 'by-hand'));
    }
    const after = await this.work.read(actor, (tx) => this.refunds.ofRefund(tx, command.refundId));
    return ok(after.every(({ state }) => state === 'done') ? 'done' : 'by-hand');
  }

  /** Writes down which money goes back; what is already on its way back is not there to be promised again. */
  private async ask(
    tx: Tx,
    { refundId, paymentId, amount, why }: RefundPaymentCommand,
  ): Promise<Result<readonly RefundShare[], RefundProblem>> {
    const payment = await this.payments.find(tx, paymentId);
    if (!payment) return refuse({ code: 'payments/unknown', kind: 'not-found' });
    await this.payments.lockPurpose(tx, payment);
    const before = await this.refunds.ofRefund(tx, refundId);
    if (before.length > 0) return ok(before);
    const [receipts, promised] = [await this.receipts.ofPayment(tx, paymentId), await this.refunds.ofPayment(tx, paymentId)];
    const onItsWay = (money: string) =>
      promised.filter(({ moneyId, state }) => moneyId === money && state !== 'done').reduce((sum, one) => sum + one.amount, 0n);
    const shares = refundShares(
      amount,
      receipts.map(({ moneyId, amount: came, refunded }) => ({ moneyId, left: came - refunded - onItsWay(moneyId) })),
    );
    if (!shares.ok) return shares;
    const askedAt = this.clock.now();
    const rows = shares.value.map((share) => ({
      ...share,
      refundId,
      paymentId: payment.id,
      provider: payment.method,
      state: 'asked' as const,
      why,
      askedAt,
    }));
    for (const row of rows) await this.refunds.insert(tx, row);
    return ok(rows);
  }

  private async conclude(tx: Tx, share: RefundShare, outcome: RefundOutcome): Promise<void> {
    if (outcome === 'by-hand') {
      await this.refunds.setState(tx, share, 'by-hand', this.clock.now());
      await this.askPayee(tx, share);
    } else await this.finish.execute(tx, share, { by: 'payments/refund', why: share.why });
  }

  /** Money on a payee's own account is the payee's to transfer. */
  private async askPayee(tx: Tx, { paymentId, refundId, amount }: RefundShare): Promise<void> {
    const payment = await this.payments.find(tx, paymentId);
    if (!payment?.payeeId) return;
    await this.outbox.add(tx, refundAwaited({ ...payment, payeeId: payment.payeeId }, refundId, amount));
  }
}
