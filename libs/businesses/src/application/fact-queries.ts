import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@market/platform';
import { FactRequestRepository, type FactRequest, type OwnFacts } from '../persistence/fact-request.repository.js';

/** What is registered of a business, and wishes for other facts: a seller's own, officers' all that wait. */
@Injectable()
export class FactQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: FactRequestRepository,
  ) {}

  of(seller: Extract<Actor, { role: 'seller' }>): Promise<OwnFacts | undefined> {
    return this.work.read(seller, (tx) => this.requests.ofShop(tx, seller.shopId));
  }

  waiting(officer: Actor): Promise<readonly FactRequest[]> {
    return this.work.read(officer, (tx) => this.requests.waiting(tx));
  }
}
