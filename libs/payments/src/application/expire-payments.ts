import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { Log, systemActor, UnitOfWork, type Tx } from '@market/platform';
import { PaymentRepository, type StoredPayment } from '../persistence/payment.repository.js';
import { PaymentProviders } from '../providers/payment-providers.js';
import { EndPayment } from './end-payment.js';
import type { Closing } from './payment-provider.js';
import { SettlePayment } from './settle-payment.js';

const by = 'payments/sweep';
const batch = 100;
/** A payment the provider still calls "on its way" is waited for, but not for ever. */
const longestWaitMs = 3 * 86_400_000;

/**
 * Ends payments past their deadline. The provider is asked first: if it took the money and its notice was lost, the sweep settles
 * instead of expiring, so a payment never depends on one message arriving.
 */
@Injectable()
export class ExpirePayments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payments: PaymentRepository,
    private readonly providers: PaymentProviders,
    private readonly settle: SettlePayment,
    private readonly endPayment: EndPayment,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Answers how many payments it brought to an end. */
  async execute(): Promise<number> {
    const due = await this.work.read(systemActor(by), (tx) => this.payments.due(tx, this.clock.now(), batch));
    let ended = 0;
    for (const payment of due) if (await this.sweep(payment)) ended += 1;
    return ended;
  }

  /** Closes at the provider what another payment has made needless; money it took meanwhile becomes late money. */
  async closeAtProvider(paymentId: string): Promise<void> {
    const payment = await this.work.read(systemActor(by), (tx) => this.payments.find(tx, paymentId));
    if (!payment) return;
    const closing = await this.close(payment);
    if (closing?.outcome === 'paid') await this.work.commit(systemActor(by), (tx) => this.settlePaid(tx, payment, closing));
  }

  private async sweep(payment: StoredPayment): Promise<boolean> {
    const closing = await this.close(payment);
    if (!closing) return false;
    const overdueMs = this.clock.now().getTime() - payment.expiresAt.getTime();
    if (closing.outcome === 'on-its-way' && overdueMs < longestWaitMs) return false;
    return this.work.commit(systemActor(by), async (tx) => {
      if (closing.outcome === 'paid') return this.settlePaid(tx, payment, closing);
      const cause = { by, why: 'the time to pay is over' };
      return (await this.endPayment.execute(tx, { paymentId: payment.id, how: 'expired', cause })) === 'ended';
    });
  }

  private async settlePaid(tx: Tx, payment: StoredPayment, { moneyId, amount }: Extract<Closing, { outcome: 'paid' }>): Promise<boolean> {
    const cause = { by, why: 'the provider says it was paid' };
    const money = { paymentId: payment.id, purpose: payment, provider: payment.method, moneyId, amount, cause };
    return (await this.settle.execute(tx, money)) !== 'counted-before';
  }

  /** Nothing when the provider cannot be asked now: the next sweep asks again. */
  private async close(payment: StoredPayment): Promise<Closing | undefined> {
    const provider = this.providers.of(payment.method);
    const known = payment.providerId ?? (await this.lostProviderId(payment));
    if (known === null) return { outcome: 'closed' };
    const closing = known === undefined ? undefined : await provider.close(known);
    if (closing?.ok) return closing.value;
    this.log.warn({ paymentId: payment.id, problem: closing?.problem.code }, 'payment not closed at its provider');
    return undefined;
  }

  /** The answer to "begin" may have been lost on the way: the same question, under the same key, brings it back. `null`: there is none. */
  private async lostProviderId(payment: StoredPayment): Promise<string | null | undefined> {
    const begun = await this.providers.of(payment.method).begin({ ...payment, returnUrl: payment.details.returnUrl });
    if (begun.ok) return begun.value.providerId;
    return begun.problem.code === 'payments/provider-unavailable' ? undefined : null;
  }
}
