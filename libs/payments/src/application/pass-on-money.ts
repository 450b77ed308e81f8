import { Injectable } from '@nestjs/common';
import { refuse, type Problem, type Result } from '@market/kernel';
import { systemActor, UnitOfWork } from '@market/platform';
import { PayeeRepository } from '../persistence/payee.repository.js';
import { StripeConnect } from '../providers/stripe-connect.js';
import type { ProviderProblem } from './payment-provider.js';

export interface MoneyToPassOn {
  /** The caller's name of this transfer: asked again, it moves money once. */
  readonly transferId: string;
  readonly payeeId: string;
  /** Whole đồng. */
  readonly amount: bigint;
  readonly description: string;
}

export type PassOnProblem = ProviderProblem | Problem<'payments/payee-not-ready'>;

/** Passes on to a payee what buyers paid by card. No transaction is open meanwhile; the caller has written down that it was decided. */
@Injectable()
export class PassOnMoney {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payees: PayeeRepository,
    private readonly connect: StripeConnect,
  ) {}

  /** @returns the provider's name of the transfer */
  async execute({ transferId, payeeId, amount, description }: MoneyToPassOn): Promise<Result<string, PassOnProblem>> {
    const payee = await this.work.read(systemActor('payments/pass-on'), (tx) => this.payees.find(tx, payeeId));
    // Whether the account may be paid was judged with the decision: asked again after a lost answer, what was made must still be found.
    if (!payee) return refuse({ code: 'payments/payee-not-ready', kind: 'conflict' });
    return this.connect.transfer({ transferId, accountId: payee.accountId, amount, description });
  }
}
