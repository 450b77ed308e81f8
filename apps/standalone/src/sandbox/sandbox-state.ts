import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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

interface State {
  sessions: Record<string, SandboxSession>;
  answers: Record<string, RememberedAnswer>;
  deliveries: Delivery[];
  lastBankLine: number;
  port: number;
}

const empty = (): State => ({ sessions: {}, answers: {}, deliveries: [], lastBankLine: 0, port: 0 });

/**
 * What the sandbox remembers: one small JSON file, rewritten whole and put in place by a rename. A payment begun before a kill -9
 * can so be finished after it, and a notice that was not yet delivered is delivered then: the provider never forgets, only we may.
 */
export class SandboxState {
  private readonly state: State;

  constructor(private readonly file: string | undefined) {
    this.state = file && existsSync(file) ? { ...empty(), ...(JSON.parse(readFileSync(file, 'utf8')) as State) } : empty();
  }

  session(id: string): SandboxSession | undefined {
    return this.state.sessions[id];
  }

  sessionOfIntent(intentId: string): SandboxSession | undefined {
    return Object.values(this.state.sessions).find((session) => session.intentId === intentId);
  }

  openSessions(): readonly SandboxSession[] {
    return Object.values(this.state.sessions).filter(({ status }) => status === 'open');
  }

  addSession(session: SandboxSession): void {
    this.state.sessions[session.id] = session;
    this.save();
  }

  answer(idempotencyKey: string): RememberedAnswer | undefined {
    return this.state.answers[idempotencyKey];
  }

  rememberAnswer(idempotencyKey: string, answer: RememberedAnswer): void {
    this.state.answers[idempotencyKey] = answer;
    this.save();
  }

  get deliveries(): readonly Delivery[] {
    return this.state.deliveries;
  }

  addDeliveries(...deliveries: readonly Delivery[]): void {
    this.state.deliveries.push(...deliveries);
    this.save();
  }

  removeDelivery(id: string): void {
    this.state.deliveries = this.state.deliveries.filter((delivery) => delivery.id !== id);
    this.save();
  }

  /** Time-based, so that a sandbox whose file was deleted never gives an id that the marketplace has already counted. */
  takeBankLine(): number {
    this.state.lastBankLine = Math.max(this.state.lastBankLine + 1, Date.now());
    this.save();
    return this.state.lastBankLine;
  }

  /** The port of the last run: links to the payment page that shoppers still hold stay good. */
  get port(): number {
    return this.state.port;
  }

  set port(port: number) {
    this.state.port = port;
    this.save();
  }

  save(): void {
    if (!this.file) return;
    mkdirSync(dirname(this.file), { recursive: true });
    const fresh = `${this.file}.new`;
    writeFileSync(fresh, JSON.stringify(this.state), { mode: 0o600 });
    renameSync(fresh, this.file);
  }
}
