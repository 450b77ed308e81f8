import { Injectable } from '@nestjs/common';
import { Clock, localDay, vietnamesePhone, type Problem } from '@market/kernel';
import type { Tx } from '@market/platform';
import { figuresOf } from '../domain/registered-facts.js';
import { faultsOfStep, isLegalForm, registrationSteps, type Answers } from '../domain/registration.js';
import { sectorOf, vsicAt } from '../domain/vsic.js';
import type { Draft } from '../persistence/draft.repository.js';
import { PaperRepository } from '../persistence/paper.repository.js';
import type { BusinessRegistration } from './business-facts.js';
import { givenBy } from './given-by.js';
import { PlaceOfAnswers } from './place-of-answers.js';
import { PrivateSeal } from './private-seal.js';

/** Reads what was typed as what it means. */
@Injectable()
export class ReadApplication {
  constructor(
    private readonly places: PlaceOfAnswers,
    private readonly papers: PaperRepository,
    private readonly seal: PrivateSeal,
    private readonly clock: Clock,
  ) {}

  /** The application as a registration, or what is still wrong with it. */
  async read(tx: Tx, draft: Draft): Promise<BusinessRegistration | Problem> {
    const { answers, identity } = draft;
    const today = localDay(this.clock.now());
    const edition = vsicAt(today);
    const given = givenBy(draft, await this.papers.ofDraft(tx, draft.id), today);
    const faults = Object.assign({}, ...registrationSteps.map((step) => faultsOfStep(step, answers, given, edition))) as Record<
      string,
      string
    >;
    const place = await this.places.of(tx, answers);
    Object.assign(faults, await this.places.faults(tx, answers));
    const sector = sectorOf(edition, answers.sectorCode ?? '');
    if (Object.keys(faults).length > 0 || !place || !sector || !identity || !isLegalForm(answers.legalForm)) {
      return { code: 'businesses/application-incomplete', kind: 'invalid', fields: faults };
    }
    return {
      ...figuresOf(answers),
      ...{ taxCode: answers.taxCode ?? '', legalForm: answers.legalForm, name: answers.name ?? '' },
      representative: representativeOf(answers),
      ...{ sectorCode: sector.code, sectorName: sector.name, sectorVersion: edition.version, place },
      shop: shopOf(answers),
      applicantId: draft.accountId,
      identityNumber: this.seal.open('identity numbers', draft.id, identity.sealed),
      draftedAt: draft.createdAt,
    };
  }
}

function representativeOf({ representativeName = '', representativePhone = '', representativeEmail = '' }: Answers) {
  const phone = vietnamesePhone(representativePhone);
  return { name: representativeName, ...(phone ? { phone } : {}), ...(representativeEmail ? { email: representativeEmail } : {}) };
}

/** Words in both languages until the shop writes its own. */
const shopOf = ({ shopName = '', tagline = '' }: Answers) => ({
  name: shopName,
  tagline: { vi: tagline, en: tagline },
  about: { vi: '', en: '' },
});
