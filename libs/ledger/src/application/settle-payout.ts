import { Injectable } from '@nestjs/common';
import { assert, Clock, localDay, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { payoutPaid, payoutReturned } from '../domain/payout-postings.js';
import { PayoutRepository } from '../persistence/payout.repository.js';
import { PostingRepository } from '../persistence/posting.repository.js';

export type SettlePayoutProblem = Problem<'ledger/line-settled' | 'ledger/settled-by-provider' | 'ledger/unknown-run' | 'platform/invalid'>;

export interface SettledPayout {
  readonly lineId: string;
  readonly outcome: 'paid' | 'failed';
  /** The bank's reference of a transfer that arrived, or why it did not. */
  readonly note: string;
}

/** An officer says what the bank did with a line, or the card provider's answer does: the shop has it, or it is owed to the shop as before. */
@Injectable()
export class SettlePayout {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payouts: PayoutRepository,
    private readonly postings: PostingRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { lineId, outcome, note }: SettledPayout): Promise<Result<void, SettlePayoutProblem>> {
    assert(actor.role === 'system' || isStaff(actor), 'only staff settle payouts, or the provider that made them');
    return this.work.run<void, SettlePayoutProblem>(systemActor('ledger/payouts'), async (tx) => {
      if (note.trim() === '') return refuse({ code: 'platform/invalid', kind: 'invalid', fields: { note: 'required' } });
      const line = await this.payouts.line(tx, lineId);
      if (!line) return refuse({ code: 'ledger/unknown-run', kind: 'not-found' });
      // Only the provider knows whether it has paid: a line that an officer called failed would be paid once more.
      if (line.method === 'stripe' && actor.role !== 'system') return refuse({ code: 'ledger/settled-by-provider', kind: 'conflict' });
      const at = this.clock.now();
      if (!(await this.payouts.move(tx, lineId, 'approved', outcome, note.trim(), at)))
        return refuse({ code: 'ledger/line-settled', kind: 'conflict' });
      const money = { lineId, shopId: line.shopId, reference: line.number, amount: line.amount, method: line.method };
      const post = outcome === 'paid' ? payoutPaid : payoutReturned;
      await this.postings.post(tx, [post({ id: lineId, day: localDay(at) }, money)], at);
      if (actor.role !== 'system')
        await this.audit.record(tx, actor, `ledger/payout-${outcome}`, lineId, { note: note.trim(), amount: line.amount.toString() });
      return ok(undefined);
    });
  }
}
