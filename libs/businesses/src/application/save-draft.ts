import { Injectable } from '@nestjs/common';
import { assert, Clock, localDay, ok, refuse, type Result } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
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
import { DraftRepository, type Draft, type SealedNumber } from '../persistence/draft.repository.js';
import { PaperRepository } from '../persistence/paper.repository.js';
import { givenBy } from './given-by.js';
import { PlaceOfAnswers } from './place-of-answers.js';
import { PrivateSeal, type Sealed } from './private-seal.js';
import { WritableDraft } from './writable-draft.js';

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
    private readonly writable: WritableDraft,
    private readonly papers: PaperRepository,
    private readonly places: PlaceOfAnswers,
    private readonly seal: PrivateSeal,
    private readonly clock: Clock,
  ) {}

  /** @returns the faults of the step by field; refused when the application is with the officers or decided */
  execute(actor: Actor, drafted: DraftedStep): Promise<Result<{ faults: Readonly<Record<string, string>> }>> {
    assert('accountId' in actor, 'a draft is written by an account');
    const { accountId } = actor;
    return this.work.run(actor, async (tx) => {
      const draft = await this.writable.of(tx, accountId);
      if (!draft) return refuse({ code: 'businesses/not-editable', kind: 'conflict' });
      const kept = this.withNumbers(draft, drafted);
      const next: Draft = { ...kept.draft, answers: { ...draft.answers, ...answersOf(drafted) } };
      await this.drafts.write(tx, next, this.clock.now());
      const today = localDay(this.clock.now());
      const given = givenBy(next, await this.papers.ofDraft(tx, draft.id), today);
      const placeFaults = drafted.step === 'place' ? await this.places.faults(tx, next.answers) : {};
      return ok({ faults: { ...placeFaults, ...faultsOfStep(drafted.step, next.answers, given, vsicAt(today)), ...kept.faults } });
    });
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
