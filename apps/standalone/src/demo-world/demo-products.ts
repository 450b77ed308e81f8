import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import {
  AddCategories,
  AddProducts,
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

/** Goods on the shelves: added, stocked, published and taken off again on the days the content names, in a few statements a batch. */
@Injectable()
export class DemoProducts {
  constructor(
    private readonly addCategories: AddCategories,
    private readonly addProducts: AddProducts,
    private readonly publishProducts: PublishProducts,
    private readonly unlistProduct: UnlistProduct,
    private readonly takeDownProduct: TakeDownProduct,
    private readonly receiveStock: ReceiveStock,
  ) {}

  async add(tx: Tx, content: DemoContent, shops: ReadonlyMap<string, EnrolledShop>): Promise<void> {
    await this.addCategories.execute(tx, content.categories);
    for (let from = 0; from < content.products.length; from += batchSize) {
      await this.addBatch(tx, content.products.slice(from, from + batchSize), shops);
    }
  }

  private async addBatch(tx: Tx, products: readonly DemoProduct[], shops: ReadonlyMap<string, EnrolledShop>): Promise<void> {
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
  }

  private async takeOff(tx: Tx, { unlistedAt, takenDownAt, takenDownReason }: DemoProduct, productId: string): Promise<void> {
    if (unlistedAt) expectOk(await this.unlistProduct.execute(tx, loader, { productId, at: new Date(unlistedAt) }));
    if (takenDownAt)
      expectOk(await this.takeDownProduct.execute(tx, loader, { productId, at: new Date(takenDownAt), reason: takenDownReason?.vi ?? '' }));
  }
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
    variants: product.variants.map(({ sku, optionName, option, priceVnd, weightGrams, unit, unitQuantity }) => ({
      sku,
      optionName: optionName.vi,
      optionNameEn: optionName.en,
      optionValue: option.vi,
      optionValueEn: option.en,
      price: Money.vnd(priceVnd),
      weightGrams,
      unit,
      unitQuantity,
    })),
    pictures: [{ path: `/${mediaFolder}/${fileName(product)}`, alt: product.name, width: pictureSide, height: pictureSide }],
    certificates: [...ocop, ...product.certificates],
    demo: true,
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
