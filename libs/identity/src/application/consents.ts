import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { publicActor, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { ConsentRepository, type ConsentMove, type ConsentText } from '../persistence/consent.repository.js';
import type { AgreedText } from '../persistence/sign-up.repository.js';

type SignedIn = Extract<Actor, { accountId: string }>;
export type ConsentProblem = Problem<'identity/consent-needed' | 'identity/consent-unknown' | 'identity/consent-outdated'>;

/** A purpose as a person sees it: the text of today, and what he or she last said to it. */
export interface ConsentStanding extends ConsentText {
  readonly last: ConsentMove | null;
}

/** Law 91/2025 on personal data: asked for each purpose, provable with time and version, taken back as easily as given. */
@Injectable()
export class Consents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly consents: ConsentRepository,
    private readonly clock: Clock,
  ) {}

  texts(): Promise<readonly ConsentText[]> {
    return this.work.read(publicActor, (tx) => this.consents.texts(tx, this.clock.now()));
  }

  /** What was agreed to on a form, against the texts in force: the needed ones must be among it, in the version that was shown. */
  async agreed(shown: readonly AgreedText[]): Promise<Result<readonly AgreedText[], ConsentProblem>> {
    const texts = await this.texts();
    const outdated = shown.some(({ purpose, version }) => !texts.some((text) => text.purpose === purpose && text.version === version));
    if (outdated) return refuse({ code: 'identity/consent-outdated', kind: 'conflict' });
    const missing = texts.find((text) => text.needed && !shown.some(({ purpose }) => purpose === text.purpose));
    if (missing) return refuse({ code: 'identity/consent-needed', kind: 'invalid', fields: { consents: 'consent-needed' } });
    return ok(shown);
  }

  async record(tx: Tx, accountId: string, agreed: readonly AgreedText[]): Promise<void> {
    for (const text of agreed) await this.consents.add(tx, newId(), accountId, { ...text, given: true, at: this.clock.now() });
  }

  async standing(actor: SignedIn): Promise<readonly ConsentStanding[]> {
    return this.work.read(actor, async (tx) => {
      const [texts, moves] = [await this.consents.texts(tx, this.clock.now()), await this.consents.of(tx, actor.accountId)];
      return texts.map((text) => ({ ...text, last: moves.find(({ purpose }) => purpose === text.purpose) ?? null }));
    });
  }

  /** Every word on it, the newest first. */
  history(actor: SignedIn): Promise<readonly ConsentMove[]> {
    return this.work.read(actor, (tx) => this.consents.of(tx, actor.accountId));
  }

  /** Gives or takes back. What an account cannot be kept without ends only with the account. */
  async decide(actor: SignedIn, purpose: string, given: boolean): Promise<Result<void, ConsentProblem>> {
    return this.work.run<void, ConsentProblem>(actor, async (tx) => {
      const text = (await this.consents.texts(tx, this.clock.now())).find((each) => each.purpose === purpose);
      if (!text) return refuse({ code: 'identity/consent-unknown', kind: 'not-found' });
      if (text.needed && !given) return refuse({ code: 'identity/consent-needed', kind: 'conflict' });
      await this.consents.add(tx, newId(), actor.accountId, { purpose, version: text.version, given, at: this.clock.now() });
      return ok(undefined);
    });
  }
}
