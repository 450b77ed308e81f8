import { Injectable } from '@nestjs/common';
import { BankAccountQueries } from '@market/businesses';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { ownAccountChosen } from '../domain/payee-events.js';
import { OwnAccountRepository, type OwnAccountChoice } from '../persistence/own-account.repository.js';
import type { PayeeAccount } from './payment-provider.js';

export type NotTaken = Problem<'payments/own-account-not-taken'>;
export const notTaken: NotTaken = { code: 'payments/own-account-not-taken', kind: 'conflict' };
export type OnePayeeOnly = Problem<'payments/one-payee-only'>;
export const onePayeeOnly: OnePayeeOnly = { code: 'payments/one-payee-only', kind: 'conflict' };
export type NoAccount = Problem<'payments/no-own-account'>;

/** Who takes money straight on its own bank account: a dated choice of the payee, who must have an account on file. */
@Injectable()
export class OwnAccounts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly choices: OwnAccountRepository,
    private readonly bankAccounts: BankAccountQueries,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** For whoever offers ways to pay. */
  takenBy(payeeId: string): Promise<boolean> {
    return this.work.read(systemActor('payments/own-accounts'), async (tx) => (await this.of(tx, payeeId)) !== undefined);
  }

  /** The account of today, as the system reads it; nothing where the payee does not take money on it. */
  async of(tx: Tx, payeeId: string): Promise<PayeeAccount | undefined> {
    const choice = await this.choices.newest(tx, payeeId);
    return choice?.takes ? this.bankAccounts.forPayout(tx, payeeId) : undefined;
  }

  choice(seller: Extract<Actor, { role: 'seller' }>): Promise<OwnAccountChoice | undefined> {
    return this.work.read(seller, (tx) => this.choices.newest(tx, seller.shopId));
  }

  /** What was begun before stays payable: a buyer may be in the bank's app. */
  async choose(tx: Tx, payeeId: string, takes: boolean, by: string): Promise<Result<void, NoAccount>> {
    if (takes && !(await this.bankAccounts.forPayout(tx, payeeId))) return refuse({ code: 'payments/no-own-account', kind: 'conflict' });
    if (((await this.choices.newest(tx, payeeId))?.takes ?? false) === takes) return ok(undefined);
    const chosenAt = this.clock.now();
    await this.choices.add(tx, payeeId, { takes, chosenAt, chosenBy: by });
    await this.outbox.add(tx, ownAccountChosen({ payeeId, takes, at: chosenAt.toISOString() }));
    return ok(undefined);
  }
}
