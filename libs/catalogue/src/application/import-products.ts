import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { assert, Clock, fold, Money, newId, ok, slugify, type Result } from '@market/kernel';
import { Outbox, type Actor, type Tx } from '@market/platform';
import { productChanged } from '../domain/catalogue-events.js';
import { isGtin } from '../domain/gtin.js';
import type { NewProduct } from '../domain/new-product.js';
import type { ImportedProduct, ImportedVariant, ProductFile, RowFault } from '../import/imported-product.js';
import { ImportRepository, type ProductSource, type ShopVariant } from '../persistence/import.repository.js';
import { ProductRepository } from '../persistence/product.repository.js';
import { AddProducts, type AddProductProblem } from './add-products.js';
import { PublishProducts } from './publish-products.js';
import type { MoveProblem } from './move-products.js';

export interface ImportCommand {
  readonly shopId: string;
  readonly file: ProductFile;
  /** Where products go whose category the market does not know. */
  readonly fallbackCategory: string;
  /** Publishes what the file marks as shown; otherwise everything stays a draft. */
  readonly publish: boolean;
}

export interface ImportReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly faults: readonly RowFault[];
  /** What the file says is on the shelf, for the stock of new products. */
  readonly stock: readonly { readonly variantId: string; readonly quantity: number }[];
}

interface Known {
  readonly sources: ReadonlyMap<string, ProductSource>;
  readonly variants: readonly ShopVariant[];
  readonly categories: ReadonlyMap<string, string>;
}

/** A file that names no weight still has to be shipped: half a kilogram is assumed, and the shop can correct it. */
const assumedWeightGrams = 500;

/**
 * Brings a file into a shop: new products are added, known ones get the file's prices (a published text changes only by review),
 * unchanged ones are left alone. The same file again changes nothing.
 */
@Injectable()
export class ImportProducts {
  constructor(
    private readonly imports: ImportRepository,
    private readonly products: ProductRepository,
    private readonly addProducts: AddProducts,
    private readonly publishProducts: PublishProducts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, actor: Actor, command: ImportCommand): Promise<Result<ImportReport, AddProductProblem | MoveProblem>> {
    const { shopId, file } = command;
    await this.imports.lockShop(tx, shopId);
    const known = await this.known(tx, shopId);
    const isNew = ({ key }: ImportedProduct): boolean => !known.sources.has(key);
    const changed = file.products.filter((product) => !isNew(product) && known.sources.get(product.key)?.digest !== digest(product));
    const faults: RowFault[] = [...file.faults];
    const fresh = withoutTakenSkus(file.products.filter(isNew), known.variants, faults);
    const added = await this.add(tx, actor, command, fresh, known);
    if (!added.ok) return added;
    await this.reprice(tx, actor, shopId, changed, known);
    return ok({
      added: fresh.length,
      updated: changed.length,
      unchanged: file.products.filter((product) => !isNew(product)).length - changed.length,
      faults,
      stock: added.value,
    });
  }

  private async known(tx: Tx, shopId: string): Promise<Known> {
    const sources = await this.imports.sources(tx, shopId);
    const categories = await this.imports.categories(tx);
    return {
      sources: new Map(sources.map((source) => [source.sourceKey, source])),
      variants: await this.imports.variants(tx, shopId),
      categories: new Map(categories.map(({ slug, name }) => [fold(name), slug])),
    };
  }

  private async add(
    tx: Tx,
    actor: Actor,
    { shopId, fallbackCategory, publish }: ImportCommand,
    fresh: readonly ImportedProduct[],
    known: Known,
  ) {
    if (fresh.length === 0) return ok<ImportReport['stock']>([]);
    const category = (name: string) => known.categories.get(fold(name)) ?? fallbackCategory;
    const added = await this.addProducts.execute(
      tx,
      actor,
      fresh.map((product) => newProduct(product, shopId, category(product.category))),
    );
    if (!added.ok) return added;
    const pairs = fresh.map((product, at) => ({ product, ...added.value[at]! }));
    await this.imports.remember(
      tx,
      shopId,
      pairs.map(({ product, productId }) => ({ sourceKey: product.key, productId, digest: digest(product) })),
      this.clock.now(),
    );
    await this.imports.addPendingPictures(
      tx,
      shopId,
      pairs.flatMap(({ product, productId }) => product.pictures.map(({ url, alt }, position) => ({ productId, url, alt, position }))),
    );
    const shown = pairs.filter(({ product }) => publish && product.publish).map(({ productId }) => ({ productId }));
    const published = shown.length === 0 ? ok([]) : await this.publishProducts.execute(tx, actor, shown);
    if (!published.ok) return published;
    return ok<ImportReport['stock']>(
      pairs.flatMap(({ product, variantIds }) =>
        product.variants.map(({ stock }, at) => ({ variantId: variantIds[at]!, quantity: stock })),
      ),
    );
  }

