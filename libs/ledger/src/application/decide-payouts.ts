import { Injectable } from '@nestjs/common';
import { assert, Clock, localDay, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, Jobs, systemActor, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { payout } from '../domain/payout-postings.js';
import { PayoutRepository, type PayoutLine, type PayoutRun } from '../persistence/payout.repository.js';
import { PostingRepository } from '../persistence/posting.repository.js';
import { passOnJob, type PayoutToPassOn } from './pass-on-payout.js';

export type DecideProblem = Problem<'ledger/run-decided' | 'ledger/second-person-needed' | 'ledger/unknown-run'>;

/** Another officer approves a run, or anybody rejects it. What is no longer owed, or would go to an exchanged account, is dropped. */
@Injectable()
export class DecidePayouts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payouts: PayoutRepository,
    private readonly postings: PostingRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, runId: string, decision: 'approved' | 'rejected'): Promise<Result<void, DecideProblem>> {
    assert(isStaff(actor) && 'accountId' in actor, 'only staff decide about payouts');
    return this.work.run<void, DecideProblem>(systemActor('ledger/payouts'), async (tx) => {
      const run = await this.payouts.lock(tx, runId);
      if (!run) return refuse({ code: 'ledger/unknown-run', kind: 'not-found' });
      if (run.decision !== null) return refuse({ code: 'ledger/run-decided', kind: 'conflict' });
      if (decision === 'approved' && run.proposedBy === actor.accountId)
        return refuse({ code: 'ledger/second-person-needed', kind: 'forbidden' });
      await this.payouts.decide(tx, run.id, decision, actor.accountId, this.clock.now());
      for (const line of run.lines) await this.settle(tx, run, line, decision);
      await this.audit.record(tx, actor, `ledger/payouts-${decision}`, run.id, { number: run.number });
      return ok(undefined);
    });
  }

  private async settle(tx: Tx, run: PayoutRun, line: PayoutLine, decision: 'approved' | 'rejected'): Promise<void> {
    const at = this.clock.now();
    const day = localDay(at);
    const { id, shopId, amount, method, accountInUse } = line;
    const drop = (why: string) => this.payouts.move(tx, id, 'proposed', 'dropped', why, at);
    if (decision === 'rejected') return void (await drop('rejected'));
    if (!accountInUse) return void (await drop('account-changed'));
    if ((await this.payouts.owedTo(tx, shopId, day)) < amount) return void (await drop('owed-less'));
    assert(await this.payouts.move(tx, id, 'proposed', 'approved', null, at), 'a line of an undecided run is proposed');
    await this.postings.post(tx, [payout({ id, day }, { lineId: id, shopId, reference: run.number, amount, method })], at);
    if (method === 'stripe') await this.jobs.enqueue(tx, passOnJob, { lineId: id } satisfies PayoutToPassOn, { key: `${passOnJob}:${id}` });
  }
}
