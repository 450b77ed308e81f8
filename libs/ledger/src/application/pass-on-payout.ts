import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import { PassOnMoney } from '@market/payments';
import { systemActor, UnitOfWork } from '@market/platform';
import { PayoutRepository } from '../persistence/payout.repository.js';
import { SettlePayout } from './settle-payout.js';

export const passOnJob = 'ledger/pass-on-payout';

export interface PayoutToPassOn {
  readonly lineId: string;
}

const actor = systemActor('ledger/pass-on');

/**
 * Pays an approved line through the card provider, as a job: outside every transaction, keyed by the line, again until the provider has
 * answered. What it refuses is owed to the shop as before, and goes into the next run.
 */
@Injectable()
export class PassOnPayout {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payouts: PayoutRepository,
    private readonly passOn: PassOnMoney,
    private readonly settle: SettlePayout,
  ) {}

  async execute({ lineId }: PayoutToPassOn): Promise<void> {
    const line = await this.work.read(actor, (tx) => this.payouts.line(tx, lineId));
    assert(line?.method === 'stripe', 'only what goes by card is passed on');
    if (line.state !== 'approved') return;
    const { shopId: payeeId, amount, number: description } = line;
    const passed = await this.passOn.execute({ transferId: lineId, payeeId, amount, description });
    if (!passed.ok && passed.problem.kind === 'unavailable') throw new Error(`A payout is still to be made: ${passed.problem.code}`);
    const [outcome, note] = passed.ok ? (['paid', passed.value] as const) : (['failed', passed.problem.code] as const);
    const settled = await this.settle.execute(actor, { lineId, outcome, note });
    assert(settled.ok || settled.problem.code === 'ledger/line-settled', 'a line that was passed on is settled once');
  }
}
