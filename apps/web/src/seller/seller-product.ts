import { Injectable } from '@nestjs/common';
import { changedFields, DeskQueries, type DeskProduct, type ReviewedContent } from '@market/catalogue';
import { Refusal } from '@market/platform';
import { IsIn, IsOptional } from 'class-validator';
import type { ProductDone, ProductHead } from '../pages/seller/product-frame.js';
import { SellerShop, type Seller } from './seller-shop.js';

const dones = [
  'unlisted',
  'relisted',
  'submitted',
  'saved',
  'waits',
  'withdrawn',
  'planned',
  'ended',
  'added',
] as const satisfies readonly ProductDone[];

export class DoneQuery {
  @IsOptional() @IsIn(dones) readonly done?: ProductDone;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

export const productPath = (id: string, part = '', done?: ProductDone): string =>
  `/kenh-ban-hang/san-pham/${id}${part}${done ? `?done=${done}` : ''}`;

/** One product of the seller's, as every page of its editor needs it. */
@Injectable()
export class SellerProduct {
  constructor(
    private readonly desk: DeskQueries,
    private readonly shops: SellerShop,
  ) {}

  /** @returns the product with its last edit upon it, and what stands over the editor */
  async of(seller: Seller, id: string) {
    const [product, shop] = await Promise.all([this.desk.one(seller, id), this.shops.of(seller)]);
    if (!product) throw new Refusal({ code: 'catalogue/product-not-found', kind: 'not-found' });
    return { product, shop, head: headOf(product), working: workingOf(product) };
  }
}

/** What the shop has written last: what waits for an officer stands over what is published. */
function workingOf(product: DeskProduct): Required<ReviewedContent> {
  const after = product.changes.find(({ state }) => state === 'waiting')?.after;
  const { name, nameEn, categorySlug, pictures, certificates, descriptionVi, descriptionEn, originText, attributes } = product;
  return { name, nameEn, categorySlug, pictures, certificates, descriptionVi, descriptionEn, originText, attributes, ...after };
}

function headOf(product: DeskProduct): ProductHead {
  const [last] = product.moves;
  const [change] = product.changes.filter(({ state }) => state !== 'withdrawn');
  return {
    ...{ id: product.id, slug: product.slug, name: product.name, state: product.state, pictureCount: product.pictures.length },
    said: last?.reason ? { reason: last.reason, fields: last.fields } : undefined,
    waiting: change?.state === 'waiting' ? changedFields(change.before, change.after) : undefined,
    refused: change?.state === 'refused' ? (change.reason ?? undefined) : undefined,
  };
}
