import { Injectable } from '@nestjs/common';
import { Clock, localDay, newId, ok, refuse, type Result } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { changedFields, registeredFields, type RegisteredAnswers } from '../domain/registered-facts.js';
import { faultsOfStep } from '../domain/registration.js';
import { vsicAt } from '../domain/vsic.js';
import { BusinessReads } from '../persistence/business-reads.js';
import { FactRequestRepository } from '../persistence/fact-request.repository.js';
import { PlaceOfAnswers } from './place-of-answers.js';

const longestAnswer = 300;
const nothingElse = { identityNumber: true, accountNumber: true, missingPapers: [] };

/** An owner says that the business has moved, or that its sector or figures are others now. It counts when an officer agrees. */
@Injectable()
export class AskForFacts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: FactRequestRepository,
    private readonly businesses: BusinessReads,
    private readonly places: PlaceOfAnswers,
    private readonly clock: Clock,
  ) {}

  async execute(owner: Extract<Actor, { role: 'seller' }>, typed: RegisteredAnswers): Promise<Result<void>> {
    const answers: RegisteredAnswers = Object.fromEntries(
      registeredFields.map((field) => [field, (typed[field] ?? '').normalize('NFC').trim().slice(0, longestAnswer)]),
    );
    const edition = vsicAt(localDay(this.clock.now()));
    return this.work.run(owner, async (tx): Promise<Result<void>> => {
      const fields = {
        ...(await this.places.faults(tx, answers)),
        ...faultsOfStep('place', answers, nothingElse, edition),
        ...faultsOfStep('size', answers, nothingElse, edition),
      };
      if (Object.keys(fields).length > 0) return refuse({ code: 'platform/invalid', kind: 'invalid', fields });
      const { shopId, accountId } = owner;
      const [standing, facts] = [await this.businesses.ofShop(tx, shopId), await this.requests.ofShop(tx, shopId)];
      if (!standing || !facts || !['approved', 'suspended'].includes(standing.state)) {
        return refuse({ code: 'businesses/not-editable', kind: 'conflict' });
      }
      if (changedFields(facts.now, answers).length === 0) return refuse({ code: 'businesses/facts-unchanged', kind: 'conflict' });
      const { businessId } = standing;
      const asked = await this.requests.ask(tx, { id: newId(), businessId, shopId, by: accountId }, answers, this.clock.now());
      return asked ? ok(undefined) : refuse({ code: 'businesses/facts-wait', kind: 'conflict' });
    });
  }
}
