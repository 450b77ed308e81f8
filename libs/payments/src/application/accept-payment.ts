import { Injectable } from '@nestjs/common';
import { assert, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { accept, isSettled, type WrongPaymentState } from '../domain/payment.js';
import { PaymentRepository } from '../persistence/payment.repository.js';
import { PaymentLog } from './payment-log.js';
import { viewOf, type PaymentView } from './payment-view.js';

export type AcceptProblem = WrongPaymentState | Problem<'payments/unknown' | 'payments/already-paid'>;

/** An officer keeps money that needed attention as it is: late or missing money then settles the payment. */
@Injectable()
export class AcceptPayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payments: PaymentRepository,
    private readonly log: PaymentLog,
    private readonly audit: AuditLog,
  ) {}

  execute(actor: Actor, paymentId: string, why: string): Promise<Result<PaymentView, AcceptProblem>> {
    assert(isStaff(actor) && 'accountId' in actor, 'only staff accept payments');
    return this.work.run<PaymentView, AcceptProblem>(systemActor('payments/accept'), async (tx) => {
      const known = await this.payments.find(tx, paymentId);
      const all = known ? await this.payments.lockPurpose(tx, known) : [];
      const before = all.find(({ id }) => id === paymentId);
      if (!before) return refuse({ code: 'payments/unknown', kind: 'not-found' });
      // The purpose is paid already: this money can only go back.
      if (!isSettled(before) && all.some(isSettled)) return refuse({ code: 'payments/already-paid', kind: 'conflict' });
      const accepted = accept(before);
      if (!accepted.ok) return accepted;
      const after = await this.log.write(tx, before, accepted.value, { by: `account:${actor.accountId}`, why });
      await this.audit.record(tx, actor, 'payments/accepted', paymentId, { attention: before.attention, why });
      return ok(viewOf(after));
    });
  }
}