  private async reprice(tx: Tx, actor: Actor, shopId: string, changed: readonly ImportedProduct[], known: Known): Promise<void> {
    for (const product of changed) {
      const source = known.sources.get(product.key);
      assert(source !== undefined, 'a changed product was imported before');
      const own = known.variants.filter(({ productId }) => productId === source.productId);
      for (const [at, variant] of product.variants.entries()) {
        const match = own.find(
          (each) => each.sku === skuOf(product, variant, at) || (variant.optionValue !== '' && each.optionValue === variant.optionValue),
        );
        if (match && match.price !== variant.price) await this.changePrice(tx, actor, shopId, match.variantId, variant);
      }
      await this.imports.remember(tx, shopId, [{ ...source, digest: digest(product) }], this.clock.now());
    }
  }

  private async changePrice(
    tx: Tx,
    actor: Actor,
    shopId: string,
    variantId: string,
    { price, compareAtPrice }: ImportedVariant,
  ): Promise<void> {
    const changed = await this.products.changePrice(tx, {
      id: newId(),
      variantId,
      price,
      compareAtPrice: compareAtPrice ?? null,
      at: this.clock.now(),
      by: 'accountId' in actor ? actor.accountId : null,
      shopId,
    });
    assert(changed !== undefined, 'the shop has the variant whose price the file changes');
    await this.outbox.add(tx, productChanged(changed));
  }
}

/** Products whose code another product of the shop already carries are left out and named. */
function withoutTakenSkus(products: readonly ImportedProduct[], existing: readonly ShopVariant[], faults: RowFault[]): ImportedProduct[] {
  const taken = new Set(existing.map(({ sku }) => sku));
  return products.filter((product) => {
    const skus = product.variants.map((variant, at) => skuOf(product, variant, at));
    const clash = skus.findIndex((sku) => taken.has(sku));
    if (clash >= 0) {
      faults.push({ line: product.variants[clash]!.line, column: 'SKU', code: 'sku-twice', value: skus[clash]! });
      return false;
    }
    skus.forEach((sku) => taken.add(sku));
    return true;
  });
}

/** A file's code, or one made from the product's key: stable, so that the file is recognised when it comes again. */
const skuOf = ({ key }: ImportedProduct, { sku }: ImportedVariant, at: number): string =>
  sku || `${slugify(key).slice(0, 52).toUpperCase()}-${at + 1}`;

function newProduct(product: ImportedProduct, shopId: string, categorySlug: string): NewProduct {
  return {
    shopId,
    categorySlug,
    name: product.name,
    descriptionVi: product.descriptionHtml,
    variants: product.variants.map((variant, at) => ({
      sku: skuOf(product, variant, at),
      gtin: isGtin(variant.barcode) ? variant.barcode : null,
      optionName: variant.optionValue ? variant.optionName || 'Phân loại' : null,
      optionValue: variant.optionValue || null,
      price: Money.vnd(variant.price),
      compareAtPrice: variant.compareAtPrice === undefined ? null : Money.vnd(variant.compareAtPrice),
      weightGrams: variant.weightGrams || assumedWeightGrams,
    })),
  };
}

/** Equal for rows that say the same; stock is left out, because it moves with every sale and not with the file. */
const digest = ({ name, descriptionHtml, category, publish, variants, pictures }: ImportedProduct): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        [name, descriptionHtml, category, publish, pictures, variants.map(({ line: _line, stock: _stock, ...rest }) => rest)],
        (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
      ),
    )
    .digest('hex');
