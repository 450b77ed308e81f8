import { Injectable } from '@nestjs/common';
import { assert, Clock, ok, type Result } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork } from '@market/platform';
import { payeeOpened } from '../domain/payee-events.js';
import { PayeeRepository } from '../persistence/payee.repository.js';
import { StripeConnect } from '../providers/stripe-connect.js';
import type { ProviderProblem } from './payment-provider.js';

const actor = systemActor('payments/payees');

/** Opens an account at the card provider for somebody who is to be paid, and sends them there to say who they are. */
@Injectable()
export class LinkPayee {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payees: PayeeRepository,
    private readonly connect: StripeConnect,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * The caller has made sure that the payee is the actor's own.
   * @param returnUrl absolute; coming back says nothing, the provider is asked
   * @returns the address to go to
   */
  async execute(payeeId: string, returnUrl: string): Promise<Result<string, ProviderProblem>> {
    const known = await this.work.read(actor, (tx) => this.payees.find(tx, payeeId));
    if (known) return this.connect.onboarding(known.accountId, returnUrl);
    const opened = await this.connect.open(payeeId);
    if (!opened.ok) return opened;
    const payee = await this.work.commit(actor, async (tx) => {
      if (await this.payees.insert(tx, payeeId, opened.value, this.clock.now())) await this.outbox.add(tx, payeeOpened(payeeId));
      return this.payees.find(tx, payeeId);
    });
    assert(payee !== undefined, 'a payee that was inserted is there');
    return this.connect.onboarding(payee.accountId, returnUrl);
  }

  /** Asks the provider how the account stands; its own notices say the same, perhaps later. */
  async refresh(payeeId: string): Promise<Result<void, ProviderProblem>> {
    const payee = await this.work.read(actor, (tx) => this.payees.find(tx, payeeId));
    if (!payee) return ok(undefined);
    const state = await this.connect.state(payee.accountId);
    if (!state.ok) return state;
    await this.work.commit(actor, (tx) => this.payees.setState(tx, payee.accountId, state.value, this.clock.now()));
    return ok(undefined);
  }
}
