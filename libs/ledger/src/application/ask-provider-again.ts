import { Injectable } from '@nestjs/common';
import { assert, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, Jobs, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { PayoutRepository } from '../persistence/payout.repository.js';
import { passOnJob, type PayoutToPassOn } from './pass-on-payout.js';

export type AskAgainProblem = Problem<'ledger/line-settled' | 'ledger/unknown-run'>;

/** An officer has a transfer asked for once more, when the provider was away for longer than the queue tries by itself. */
@Injectable()
export class AskProviderAgain {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payouts: PayoutRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
  ) {}

  execute(actor: Actor, lineId: string): Promise<Result<void, AskAgainProblem>> {
    assert(isStaff(actor) && 'accountId' in actor, 'only staff have payouts made');
    return this.work.run<void, AskAgainProblem>(systemActor('ledger/payouts'), async (tx) => {
      const line = await this.payouts.line(tx, lineId);
      if (line?.method !== 'stripe') return refuse({ code: 'ledger/unknown-run', kind: 'not-found' });
      if (line.state !== 'approved') return refuse({ code: 'ledger/line-settled', kind: 'conflict' });
      await this.jobs.enqueue(tx, passOnJob, { lineId } satisfies PayoutToPassOn, { key: `${passOnJob}:${lineId}` });
      await this.audit.record(tx, actor, 'ledger/provider-asked-again', lineId, { number: line.number });
      return ok(undefined);
    });
  }
}
