import { Injectable } from '@nestjs/common';
import { BusinessQueries, sectionOf, type BusinessStanding } from '@market/businesses';
import { assert } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import type { BusinessFigures } from '../domain/entitlement.js';

export interface ApplyingBusiness extends BusinessFigures {
  readonly businessId: string;
  readonly shopId: string;
  readonly name: string;
}

/** The business that a seller acts for, as the rules of support look at it. */
@Injectable()
export class ApplyingBusinesses {
  constructor(private readonly businesses: BusinessQueries) {}

  async of(tx: Tx, actor: Extract<Actor, { role: 'seller' }>): Promise<ApplyingBusiness> {
    const standing = await this.businesses.ofShop(tx, actor.shopId);
    assert(standing !== undefined, 'a seller acts for a business');
    return figuresOf(standing);
  }
}

function figuresOf({ state, legalForm, size, sectorVersion, sectorCode, ...rest }: BusinessStanding): ApplyingBusiness {
  const section = sectionOf(sectorVersion, sectorCode) ?? '';
  const { businessId, shopId, name } = rest;
  return { businessId, shopId, name, approved: state === 'approved', legalForm, size, section };
}
