import { Injectable } from '@nestjs/common';
import { assert, Clock, localDay, newId, ok, refuse, slugify, type Problem, type Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { ocopOn } from '../domain/certificate.js';
import { checkProduct, type InvalidProduct, type NewProduct } from '../domain/new-product.js';
import { ProductRepository, type ProductRow } from '../persistence/product.repository.js';
import { certificateRows, certificatesOf, pictureRows, productRow, variantRows } from './product-rows.js';

export type AddProductProblem =
  | InvalidProduct
  | Problem<'catalogue/not-your-shop'>
  | Problem<'catalogue/unknown-shop'>
  | Problem<'catalogue/unknown-category'>
  | Problem<'catalogue/slug-taken'>
  | Problem<'catalogue/product-exists'>
  | Problem<'catalogue/sku-taken'>;

export interface AddedProduct {
  readonly productId: string;
  readonly slug: string;
  /** In the order of the command's variants. */
  readonly variantIds: readonly string[];
}

interface Draft {
  readonly product: NewProduct;
  readonly row: ProductRow;
}

/** Adds drafts, all or none, in one round trip a table however many there are. */
@Injectable()
export class AddProducts {
  constructor(
    private readonly products: ProductRepository,
    private readonly clock: Clock,
  ) {}

  /** @param at when they were drafted; only the system may tell another time than now */
  async execute(
    tx: Tx,
    actor: Actor,
    products: readonly NewProduct[],
    at?: Date,
  ): Promise<Result<readonly AddedProduct[], AddProductProblem>> {
    assert(at === undefined || actor.role === 'system', 'only the system dates a product');
    const drafted = await this.draft(tx, actor, products, at ?? this.clock.now());
    if (!drafted.ok) return drafted;
    const stored = await this.store(tx, drafted.value);
    if (!stored.ok) return stored;
    return this.storeParts(tx, actor, stored.value);
  }

  private async draft(tx: Tx, actor: Actor, products: readonly NewProduct[], at: Date): Promise<Result<Draft[], AddProductProblem>> {
    for (const product of products) {
      const checked = checkProduct(product);
      if (!checked.ok) return checked;
      if (actor.role === 'seller' && actor.shopId !== product.shopId) return refuse({ code: 'catalogue/not-your-shop', kind: 'forbidden' });
    }
    const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
    const known = await this.products.shopsAndCategories(
      tx,
      unique(products.map(({ shopId }) => shopId)),
      unique(products.map(({ categorySlug }) => categorySlug)),
    );
    const drafts: Draft[] = [];
    for (const product of products) {
      if (!known.shops.has(product.shopId)) return refuse({ code: 'catalogue/unknown-shop', kind: 'not-found' });
      const categoryId = known.categories.get(product.categorySlug);
      if (!categoryId) return refuse({ code: 'catalogue/unknown-category', kind: 'invalid', fields: { categorySlug: 'unknown' } });
      const ocop = ocopOn(certificatesOf(product), localDay(this.clock.now()));
      drafts.push({
        product,
        row: productRow(product, { categoryId, ocopStars: ocop?.stars ?? null, at, slug: product.slug ?? slugify(product.name) }),
      });
    }
    return ok(drafts);
  }

  /** A slug made from the name gets a tail when another product has it; a slug that somebody chose is refused. */
  private async store(tx: Tx, drafts: readonly Draft[]): Promise<Result<readonly Draft[], AddProductProblem>> {
    const added = await this.products.addDrafts(
      tx,
      drafts.map(({ row }) => row),
    );
    const kept = drafts.filter(({ row }) => added.has(row.id));
    const clashing = drafts.filter(({ row }) => !added.has(row.id));
    if (clashing.length === 0) return ok(kept);
    const chosen = clashing.find(({ product }) => product.slug !== undefined);
    if (chosen) return refuse({ code: 'catalogue/slug-taken', kind: 'conflict', facts: { slug: chosen.row.slug } });
    const renamed = clashing.map(({ product, row }) => ({
      product,
      row: { ...row, slug: `${row.slug || 'san-pham'}-${row.id.slice(-8)}` },
    }));
    const again = await this.products.addDrafts(
      tx,
      renamed.map(({ row }) => row),
    );
    const refused = renamed.find(({ row }) => !again.has(row.id));
    if (refused) return refuse({ code: 'catalogue/product-exists', kind: 'conflict', facts: { productId: refused.row.id } });
    return ok(drafts.map((draft) => renamed.find(({ row }) => row.id === draft.row.id) ?? draft));
  }

  private async storeParts(tx: Tx, actor: Actor, drafts: readonly Draft[]): Promise<Result<readonly AddedProduct[], AddProductProblem>> {
    const variants = drafts.map(({ product, row }) => variantRows(product, row));
    const by = 'accountId' in actor ? actor.accountId : null;
    const added = await this.products.addVariants(tx, variants.flat(), drafts[0]?.row.created_at ?? this.clock.now().toISOString(), by);
    const taken = variants.flat().find(({ id }) => !added.has(id));
    if (taken) return refuse({ code: 'catalogue/sku-taken', kind: 'conflict', facts: { sku: taken.sku } });
    await this.products.addPictures(
      tx,
      drafts.flatMap(({ product, row }) => pictureRows(product, row)),
    );
    await this.products.addCertificates(
      tx,
      drafts.flatMap(({ product, row }) => certificateRows(product, row)),
    );
    await this.products.addMoves(
      tx,
      drafts.map(({ row }) => ({
        id: newId(),
        product_id: row.id,
        shop_id: row.shop_id,
        from_state: null,
        to_state: 'draft',
        at: row.created_at,
        by,
        reason: null,
        fields: {},
      })),
    );
    return ok(drafts.map(({ row }, at) => ({ productId: row.id, slug: row.slug, variantIds: (variants[at] ?? []).map(({ id }) => id) })));
  }
}
