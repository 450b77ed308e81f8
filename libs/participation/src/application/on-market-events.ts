import { Injectable } from '@nestjs/common';
import type { BusinessApproved, BusinessMoved } from '@market/businesses';
import type { ProductMoved, ProductPublished } from '@market/catalogue';
import { Clock, newId } from '@market/kernel';
import { Reactions, type StoredEvent, type Tx } from '@market/platform';
import type { BusinessFactKind, Classes, NewFact, ProductFactKind, Statement } from '../domain/fact.js';
import { sectionOf } from './section-of.js';
import { FactRepository } from '../persistence/fact.repository.js';

/** A business has another seat. */
type BusinessRelocated = Pick<BusinessApproved, 'businessId' | 'shopId' | 'at' | 'oldDistrictCode' | 'oldCommuneCode' | 'communeCode'>;
/** A business has another legal form, main sector or size. */
type BusinessReclassified = Pick<BusinessApproved, 'businessId' | 'shopId' | 'at' | 'legalForm' | 'sectorCode' | 'sectorName' | 'size'>;

const silent: Statement = { place: null, classes: null, ocop: null };

/** Events become facts, one row each and nothing read back, so that a bulk load costs one insert for each event. */
@Injectable()
export class OnMarketEvents {
  constructor(
    private readonly facts: FactRepository,
    private readonly clock: Clock,
  ) {}

  register(reactions: Reactions): void {
    const record = <Body>(event: string, fact: (event: StoredEvent<Body>) => NewFact): void =>
      reactions.on<Body>(event, 'participation/record', (tx, stored) => this.add(tx, fact(stored)));
    record<BusinessApproved>('businesses/approved', (event) =>
      ofBusiness('approved', event, { ...silent, place: placeOf(event.body), classes: classesOf(event.body) }),
    );
    record<BusinessRelocated>('businesses/moved', (event) => ofBusiness('moved', event, { ...silent, place: placeOf(event.body) }));
    record<BusinessReclassified>('businesses/reclassified', (event) =>
      ofBusiness('reclassified', event, { ...silent, classes: classesOf(event.body) }),
    );
    for (const kind of ['suspended', 'reinstated', 'closed'] as const)
      record<BusinessMoved>(`businesses/${kind}`, (event) => ofBusiness(kind, event, silent));
    record<ProductMoved & Partial<ProductPublished>>('catalogue/product-published', (event) =>
      ofProduct('published', event, { ...silent, ocop: event.body.ocop ?? null }),
    );
    // A published product has another name or other OCOP decisions.
    record<ProductPublished>('catalogue/product-described', (event) => ofProduct('described', event, { ...silent, ocop: event.body.ocop }));
    for (const kind of ['unlisted', 'taken-down'] as const)
      record<ProductMoved>(`catalogue/product-${kind}`, (event) => ofProduct(kind, event, silent));
  }

  private add(tx: Tx, fact: NewFact): Promise<void> {
    return this.facts.add(tx, { ...fact, id: newId() }, this.clock.now());
  }
}

/** Bodies from before November 2026 carry no name. */
type Named = { readonly name?: string };

function ofBusiness(
  kind: BusinessFactKind,
  { id, body }: StoredEvent<Pick<BusinessMoved, 'businessId' | 'shopId' | 'at'> & Named>,
  says: Statement,
): NewFact {
  const { businessId, shopId, at, name = null } = body;
  return { subject: 'business', subjectId: businessId, businessId, shopId, kind, validAt: at, eventId: id, name, ...says };
}

function ofProduct(kind: ProductFactKind, { id, body }: StoredEvent<ProductMoved & Named>, says: Statement): NewFact {
  const { productId, businessId, shopId, at, name = null } = body;
  return { subject: 'product', subjectId: productId, businessId, shopId, kind, validAt: at, eventId: id, name, ...says };
}

const placeOf = ({ oldDistrictCode, oldCommuneCode, communeCode }: BusinessRelocated) => ({
  districtCode: oldDistrictCode,
  oldCommuneCode,
  communeCode,
});

const classesOf = ({ sectorCode, sectorName, size, legalForm }: BusinessReclassified): Classes => ({
  ...{ sectorCode, sectorName: sectorName.vi, section: sectionOf(sectorCode), size, legalForm },
});
