import { Injectable } from '@nestjs/common';
import { Clock, isId, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Settings, systemActor, UnitOfWork, type Tx } from '@market/platform';
import { codeLife, codeOf, linkTokenOf, sameCode, type CodePurpose } from '../domain/one-time-code.js';
import { CodeRepository } from '../persistence/code.repository.js';

export type CodeRefused = Problem<'identity/wrong-code' | 'identity/code-used-up'>;

const wrong = refuse({ code: 'identity/wrong-code', kind: 'invalid', fields: { code: 'wrong-code' } });
const usedUp = refuse({ code: 'identity/code-used-up', kind: 'invalid' });

/** Codes by mail. What is stored of one is its id, its term and how often it was tried. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly codes: CodeRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** A new code for a sign-up or an account; an earlier one for the same ends. @returns its id */
  async issue(tx: Tx, purpose: CodePurpose, subjectId: string): Promise<string> {
    const id = newId();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + codeLife.minutes[purpose] * 60_000);
    await this.codes.endOf(tx, purpose, subjectId, createdAt);
    await this.codes.add(tx, { id, purpose, subjectId, createdAt, expiresAt });
    return id;
  }

  /** What goes into the mail. */
  secretsOf(codeId: string): { readonly code: string; readonly token: string } {
    const { sessionSecret } = this.settings;
    return { code: codeOf(sessionSecret, 'sign-up', codeId), token: linkTokenOf(sessionSecret, 'password-reset', codeId) };
  }

  /**
   * Uses a code up. A try is counted and kept before it is compared, so that parallel guesses gain nothing.
   * @returns whom or what it was for
   */
  async redeem(purpose: CodePurpose, codeId: string, typed: string): Promise<Result<string, CodeRefused>> {
    if (!isId(codeId)) return wrong;
    const at = this.clock.now();
    const actor = systemActor('identity/redeem-code');
    const tried = await this.work.commit(actor, (tx) => this.codes.try(tx, purpose, codeId, at, codeLife.attempts));
    if (!tried) return usedUp;
    const secrets = this.secretsOf(codeId);
    const right = sameCode(typed.replace(/\s/g, ''), purpose === 'sign-up' ? secrets.code : secrets.token);
    if (!right) return wrong;
    const mine = await this.work.commit(actor, (tx) => this.codes.use(tx, codeId, at));
    return mine ? ok(tried.subjectId) : usedUp;
  }
}
