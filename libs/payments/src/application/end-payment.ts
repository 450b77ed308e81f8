import { Injectable } from '@nestjs/common';
import { assert, Clock } from '@market/kernel';
import { Jobs, type Tx } from '@market/platform';
import { end } from '../domain/payment.js';
import { paymentExpired, paymentFailed } from '../domain/payment-events.js';
import { PaymentRepository } from '../persistence/payment.repository.js';
import { PaymentLog, type Cause } from './payment-log.js';
import { closeJob } from './settle-payment.js';

export interface EndPaymentCommand {
  readonly paymentId: string;
  readonly how: 'failed' | 'expired' | 'cancelled';
  readonly cause: Cause;
}

/** Ends a payment that is still open. One that is not open any more stays as it is: a late "expired" says nothing about a paid one. */
@Injectable()
export class EndPayment {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly log: PaymentLog,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, { paymentId, how, cause }: EndPaymentCommand): Promise<'ended' | 'not-open' | 'unknown'> {
    const known = await this.payments.find(tx, paymentId);
    if (!known) return 'unknown';
    const before = (await this.payments.lockPurpose(tx, known)).find(({ id }) => id === known.id);
    if (before?.state !== 'pending') return 'not-open';
    const ended = end(before, how);
    assert(ended.ok, 'a pending payment can end');
    const at = this.clock.now();
    const event = { failed: paymentFailed, expired: paymentExpired, cancelled: undefined }[how];
    await this.log.write(tx, before, ended.value, cause, ...(event ? [event(ended.value, at)] : []));
    // Whoever cancels has not asked the provider; after the commit nobody shall be able to pay there.
    if (how === 'cancelled' && before.providerId) await this.jobs.enqueue(tx, closeJob, { paymentId }, { key: `${closeJob}:${paymentId}` });
    return 'ended';
  }
}
