import { Injectable } from '@nestjs/common';
import { assert, Clock, localDay, newId, ok, refuse, type Result } from '@market/kernel';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import {
  answersOfStep,
  faultsOfStep,
  isBankAccountNumber,
  isIdentityNumber,
  type AnswerField,
  type Answers,
  type RegistrationStep,
} from '../domain/registration.js';
import { vsicAt } from '../domain/vsic.js';
import { BusinessRepository } from '../persistence/business.repository.js';
import { DraftRepository, type Draft, type SealedNumber } from '../persistence/draft.repository.js';
import { PrivateSeal, type Sealed } from './private-seal.js';

export interface DraftedStep {
  readonly step: RegistrationStep;
  /** As typed. Answers of other steps are left alone, so that two devices do not undo each other. */
  readonly answers: Answers;
  /** Empty or absent keeps the one given before. */
  readonly identityNumber?: string;
  readonly accountNumber?: string;
}

const longestAnswer = 300;

/** Keeps one step of an application as it was typed, right or wrong; answers what is wrong with it, if anything. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly businesses: BusinessRepository,
    private readonly seal: PrivateSeal,
    private readonly clock: Clock,
  ) {}

  /** @returns the faults of the step by field; refused when the application is with the officers or decided */
  execute(actor: Actor, drafted: DraftedStep): Promise<Result<{ faults: Readonly<Record<string, string>> }>> {
    assert('accountId' in actor, 'a draft is written by an account');
    const { accountId } = actor;
    return this.work.run(actor, async (tx) => {
      const draft = await this.writable(tx, accountId);
      if (!draft) return refuse({ code: 'businesses/not-editable', kind: 'conflict' });
      const kept = this.withNumbers(draft, drafted);
      const next: Draft = { ...kept.draft, answers: { ...draft.answers, ...answersOf(drafted) } };
      await this.drafts.write(tx, next, this.clock.now());
      const given = { identityNumber: next.identity !== null, accountNumber: next.accountNumber !== null };
      const edition = vsicAt(localDay(this.clock.now()));
      return ok({ faults: { ...faultsOfStep(drafted.step, next.answers, given, edition), ...kept.faults } });
    });
  }

  /** The draft that may be written: the open one, a new one, or one that came back to be mended. */
  private async writable(tx: Tx, accountId: string): Promise<Draft | undefined> {
    const latest = await this.drafts.lockLatest(tx, accountId);
    if (latest?.businessId) {
      const state = await this.businesses.stateOf(tx, latest.businessId);
      return state === 'changes-requested' ? latest : undefined;
    }
    if (latest) return latest;
    await this.drafts.begin(tx, newId(), accountId, this.clock.now());
    return this.drafts.lockLatest(tx, accountId);
  }

  private withNumbers(draft: Draft, drafted: DraftedStep): { draft: Draft; faults: Record<string, string> } {
    const faults: Record<string, string> = {};
    const read = (typed: string | undefined, fits: (number: string) => boolean, kind: Sealed): SealedNumber | null | undefined => {
      const number = (typed ?? '').replace(/[\s.-]/g, '').toUpperCase();
      if (number === '') return undefined;
      return fits(number) ? { sealed: this.seal.seal(kind, draft.id, number), last4: number.slice(-4) } : null;
    };
    const identity = read(drafted.identityNumber, isIdentityNumber, 'identity numbers');
    const accountNumber = read(drafted.accountNumber, isBankAccountNumber, 'drafted bank accounts');
    if (identity === null) faults['identityNumber'] = 'identity-number';
    if (accountNumber === null) faults['accountNumber'] = 'isAccountNumber';
    // A number that cannot be one is not kept: it could be somebody's, misread.
    return { faults, draft: { ...draft, identity: identity ?? draft.identity, accountNumber: accountNumber ?? draft.accountNumber } };
  }
}

function answersOf({ step, answers }: DraftedStep): Answers {
  const fields: readonly AnswerField[] = answersOfStep[step];
  return Object.fromEntries(fields.map((field) => [field, (answers[field] ?? '').normalize('NFC').trim().slice(0, longestAnswer)]));
}
