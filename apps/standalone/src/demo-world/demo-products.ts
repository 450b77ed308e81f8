import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import {
  AddAttributes,
  AddCategories,
  AddProducts,
  PlanPromotion,
  PublishProducts,
  TakeDownProduct,
  UnlistProduct,
  type AddedProduct,
  type NewProduct,
} from '@market/catalogue';
import { ReceiveStock } from '@market/inventory';
import { assert, expectOk, Money } from '@market/kernel';
import { systemActor, type Tx } from '@market/platform';
import type { EnrolledShop } from './demo-businesses.js';
import type { DemoContent, DemoProduct } from './content/index.js';
import { drawPicture } from './pictures/draw-picture.js';

const loader = systemActor('demo-world');
const batchSize = 500;
const pictureSide = 800;
const mediaFolder = 'media/demo';
const dayMs = 86_400_000;

/** Goods on the shelves: added, stocked, published and taken off again on the days the content names, in a few statements a batch. */
@Injectable()
export class DemoProducts {
  constructor(
    private readonly addCategories: AddCategories,
    private readonly addAttributes: AddAttributes,
    private readonly addProducts: AddProducts,
    private readonly publishProducts: PublishProducts,
    private readonly unlistProduct: UnlistProduct,
    private readonly takeDownProduct: TakeDownProduct,
    private readonly receiveStock: ReceiveStock,
    private readonly planPromotion: PlanPromotion,
  ) {}

  async add(tx: Tx, content: DemoContent, shops: ReadonlyMap<string, EnrolledShop>): Promise<readonly Promoted[]> {
    await this.addCategories.execute(tx, content.categories);
    await this.addAttributes.execute(tx, content.attributes);
    const promoted: Promoted[] = [];
    for (let from = 0; from < content.products.length; from += batchSize) {
      promoted.push(...(await this.addBatch(tx, content.products.slice(from, from + batchSize), shops)));
    }
    return promoted;
  }

  /** Two weeks of reduced prices from the moment at which the world is opened. */
  async reduce(tx: Tx, promoted: readonly Promoted[], now: Date): Promise<void> {
    const endsAt = new Date(Math.ceil((now.getTime() + 14 * dayMs) / 3_600_000) * 3_600_000);
    for (const { productId, prices } of promoted)
      expectOk(await this.planPromotion.execute(tx, loader, { productId, prices, startsAt: now, endsAt }));
  }

  private async addBatch(tx: Tx, products: readonly DemoProduct[], shops: ReadonlyMap<string, EnrolledShop>): Promise<readonly Promoted[]> {
    const shopOf = ({ shopKey }: DemoProduct): EnrolledShop => {
      const shop = shops.get(shopKey);
      assert(shop !== undefined, `the shop of ${shopKey} was enrolled`);
      return shop;
    };
    const added = expectOk(
      await this.addProducts.execute(
        tx,
        loader,
        products.map((product) => newProduct(product, shopOf(product).shopId)),
      ),
    );
    const pairs = products.map((product, at) => ({ product, added: added[at]! }));
    await this.receiveStock.execute(tx, pairs.flatMap(stockRows));
    expectOk(
      await this.publishProducts.execute(
        tx,
        loader,
        pairs.map(({ product, added: { productId } }) => ({ productId, at: new Date(product.publishedAt) })),
      ),
    );
    for (const pair of pairs) await this.takeOff(tx, pair.product, pair.added.productId);
    return pairs.flatMap(promotedOf);
  }

  private async takeOff(tx: Tx, { unlistedAt, takenDownAt, takenDownReason }: DemoProduct, productId: string): Promise<void> {
    if (unlistedAt) expectOk(await this.unlistProduct.execute(tx, loader, { productId, at: new Date(unlistedAt) }));
    if (takenDownAt)
      expectOk(await this.takeDownProduct.execute(tx, loader, { productId, at: new Date(takenDownAt), reason: takenDownReason?.vi ?? '' }));
  }
}

interface Promoted {
  readonly productId: string;
  readonly prices: Readonly<Record<string, bigint>>;
}

/** Rounded up to five hundred đồng, as a shopkeeper writes prices. */
function promotedOf({ product: { percentOff, variants }, added }: { product: DemoProduct; added: AddedProduct }): readonly Promoted[] {
  if (percentOff === null) return [];
  const reduced = variants.map(({ priceVnd }) => ((priceVnd * BigInt(100 - percentOff) + 49_999n) / 50_000n) * 500n);
  const prices = variants.flatMap(({ priceVnd }, at) => (reduced[at]! < priceVnd ? [[added.variantIds[at]!, reduced[at]!] as const] : []));
  return prices.length === 0 ? [] : [{ productId: added.productId, prices: Object.fromEntries(prices) }];
}

const stockRows = ({ product, added }: { product: DemoProduct; added: AddedProduct }) =>
  product.variants.map(({ stock }, at) => ({ variantId: added.variantIds[at]!, quantity: stock }));

function newProduct(product: DemoProduct, shopId: string): NewProduct {
  const ocop = [...product.earlierOcop, ...(product.ocop ? [product.ocop] : [])].map(({ stars, decisionNumber, issuedOn, validTo }) => ({
    kind: 'ocop' as const,
    number: decisionNumber,
    issuer: 'UBND tỉnh Kiên Giang',
    issuedOn,
    validTo,
    stars,
  }));
  return {
    shopId,
    categorySlug: product.categorySlug,
    slug: product.slug,
    name: product.name,
    nameEn: product.nameEn,
    descriptionVi: product.descriptionVi,
    descriptionEn: product.descriptionEn,
    originText: product.origin.text,
    originDistrictCode: product.origin.districtCode,
    attributes: product.attributes,
    ...matrix(product),
    pictures: [{ path: `/${mediaFolder}/${fileName(product)}`, alt: product.name, width: pictureSide, height: pictureSide }],
    certificates: [...ocop, ...product.certificates],
    demo: true,
  };
}

/** One option by its name and value, or two that make a matrix. */
function matrix({ variants }: DemoProduct): Pick<NewProduct, 'options' | 'variants'> {
  const [first] = variants;
  const options = first?.second ? [first.optionName, first.second.name].map(({ vi, en }) => ({ name: vi, nameEn: en })) : undefined;
  return {
    ...(options ? { options } : {}),
    variants: variants.map(({ sku, optionName, option, second, priceVnd, weightGrams, unit, unitQuantity }) => ({
      ...{ sku, price: Money.vnd(priceVnd), weightGrams, unit, unitQuantity },
      ...(second
        ? { values: [option.vi, second.value.vi], valuesEn: [option.en, second.value.en] }
        : { optionName: optionName.vi, optionNameEn: optionName.en, optionValue: option.vi, optionValueEn: option.en }),
    })),
  };
}

/** Further batches of the same goods share the picture of the first. */
const fileName = ({ slug }: DemoProduct): string => `${slug.replace(/-lo-\d+$/, '')}.svg`;

/** Files, so before the transaction: one drawn for nothing is drawn again alike by the next try. */
export async function drawPictures(products: readonly DemoProduct[], dataFolder: string): Promise<void> {
  const folder = join(dataFolder, mediaFolder);
  await mkdir(folder, { recursive: true });
  const drawn = new Map(products.map((product) => [fileName(product), product]));
  await Promise.all(
    [...drawn].map(([file, { key, name, scene }]) => writeFile(join(folder, file), drawPicture({ key, name, categoryScene: scene }))),
  );
}
