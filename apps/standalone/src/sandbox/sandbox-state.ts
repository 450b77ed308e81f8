import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface SandboxSession {
  readonly id: string;
  readonly created: number;
  readonly expiresAt: number;
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly successUrl: string;
  readonly cancelUrl: string;
  readonly clientReferenceId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly intentMetadata: Readonly<Record<string, string>>;
  status: 'open' | 'complete' | 'expired';
  intentId: string | null;
  refunds: { readonly id: string; readonly amount: number; readonly created: number }[];
  dispute?: { readonly id: string; readonly created: number; status: 'needs_response' | 'won' | 'lost' };
}

/** A connected account, and what was passed on to it. */
export interface SandboxAccount {
  readonly id: string;
  readonly created: number;
  readonly metadata: Readonly<Record<string, string>>;
  /** The payee has said who it is. */
  submitted: boolean;
  transfers: {
    readonly id: string;
    readonly amount: number;
    readonly created: number;
    readonly description: string;
    readonly group: string;
  }[];
}

/** A notice on its way to the marketplace. */
export interface Delivery {
  readonly id: string;
  readonly kind: 'stripe' | 'bank';
  readonly body: string;
  attempts: number;
}

export interface RememberedAnswer {
  readonly request: string;
  readonly status: number;
  readonly body: string;
}

/** One line of the file: what is new of one thing. */
type Change =
  | { readonly session: SandboxSession }
  | { readonly account: SandboxAccount }
  | { readonly answer: RememberedAnswer; readonly key: string }
  | { readonly delivery: Delivery }
  | { readonly delivered: string }
  | { readonly bankLine: number }
  | { readonly port: number };

/** Stripe forgets idempotency keys after a day, too; old sessions are kept a week for refunds. */
const daysSessionsAreKept = 7;

/**
 * What the sandbox remembers: a journal to which each change is appended before it is answered, read back and shortened at the start.
 * A payment begun before a kill -9 can so be finished after it, and a notice that was not yet delivered is delivered then.
 */
export class SandboxState {
  private readonly sessions = new Map<string, SandboxSession>();
  private readonly accounts = new Map<string, SandboxAccount>();
  private readonly answers = new Map<string, RememberedAnswer>();
  private readonly waiting = new Map<string, Delivery>();
  private lastBankLine = 0;
  private lastPort = 0;

  constructor(private readonly file: string | undefined) {
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) for (const line of readFileSync(file, 'utf8').split('\n')) this.replay(line);
    this.shorten(file);
  }

  session(id: string): SandboxSession | undefined {
    return this.sessions.get(id);
  }

  sessionOfIntent(intentId: string): SandboxSession | undefined {
    return [...this.sessions.values()].find((session) => session.intentId === intentId);
  }

  openSessions(): readonly SandboxSession[] {
    return [...this.sessions.values()].filter(({ status }) => status === 'open');
  }

  /** New, or changed. */
  saveSession(session: SandboxSession): void {
    this.change({ session });
  }

  transfersOf(group: string): readonly (readonly [SandboxAccount, SandboxAccount['transfers'][number]])[] {
    return [...this.accounts.values()].flatMap((account) =>
      account.transfers.filter((transfer) => transfer.group === group).map((transfer) => [account, transfer] as const),
    );
  }

  account(id: string): SandboxAccount | undefined {
    return this.accounts.get(id);
  }

  /** New, or changed. */
  saveAccount(account: SandboxAccount): void {
    this.change({ account });
  }

  answer(idempotencyKey: string): RememberedAnswer | undefined {
    return this.answers.get(idempotencyKey);
  }

  rememberAnswer(idempotencyKey: string, answer: RememberedAnswer): void {
    this.change({ answer, key: idempotencyKey });
  }

  get deliveries(): readonly Delivery[] {
    return [...this.waiting.values()];
  }

  addDeliveries(...deliveries: readonly Delivery[]): void {
    for (const delivery of deliveries) this.change({ delivery });
  }

  removeDelivery(id: string): void {
    this.change({ delivered: id });
  }

  /** Time-based, so that a sandbox whose file was deleted never gives an id that the marketplace has already counted. */
  takeBankLine(): number {
    this.change({ bankLine: Math.max(this.lastBankLine + 1, Date.now()) });
    return this.lastBankLine;
  }

  /** The port of the last run: links to the payment page that shoppers still hold stay good. */
  get port(): number {
    return this.lastPort;
  }

  set port(port: number) {
    this.change({ port });
  }

  private change(change: Change): void {
    this.apply(change);
    if (this.file) appendFileSync(this.file, `${JSON.stringify(change)}\n`, { mode: 0o600 });
  }

  private apply(change: Change): void {
    if ('session' in change) this.sessions.set(change.session.id, change.session);
    else if ('account' in change) this.accounts.set(change.account.id, change.account);
    else if ('answer' in change) this.answers.set(change.key, change.answer);
    else if ('delivery' in change) this.waiting.set(change.delivery.id, change.delivery);
    else if ('delivered' in change) this.waiting.delete(change.delivered);
    else if ('bankLine' in change) this.lastBankLine = change.bankLine;
    else if ('port' in change) this.lastPort = change.port;
  }

  /** The last line may be torn by a kill: what it would have said was never answered. */
  private replay(line: string): void {
    let change: Change;
    try {
      change = JSON.parse(line) as Change;
    } catch {
      return;
    }
    this.apply(change);
  }

  private shorten(file: string): void {
    const oldest = Date.now() / 1000 - daysSessionsAreKept * 86_400;
    for (const { id, created } of this.sessions.values()) if (created < oldest) this.sessions.delete(id);
    for (const [key, { body }] of this.answers) {
      const { id, object } = JSON.parse(body) as { id: string; object: string };
      if (object === 'checkout.session' && !this.sessions.has(id)) this.answers.delete(key);
    }
    const lines: Change[] = [
      ...[...this.sessions.values()].map((session) => ({ session })),
      ...[...this.accounts.values()].map((account) => ({ account })),
      ...[...this.answers].map(([key, answer]) => ({ key, answer })),
      ...[...this.waiting.values()].map((delivery) => ({ delivery })),
      { bankLine: this.lastBankLine },
      { port: this.lastPort },
    ];
    writeFileSync(`${file}.new`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
}
