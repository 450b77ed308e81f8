import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { isStaff, Outbox, Settings, systemActor, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { isSessionToken } from '../domain/session.js';
import { signInLimit } from '../domain/sign-in-limit.js';
import { bareCode, isTotpCode, recoveryCodeOf, recoveryRules, stepAt, totpRules } from '../domain/totp.js';
import { SecondFactorRepository, type PendingSession, type SecondFactorRow } from '../persistence/second-factor.repository.js';
import { AttemptCounter } from './attempt-counter.js';
import { ConfirmPassword } from './confirm-password.js';
import { recoveryHash, secondFactorKey, tokenHash } from './digests.js';
import { secondFactorChanged } from './events.js';
import { SecretSeal } from './secret-seal.js';
import { newTotpSecret, otpauthAddress, totpCode, totpStep } from './totp.js';

type SignedIn = Extract<Actor, { accountId: string }>;
const actor = systemActor('identity/second-factor');
/** A password alone opens the door to the second factor for this long. */
const pendingMs = 15 * 60_000;
const wrong = refuse({ code: 'identity/wrong-code', kind: 'invalid', fields: { code: 'wrong-code' } } satisfies Problem);

export interface Enrolment {
  /** For typing by hand. */
  readonly secret: string;
  /** For the picture. */
  readonly otpauth: string;
}

export interface SecondFactorStanding {
  readonly on: boolean;
  readonly recoveryLeft: number;
}

/** Codes of an authenticator app (RFC 6238): staff must, everybody may. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly factors: SecondFactorRepository,
    private readonly attempts: AttemptCounter,
    private readonly confirmPassword: ConfirmPassword,
    private readonly seal: SecretSeal,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The session of a cookie that waits for its second factor. */
  async pending(token: string | undefined): Promise<PendingSession | undefined> {
    if (token === undefined || !isSessionToken(token)) return undefined;
    const now = this.clock.now();
    return this.work.commit(actor, (tx) => this.factors.pending(tx, tokenHash(token), now, new Date(now.getTime() - pendingMs)));
  }

  async standing(accountId: string): Promise<SecondFactorStanding> {
    const row = await this.read(accountId);
    return { on: row !== undefined && row.confirmedAt !== null, recoveryLeft: row?.recoveryLeft ?? 0 };
  }

  /** The secret to enrol with: the one that waits, so that a page that is loaded again shows the same picture; or a new one after a while. */
  async enrolment(accountId: string, label: string): Promise<Enrolment | undefined> {
    const row = await this.read(accountId);
    if (row?.confirmedAt) return undefined;
    const waits = row && this.clock.now().getTime() - row.createdAt.getTime() < pendingMs;
    const secret = waits ? this.seal.open(accountId, row.sealedSecret) : newTotpSecret();
    if (!waits) await this.begin(accountId, secret);
    return { secret, otpauth: otpauthAddress(secret, label, 'Cho Tinh') };
  }

  /**
   * The first code switches the second factor on. Who waits for it has just shown the password; anybody else shows it once more, or a
   * stolen session would lock its owner out.
   * @returns recovery codes, shown this once
   */
  async confirm(accountId: string, typed: string, token: string | undefined, password = ''): Promise<Result<readonly string[]>> {
    const row = await this.read(accountId);
    if (!row || row.confirmedAt) return refuse({ code: 'identity/second-factor-state', kind: 'conflict' });
    if ((await this.pending(token))?.accountId !== accountId) {
      const confirmed = await this.confirmPassword.execute({ accountId }, password);
      if (!confirmed.ok) return confirmed;
    }
    const counted = await this.count(accountId);
    if (!counted.ok) return counted;
    return this.work.run(actor, async (tx) => {
      if (!(await this.accepts(tx, accountId, row, typed))) return wrong;
      await this.factors.confirm(tx, accountId, this.clock.now());
      if (token) await this.factors.pass(tx, tokenHash(token), this.clock.now());
      await this.tell(tx, accountId, true);
      return ok(await this.newRecoveryCodes(tx, accountId));
    });
  }

  /** A code of the app, or one of the recovery codes, opens the session that waits. */
  async pass(token: string, typed: string): Promise<Result<{ accountId: string }>> {
    const pending = await this.pending(token);
    const row = pending && (await this.read(pending.accountId));
    if (!pending || !row?.confirmedAt) return refuse({ code: 'identity/second-factor-state', kind: 'conflict' });
    const { accountId } = pending;
    const counted = await this.count(accountId);
    if (!counted.ok) return counted;
    return this.work.run(actor, async (tx) => {
      if (!(await this.accepts(tx, accountId, row, typed)) && !(await this.acceptsRecovery(tx, accountId, typed))) return wrong;
      await this.factors.pass(tx, tokenHash(token), this.clock.now());
      return ok({ accountId });
    });
  }

  /** New recovery codes for the old ones, against a code of the app. */
  async renewRecoveryCodes({ accountId }: SignedIn, typed: string): Promise<Result<readonly string[]>> {
    return this.withCode(accountId, typed, async (tx) => this.newRecoveryCodes(tx, accountId));
  }

  /** Switches it off, against a code of the app. Staff may not. */
  async drop(person: SignedIn, typed: string): Promise<Result<void>> {
    if (isStaff(person)) return refuse({ code: 'identity/second-factor-needed', kind: 'conflict' });
    return this.withCode(person.accountId, typed, async (tx) => {
      await this.factors.remove(tx, person.accountId);
      await this.tell(tx, person.accountId, false);
    });
  }

  /** Enrols an account of the demo world with a secret that everybody may know. */
  async enrolDemo(tx: Tx, accountId: string, secret: string): Promise<void> {
    await this.factors.begin(tx, accountId, this.seal.seal(accountId, secret), this.clock.now(), true);
    await this.factors.confirm(tx, accountId, this.clock.now());
  }

  /** What an account of the demo world would type now: null when that was used. Nothing for any other, and nothing in production. */
  async demo(accountId: string): Promise<{ readonly code: string | null } | undefined> {
    const row = this.settings.production ? undefined : await this.read(accountId);
    if (!row?.demo) return undefined;
    // A code works once; the next one is accepted early by one step.
    const now = stepAt(this.clock.now());
    const step = Math.max(now, row.lastStep + 1);
    return { code: step > now + totpRules.window ? null : totpCode(this.seal.open(accountId, row.sealedSecret), step) };
  }

  private async withCode<T>(accountId: string, typed: string, work: (tx: Tx) => Promise<T>): Promise<Result<T>> {
    const row = await this.read(accountId);
    if (!row?.confirmedAt) return refuse({ code: 'identity/second-factor-state', kind: 'conflict' });
    const counted = await this.count(accountId);
    if (!counted.ok) return counted;
    return this.work.run(actor, async (tx) => ((await this.accepts(tx, accountId, row, typed)) ? ok(await work(tx)) : wrong));
  }

  private async accepts(tx: Tx, accountId: string, row: SecondFactorRow, typed: string): Promise<boolean> {
    const code = bareCode(typed);
    if (!isTotpCode(code) || (row.demo && this.settings.production)) return false;
    const step = totpStep(this.seal.open(accountId, row.sealedSecret), code, this.clock.now());
    if (step === undefined || !(await this.factors.advance(tx, accountId, step))) return false;
    await this.attempts.forget(tx, secondFactorKey(accountId));
    return true;
  }

  private acceptsRecovery(tx: Tx, accountId: string, typed: string): Promise<boolean> {
    const code = bareCode(typed).toLowerCase();
    return this.factors.useRecoveryCode(tx, accountId, recoveryHash(accountId, code), this.clock.now());
  }

  private async newRecoveryCodes(tx: Tx, accountId: string): Promise<readonly string[]> {
    const codes = Array.from({ length: recoveryRules.count }, () => recoveryCodeOf(randomBytes(recoveryRules.letters)));
    await this.factors.setRecoveryCodes(
      tx,
      accountId,
      codes.map((code) => recoveryHash(accountId, bareCode(code))),
    );
    return codes;
  }

  private begin(accountId: string, secret: string): Promise<void> {
    const sealed = this.seal.seal(accountId, secret);
    return this.work.commit(actor, (tx) => this.factors.begin(tx, accountId, sealed, this.clock.now(), false));
  }

  private read(accountId: string): Promise<SecondFactorRow | undefined> {
    return this.work.commit(actor, (tx) => this.factors.one(tx, accountId));
  }

  private count(accountId: string) {
    return this.attempts.count([[secondFactorKey(accountId), signInLimit.secondFactor]]);
  }

  private tell(tx: Tx, accountId: string, on: boolean): Promise<void> {
    return this.outbox.add(tx, secondFactorChanged({ accountId, at: this.clock.now().toISOString(), on }));
  }
}
