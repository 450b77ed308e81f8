import { Injectable } from '@nestjs/common';
import { Clock, isId, Money, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Outbox, type Actor, type Tx } from '@market/platform';
import { withEnglishKept } from '../domain/english-labels.js';
import { productChanged } from '../domain/catalogue-events.js';
import { checkVariants, type NewProduct } from '../domain/new-product.js';
import { tidy } from '../domain/tidy.js';
import { ProductRepository, type VariantRow } from '../persistence/product.repository.js';
import { VariantRepository, type KnownVariant } from '../persistence/variant.repository.js';
import { optionNames, variantRows } from './product-rows.js';

export interface VariantGrid extends Pick<NewProduct, 'options' | 'variants'> {
  readonly productId: string;
}

export type SetVariantsProblem = Problem<
  | 'catalogue/invalid-product'
  | 'catalogue/product-not-found'
  | 'catalogue/variant-not-found'
  | 'catalogue/sku-taken'
  | 'catalogue/wrong-state'
>;

/**
 * Makes the variants of a product those of the grid, at once. A variant that the grid leaves out is sold no more and stays on record; a
 * combination that comes back is the variant that it was, with its history and its stock. A struck price that the grid does not speak of
 * stays as long as it is above the price.
 */
@Injectable()
export class SetVariants {
  constructor(
    private readonly variants: VariantRepository,
    private readonly products: ProductRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns the ids in the order of the grid */
  async execute(tx: Tx, actor: Actor, grid: VariantGrid): Promise<Result<readonly string[], SetVariantsProblem>> {
    const fields = checkVariants(grid);
    if (Object.keys(fields).length > 0) return refuse({ code: 'catalogue/invalid-product', kind: 'invalid', fields });
    const product = isId(grid.productId)
      ? await this.variants.lock(tx, grid.productId, actor.role === 'seller' ? actor.shopId : null)
      : undefined;
    if (!product) return refuse({ code: 'catalogue/product-not-found', kind: 'not-found' });
    if (product.state === 'taken-down' || product.state === 'withdrawn')
      return refuse({ code: 'catalogue/wrong-state', kind: 'conflict', facts: { state: product.state } });
    const known = new Map(product.variants.map((variant) => [variant.id, variant]));
    if (grid.variants.some(({ id }) => id !== undefined && !known.has(id)))
      return refuse({ code: 'catalogue/variant-not-found', kind: 'not-found' });
    const named = withEnglishKept(grid, product);
    const rows = variantRows(
      { ...named, variants: goingOn(named.variants, product.variants) },
      { id: grid.productId, shop_id: product.shopId },
    );
    const stored = await this.store(tx, actor, named, product.shopId, rows, known);
    if (!stored.ok) return stored;
    if (product.state === 'published') await this.outbox.add(tx, productChanged({ productId: grid.productId, shopId: product.shopId }));
    return ok(rows.map(({ id }) => id));
  }

  private async store(
    tx: Tx,
    actor: Actor,
    grid: VariantGrid,
    shopId: string,
    rows: readonly VariantRow[],
    known: ReadonlyMap<string, KnownVariant>,
  ): Promise<Result<void, SetVariantsProblem>> {
    const ids = rows.map(({ id }) => id);
    const skus = rows.map(({ sku }) => sku);
    const [taken] = await this.variants.skusTaken(tx, shopId, skus, ids);
    if (taken !== undefined) {
      const fields = { [`variants.${skus.indexOf(taken)}.sku`]: 'isFree' };
      return refuse({ code: 'catalogue/sku-taken', kind: 'conflict', facts: { sku: taken }, fields });
    }
    const names = optionNames(grid);
    await this.variants.nameOptions(tx, grid.productId, names.option_names, names.option_names_en);
    await this.variants.clear(tx, grid.productId);
    const [at, by] = [this.clock.now(), 'accountId' in actor ? actor.accountId : null];
    const old = rows.filter(({ id }) => known.has(id));
    await this.variants.freeSkus(
      tx,
      old.map(({ id }) => id),
    );
    await this.variants.write(tx, old);
    await this.products.addVariants(
      tx,
      rows.filter(({ id }) => !known.has(id)),
      at.toISOString(),
      by,
    );
    const repriced = old.filter(({ id, price }) => known.get(id)?.price.toString() !== price);
    const noted = repriced.map(({ id, price, compare_at_price }) => ({ variantId: id, price, compareAtPrice: compare_at_price }));
    await this.variants.notePrices(tx, noted, shopId, at, by);
    return ok(undefined);
  }
}

/**
 * The rows under the ids of the variants that they are: that which the row names, or else the one of the same code, or of the same values,
 * so that a form that was sent before, and does not know the ids that it made, is the same form. No variant goes on twice.
 */
function goingOn(rows: NewProduct['variants'], known: readonly KnownVariant[]): NewProduct['variants'] {
  const claimed = new Set(rows.flatMap(({ id }) => id ?? []));
  return rows.map((row) => {
    const free = known.filter(({ id }) => (row.id === undefined ? !claimed.has(id) : id === row.id));
    const before = row.id !== undefined ? free[0] : (free.find(({ sku }) => sku === row.sku.trim()) ?? free.find(isOf(row.values)));
    if (!before) return row;
    claimed.add(before.id);
    const struck =
      before.active && before.compareAtPrice !== null && before.compareAtPrice > row.price.minor ? before.compareAtPrice : null;
    return { compareAtPrice: struck === null ? null : Money.vnd(struck), ...row, id: before.id };
  });
}

const isOf =
  (values: readonly string[] = []) =>
  (variant: KnownVariant): boolean =>
    variant.active && key(variant.values) === key(values);

const key = (values: readonly string[]): string => values.map((value) => tidy(value).toLowerCase()).join('\n');
