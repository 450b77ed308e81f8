import { Injectable } from '@nestjs/common';
import { BankAccountQueries } from '@market/businesses';
import { assert, Clock, fold, localDay, refuse, ok, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { ruleOn } from '../domain/rates.js';
import { PayoutRepository, type OwedShop, type PayoutLine, type PayoutRun } from '../persistence/payout.repository.js';
import { RateBookReads } from '../persistence/rate-book.reads.js';

/** One transfer of the file that the bank's batch screen reads: no accents, as banks' core systems want it. */
export interface BankFileLine {
  readonly accountNumber: string;
  readonly holder: string;
  readonly bankBin: string;
  readonly amount: bigint;
  readonly memo: string;
}

const newestRuns = 20;
const waitsForTheBank = ({ state, method, accountInUse }: PayoutLine) => state === 'approved' && method === 'bank-transfer' && accountInUse;
const plain = (text: string) => fold(text).toUpperCase();

@Injectable()
export class PayoutQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payouts: PayoutRepository,
    private readonly rates: RateBookReads,
    private readonly accounts: BankAccountQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** For staff: what is owed today, and the newest runs. */
  desk(actor: Actor): Promise<{ readonly owed: readonly OwedShop[]; readonly runs: readonly PayoutRun[] }> {
    assert(isStaff(actor), 'only staff see what shops are owed');
    return this.work.read(systemActor('ledger/payouts'), async (tx) => {
      const today = localDay(this.clock.now());
      const minimum = ruleOn(await this.rates.all(tx), today, 'payout-minimum');
      return { owed: await this.payouts.owed(tx, today, minimum), runs: await this.payouts.newest(tx, newestRuns) };
    });
  }

  /** The transfers that are still to be made. Only here account numbers are unsealed, and who did so is on record. */
  bankFile(
    actor: Actor,
    runId: string,
  ): Promise<Result<{ readonly number: string; readonly lines: readonly BankFileLine[] }, Problem<'ledger/unknown-run'>>> {
    assert(isStaff(actor) && 'accountId' in actor, 'only staff read account numbers');
    return this.work.run(systemActor('ledger/bank-file'), async (tx) => {
      const run = await this.payouts.lock(tx, runId);
      if (run?.decision !== 'approved') return refuse({ code: 'ledger/unknown-run', kind: 'not-found' });
      const lines: BankFileLine[] = [];
      for (const { id, shopId, amount } of run.lines.filter(waitsForTheBank)) {
        const account = await this.accounts.forPayout(tx, shopId);
        assert(account !== undefined, `line ${id} has the account that is in use`);
        const { bankBin, accountNumber, holder } = account;
        lines.push({
          accountNumber,
          holder: plain(holder),
          bankBin,
          amount,
          memo: `${run.number.replaceAll('-', ' ')} ${id.slice(-6).toUpperCase()}`,
        });
      }
      await this.audit.record(tx, actor, 'ledger/bank-file-opened', run.id, { number: run.number, lines: lines.length });
      return ok({ number: run.number, lines });
    });
  }
}
