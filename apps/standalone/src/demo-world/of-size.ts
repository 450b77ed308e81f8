import type { DemoContent, DemoProduct } from './content/index.js';

/**
 * The world with as many products as a benchmark asks for: the first ones of the list, or the list again and again as further
 * batches of the same goods. Without a size it is the world as described.
 */
export function ofSize(content: DemoContent, size: number | undefined): DemoContent {
  if (size === undefined) return content;
  const onSale = content.products.filter(({ unlistedAt, takenDownAt }) => unlistedAt === null && takenDownAt === null);
  const products = Array.from({ length: size }, (_, at) => batch(onSale[at % onSale.length]!, Math.floor(at / onSale.length)));
  return { ...content, products };
}

function batch(product: DemoProduct, number: number): DemoProduct {
  if (number === 0) return product;
  const tail = `lo-${number + 1}`;
  return {
    ...product,
    key: `${product.key}-${tail}`,
    slug: `${product.slug}-${tail}`,
    name: `${product.name} lô ${number + 1}`,
    variants: product.variants.map((variant) => ({ ...variant, sku: `${variant.sku}-L${number + 1}` })),
  };
}
