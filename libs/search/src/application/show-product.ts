import { Injectable } from '@nestjs/common';
import { ProductQueries, type ProductView, type VariantView } from '@market/catalogue';
import { StockQueries } from '@market/inventory';
import { publicActor, UnitOfWork } from '@market/platform';
import { AnswerCache } from './answer-cache.js';

export interface ProductDetail extends Omit<ProductView, 'variants'> {
  readonly variants: readonly (VariantView & {
    /** Pieces that can be bought now. */
    readonly available: number;
  })[];
  readonly inStock: boolean;
}

/** One product with what is available of it: where catalogue and inventory meet for the public. */
@Injectable()
export class ShowProduct {
  constructor(
    private readonly products: ProductQueries,
    private readonly stock: StockQueries,
    private readonly work: UnitOfWork,
    private readonly cache: AnswerCache,
  ) {}

  execute(slug: string): Promise<ProductDetail | undefined> {
    return this.cache.answer(`product ${slug}`, `product:${slug}`, () => this.read(slug));
  }

  private async read(slug: string): Promise<ProductDetail | undefined> {
    const product = await this.products.bySlug(slug);
    if (!product) return undefined;
    const ids = product.variants.map(({ id }) => id);
    const available = await this.work.read(publicActor, (tx) => this.stock.available(tx, ids));
    const variants = product.variants.map((variant) => ({ ...variant, available: available.get(variant.id) ?? 0 }));
    return { ...product, variants, inStock: variants.some((variant) => variant.available > 0) };
  }
}
