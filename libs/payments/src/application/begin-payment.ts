import { Injectable } from '@nestjs/common';
import { assert, Clock, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Jobs, Outbox, Settings, systemActor, UnitOfWork, type Tx } from '@market/platform';
import { transferAwaited } from '../domain/payee-events.js';
import { isSettled, type PaymentId, type PaymentMethod } from '../domain/payment.js';
import { newReference } from '../domain/reference.js';
import { PaymentRepository, type StoredPayment } from '../persistence/payment.repository.js';
import { PaymentProviders } from '../providers/payment-providers.js';
import { notTaken, onePayeeOnly, OwnAccounts, type NotTaken, type OnePayeeOnly } from './own-accounts.js';
import type { PayeeAccount, ProviderProblem } from './payment-provider.js';
import { closeJob } from './settle-payment.js';
import { viewOf, type PaymentView } from './payment-view.js';

export interface BeginPaymentCommand {
  /** The caller may choose it; the same id is the same payment. */
  readonly paymentId?: PaymentId;
  readonly purposeKind: string;
  readonly purposeId: string;
  /** Whole đồng. */
  readonly amount: bigint;
  readonly method: PaymentMethod;
  /** The only one the money is for: it may go straight to that payee's account. Absent where it is for several. */
  readonly payeeId?: string | undefined;
  /** Absolute address the provider sends the shopper back to. Nothing is settled by coming back. */
  readonly returnUrl: string;
  readonly expiresAt: Date;
}

export type BeginProblem =
  ProviderProblem | NotTaken | OnePayeeOnly | Problem<'payments/already-paid' | 'payments/amount-changed' | 'payments/not-open'>;

const actor = systemActor('payments/begin');

/**
 * Asks for money in three phases: the row, the provider (keyed by the payment's id, with no transaction open), the provider's answer;
 * in one where the provider's answer needs nobody.
 * Called again for the same purpose and method it goes on with the open payment, so a lost answer is only asked for once more.
 */
@Injectable()
export class BeginPayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payments: PaymentRepository,
    private readonly providers: PaymentProviders,
    private readonly accounts: OwnAccounts,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute(command: BeginPaymentCommand): Promise<Result<PaymentView, BeginProblem>> {
    assert(command.amount > 0n, 'a payment asks for more than nothing');
    const provider = this.providers.of(command.method);
    const problem = provider.check(command.amount);
    if (problem) return refuse(problem);

    const opened = await this.work.run<StoredPayment, BeginProblem>(actor, (tx) => this.open(tx, command));
    if (!opened.ok || opened.value.providerId !== null || opened.value.state !== 'pending') return viewed(opened);

    const begun = await provider.begin({ ...opened.value, returnUrl: opened.value.details.returnUrl });
    if (!begun.ok) return begun;

    const { providerId, ...ways } = begun.value;
    return viewed(
      await this.work.run<StoredPayment, BeginProblem>(actor, async (tx) => {
        const now = await this.payments.setProvider(tx, opened.value.id, providerId, { ...opened.value.details, ...ways });
        // Another payment may have settled the purpose while the provider was answering.
        if (now.state !== 'pending') await this.jobs.enqueue(tx, closeJob, { paymentId: now.id }, { key: `${closeJob}:${now.id}` });
        return ok(now);
      }),
    );
  }

  private async open(tx: Tx, command: BeginPaymentCommand): Promise<Result<StoredPayment, BeginProblem>> {
    const all = await this.payments.lockPurpose(tx, command);
    const same = all.find(({ id }) => id === command.paymentId);
    if (same && isSettled(same)) return ok(same);
    if (all.some(isSettled)) return refuse({ code: 'payments/already-paid', kind: 'conflict' });
    if (same && same.state !== 'pending') return refuse({ code: 'payments/not-open', kind: 'conflict', facts: { state: same.state } });
    const open = all.find(({ state, method }) => state === 'pending' && method === command.method);
    if (!open) return this.ask(tx, command);
    if (open.amount !== command.amount) return refuse({ code: 'payments/amount-changed', kind: 'conflict' });
    return ok(open);
  }

  /** Straight to the payee only where there is one, and it takes money that way today. */
  private async ask(tx: Tx, command: BeginPaymentCommand): Promise<Result<StoredPayment, BeginProblem>> {
    if (command.method !== 'shop-transfer') return ok(await this.insert(tx, command, null));
    const { payeeId } = command;
    if (payeeId === undefined) return refuse(onePayeeOnly);
    const account = await this.accounts.of(tx, payeeId);
    if (!account) return refuse(notTaken);
    const payment = await this.insert(tx, command, payeeId, account);
    await this.outbox.add(tx, transferAwaited({ ...payment, payeeId }));
    return ok(payment);
  }

  private async insert(
    tx: Tx,
    { paymentId, purposeKind, purposeId, amount, method, returnUrl, expiresAt }: BeginPaymentCommand,
    payeeId: string | null,
    account?: PayeeAccount,
  ): Promise<StoredPayment> {
    const at = this.clock.now();
    const nothingYet = { state: 'pending', received: 0n, refunded: 0n, attention: null, providerId: null, settledAt: null } as const;
    const asked = {
      id: paymentId ?? newId<'Payment'>(at),
      purposeKind,
      purposeId,
      amount,
      method,
      payeeId,
      expiresAt,
      createdAt: at,
      details: { returnUrl },
    };
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const reference = newReference(this.settings.province.orderPrefix);
      const payment = this.begunAlone({ ...nothingYet, ...asked, reference }, account);
      if (await this.payments.insert(tx, payment, { at, by: 'payments/begin', why: 'asked for' })) return payment;
    }
    throw new Error('No free reference in five tries among 34 billion: the random source is broken');
  }

  private begunAlone(payment: StoredPayment, account?: PayeeAccount): StoredPayment {
    const begun = this.providers.of(payment.method).beginAlone?.({ ...payment, returnUrl: payment.details.returnUrl, account });
    if (!begun) return payment;
    const { providerId, ...ways } = begun;
    return { ...payment, providerId, details: { ...payment.details, ...ways } };
  }
}

const viewed = <P extends Problem>(result: Result<StoredPayment, P>): Result<PaymentView, P> =>
  result.ok ? ok(viewOf(result.value)) : result;
