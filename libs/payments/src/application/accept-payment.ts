import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { accept, isSettled, type WrongPaymentState } from '../domain/payment.js';
import { PaymentRepository } from '../persistence/payment.repository.js';
import { deciderOf, hasMoneyOf } from './payees-money.js';
import { PaymentLog } from './payment-log.js';
import { viewOf, type PaymentView } from './payment-view.js';

export type AcceptProblem =
  WrongPaymentState | Problem<'payments/unknown' | 'payments/already-paid' | 'payments/payee-decides' | 'payments/excess-goes-back'>;

/** Money that needed attention is kept as it is, by an officer or by the payee who has it: late or missing money then settles the payment. */
@Injectable()
export class AcceptPayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payments: PaymentRepository,
    private readonly log: PaymentLog,
    private readonly audit: AuditLog,
  ) {}

  execute(given: Actor, paymentId: string, why: string): Promise<Result<PaymentView, AcceptProblem>> {
    const actor = deciderOf(given);
    return this.work.run<PaymentView, AcceptProblem>(systemActor('payments/accept'), async (tx) => {
      const known = await this.payments.find(tx, paymentId);
      const all = known ? await this.payments.lockPurpose(tx, known) : [];
      const before = all.find(({ id }) => id === paymentId);
      if (!before || (actor.role === 'seller' && !hasMoneyOf(actor, before)))
        return refuse({ code: 'payments/unknown', kind: 'not-found' });
      if (!hasMoneyOf(actor, before)) return refuse({ code: 'payments/payee-decides', kind: 'conflict' });
      // Without the buyer a payee keeps no more than was asked for.
      if (actor.role === 'seller' && isSettled(before)) return refuse({ code: 'payments/excess-goes-back', kind: 'conflict' });
      // The purpose is paid already: this money can only go back.
      if (!isSettled(before) && all.some(isSettled)) return refuse({ code: 'payments/already-paid', kind: 'conflict' });
      const accepted = accept(before);
      if (!accepted.ok) return accepted;
      const after = await this.log.write(tx, before, accepted.value, { by: `account:${actor.accountId}`, why });
      if (isStaff(actor)) await this.audit.record(tx, actor, 'payments/accepted', paymentId, { attention: before.attention, why });
      return ok(viewOf(after));
    });
  }
}
