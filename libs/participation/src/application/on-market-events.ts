import { Injectable } from '@nestjs/common';
import type { BusinessApproved, BusinessMoved } from '@market/businesses';
import type { ProductMoved } from '@market/catalogue';
import { Clock, newId } from '@market/kernel';
import { Reactions, type StoredEvent, type Tx } from '@market/platform';
import type { BusinessFactKind, NewFact, ProductFactKind } from '../domain/fact.js';
import { FactRepository } from '../persistence/fact.repository.js';

/** Events become facts, one row each and nothing read back, so that a bulk load costs one insert for each event. */
@Injectable()
export class OnMarketEvents {
  constructor(
    private readonly facts: FactRepository,
    private readonly clock: Clock,
  ) {}

  register(reactions: Reactions): void {
    reactions.on<BusinessApproved>('businesses/approved', 'participation/record', (tx, event) => this.add(tx, approvedFact(event)));
    for (const kind of ['suspended', 'reinstated', 'closed'] as const) {
      reactions.on<BusinessMoved>(`businesses/${kind}`, 'participation/record', (tx, event) => this.add(tx, businessFact(kind, event)));
    }
    for (const kind of ['published', 'unlisted', 'taken-down'] as const) {
      reactions.on<ProductMoved>(`catalogue/product-${kind}`, 'participation/record', (tx, event) =>
        this.add(tx, productFact(kind, event)),
      );
    }
  }

  private add(tx: Tx, ...facts: readonly NewFact[]): Promise<void> {
    return this.facts.add(
      tx,
      facts.map((fact) => ({ ...fact, id: newId() })),
      this.clock.now(),
    );
  }
}

function businessFact(kind: BusinessFactKind, { id, body: { businessId, shopId, at } }: StoredEvent<BusinessMoved>): NewFact {
  return { subject: 'business', subjectId: businessId, businessId, shopId, kind, validAt: at, eventId: id, classification: null };
}

function approvedFact(event: StoredEvent<BusinessApproved>): NewFact {
  const { oldDistrictCode, communeCode, sectorCode, sectorName, size, legalForm, businessId, shopId, at } = event.body;
  return {
    ...{ subject: 'business', subjectId: businessId, businessId, shopId, kind: 'approved', validAt: at, eventId: event.id },
    classification: { districtCode: oldDistrictCode, communeCode, sectorCode, sectorName: sectorName.vi, size, legalForm },
  };
}

function productFact(kind: ProductFactKind, { id, body }: StoredEvent<ProductMoved>): NewFact {
  const { productId, businessId, shopId, at } = body;
  return { subject: 'product', subjectId: productId, businessId, shopId, kind, validAt: at, eventId: id, classification: null };
}
