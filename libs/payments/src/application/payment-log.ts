import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { Outbox, type Tx } from '@market/platform';
import type { DomainEvent } from '@market/platform';
import { isSettled, type Payment } from '../domain/payment.js';
import { paymentNeedsAttention, paymentRefunded, paymentSettled } from '../domain/payment-events.js';
import { PaymentRepository, type StoredPayment } from '../persistence/payment.repository.js';

export interface Cause {
  readonly by: string;
  readonly why: string;
  readonly noticeId?: string | null;
}

/** Writes a decided change of a payment with its move and the events that follow from the difference. */
@Injectable()
export class PaymentLog {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async write(
    tx: Tx,
    before: StoredPayment,
    decided: StoredPayment,
    { by, why, noticeId = null }: Cause,
    ...more: readonly DomainEvent[]
  ): Promise<StoredPayment> {
    const at = this.clock.now();
    const settles = before.settledAt === null && decided.state === 'succeeded';
    const after = settles ? { ...decided, settledAt: at } : decided;
    await this.payments.save(tx, before, after, { at, by, why });
    const events: DomainEvent[] = [...more];
    if (settles) events.push(paymentSettled(after, at));
    if (after.refunded > before.refunded) events.push(paymentRefunded(after, at));
    if (raisesAttention(before, after)) events.push(paymentNeedsAttention(after, noticeId, at));
    await this.outbox.add(tx, ...events);
    return after;
  }
}

/** A new reason, or more money under the same reason. */
function raisesAttention<P extends Payment>(before: Payment, after: P): after is P & { attention: NonNullable<Payment['attention']> } {
  if (after.attention === null) return false;
  return after.attention !== before.attention || after.received !== before.received || (!isSettled(after) && after.state !== before.state);
}
