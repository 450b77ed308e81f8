import { Injectable } from '@nestjs/common';
import { assert, Clock, localDay, Money } from '@market/kernel';
import { publicActor, UnitOfWork, type Actor } from '@market/platform';
import { attributeLines } from '../domain/attribute.js';
import { isInForce, ocopOn } from '../domain/certificate.js';
import type { ProductState } from '../domain/product-life.js';
import { lowestBefore, lowestPriceDays } from '../domain/price-in-force.js';
import type { OwnProduct, ProductView, PromotionView, VariantView, Words } from '../domain/product-view.js';
import { unitPrice } from '../domain/unit-price.js';
import { ProductReads, type ProductDetailRow } from '../persistence/product-reads.js';

export interface ProductListQuery {
  readonly state?: ProductState | undefined;
  /** In the name, with or without accents, or a code. */
  readonly text?: string | undefined;
  /** The one product that has this slug or id. */
  readonly ref?: string | undefined;
  readonly page: number;
  readonly perPage: number;
}

@Injectable()
export class ProductQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: ProductReads,
    private readonly clock: Clock,
  ) {}

  /** A published product of an open shop, in one round trip. */
  async bySlug(slug: string): Promise<ProductView | undefined> {
    const row = await this.work.read(publicActor, (tx) => this.reads.bySlug(tx, slug, this.clock.now()));
    return row && this.view(row);
  }

  /** The products that the actor looks after: a seller's own, or those of every shop for staff. Newest first. */
  async list(
    actor: Actor,
    { state, text = '', ref, page, perPage }: ProductListQuery,
  ): Promise<{ items: readonly OwnProduct[]; total: number; page: number; perPage: number }> {
    assert(actor.role !== 'public', 'only those who look after products list them so');
    const rows = await this.work.read(actor, (tx) =>
      this.reads.list(tx, {
        shopId: actor.role === 'seller' ? actor.shopId : null,
        state: state ?? null,
        text,
        ref: ref ?? null,
        limit: perPage,
        offset: (page - 1) * perPage,
      }),
    );
    const items = rows.map(({ total: _total, priceFrom, ...row }) => ({
      ...row,
      priceFrom: priceFrom === null ? null : Money.vnd(priceFrom),
    }));
    return { items, total: rows[0]?.total ?? 0, page, perPage };
  }

  private view(row: ProductDetailRow): ProductView {
    const today = localDay(this.clock.now());
    const category = row.path.at(-1);
    assert(category !== undefined, 'a product has a category');
    const variants = row.variants.map((variant) => variantView(variant, row.publishedAt));
    const [first, ...others] = variants.map(({ price }) => price.minor);
    assert(first !== undefined, 'a published product has a variant');
    return {
      id: row.id,
      slug: row.slug,
      name: row.name,
      nameEn: row.nameEn,
      descriptionHtml: { vi: row.descriptionVi, en: row.descriptionEn || row.descriptionVi },
      category: { ...category, path: row.path },
      shop: row.shop,
      pictures: row.pictures,
      optionNames: row.optionNames.map((vi, at) => ({ vi, en: row.optionNamesEn[at] ?? vi })),
      attributes: attributeLines(row.asked, row.attributes),
      variants,
      priceFrom: Money.vnd(others.reduce((least, price) => (price < least ? price : least), first)),
      ocop: ocopOn(row.certificates, today),
      certificates: row.certificates.map((certificate) => ({ ...certificate, inForce: isInForce(certificate, today) })),
      origin: row.origin,
      publishedAt: row.publishedAt,
    };
  }
}

const words = (vi: string | null, en: string | null): Words | null => (vi === null ? null : { vi, en: en ?? vi });

type VariantRow = ProductDetailRow['variants'][number];

function variantView(row: VariantRow, since: Date): VariantView {
  const usual = Money.vnd(BigInt(row.price));
  const price = row.promotion ? Money.vnd(BigInt(row.promotion.price)) : usual;
  return {
    id: row.id,
    sku: row.sku,
    label: words(row.optionValue, row.optionValueEn),
    optionName: words(row.optionName, row.optionNameEn),
    price,
    options: row.values.map((vi, at) => ({ vi, en: row.valuesEn[at] ?? vi })),
    // What a shop once wrote beside its price tells nothing any more while a dated promotion runs.
    compareAtPrice: row.promotion ? usual : row.compareAtPrice === null ? null : Money.vnd(BigInt(row.compareAtPrice)),
    promotion: promotionView(row, usual, since),
    unitPrice: unitPrice(price, row.unit, row.unitQuantity),
    weightGrams: row.weightGrams,
    gtin: row.gtin,
  };
}

const dayMs = 86_400_000;

function promotionView({ promotion, history }: VariantRow, usualPrice: Money, since: Date): PromotionView | null {
  if (!promotion || !history) return null;
  const [startsAt, endsAt] = [new Date(promotion.startsAt), new Date(promotion.endsAt)];
  const lowest = lowestBefore(
    {
      prices: history.prices.map(({ at, price }) => ({ at: new Date(at), price: BigInt(price) })),
      promotions: history.promotions.map((each) => ({
        price: BigInt(each.price),
        startsAt: new Date(each.startsAt),
        endsAt: new Date(each.endsAt),
      })),
      since,
    },
    startsAt,
  );
  const shortHistory = startsAt.getTime() - since.getTime() < lowestPriceDays * dayMs;
  return { usualPrice, startsAt, endsAt, lowestBefore: lowest === undefined ? null : Money.vnd(lowest), shortHistory };
}
