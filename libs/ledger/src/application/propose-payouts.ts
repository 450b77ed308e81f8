import { Injectable } from '@nestjs/common';
import { assert, Clock, localDay, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { ruleOn } from '../domain/rates.js';
import { PayoutRepository, type OwedShop, type ProposedLine } from '../persistence/payout.repository.js';
import { RateBookReads } from '../persistence/rate-book.reads.js';

export type NothingToPay = Problem<'ledger/nothing-to-pay'>;

/** What came by card goes on by card where the shop has an account there; the rest by bank, once the shop has named an account. */
function linesOf({ shopId, owed, byCard, bankAccountId }: OwedShop, at: Date): ProposedLine[] {
  const line = (method: ProposedLine['method'], amount: bigint, account: string | null): ProposedLine[] =>
    amount > 0n ? [{ id: newId(at), shopId, amount: amount.toString(), method, bankAccountId: account }] : [];
  const byBank = bankAccountId === null ? [] : line('bank-transfer', owed - byCard, bankAccountId);
  return [...line('stripe', byCard, null), ...byBank];
}

/** An officer draws up what is owed today, for another to approve. Shops without an account, or in an open run, are left out. */
@Injectable()
export class ProposePayouts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payouts: PayoutRepository,
    private readonly rates: RateBookReads,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the run's id */
  execute(actor: Actor): Promise<Result<string, NothingToPay>> {
    assert(isStaff(actor) && 'accountId' in actor, 'only staff propose payouts');
    return this.work.run<string, NothingToPay>(systemActor('ledger/payouts'), async (tx) => {
      await this.payouts.lockProposals(tx);
      const at = this.clock.now();
      const today = localDay(at);
      const owed = await this.payouts.owed(tx, today, ruleOn(await this.rates.all(tx), today, 'payout-minimum'));
      const lines = owed.flatMap((shop) => (shop.inRun ? [] : linesOf(shop, at)));
      if (lines.length === 0) return refuse({ code: 'ledger/nothing-to-pay', kind: 'conflict' });
      const id = newId(at);
      await this.payouts.insert(tx, { id, month: today.slice(2, 7).replace('-', ''), by: actor.accountId, at }, lines);
      await this.audit.record(tx, actor, 'ledger/payouts-proposed', id, { lines: lines.length });
      return ok(id);
    });
  }
}
