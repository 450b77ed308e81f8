import type { CategoryView } from '@market/catalogue';
import type { Lang } from '@market/ui';
import type { CategoryTile } from '../pages/shop/home.page.js';

/** A category with all beneath it, by slug. */
export const slugsOf = ({ slug, children }: CategoryView): string[] => [slug, ...children.flatMap(slugsOf)];

/** The top categories that have something to sell. */
export function categoryTiles(
  tree: readonly CategoryView[],
  countOf: ReadonlyMap<string, number>,
  pictureOf: ReadonlyMap<string, string>,
  lang: Lang,
): CategoryTile[] {
  return tree
    .map((category) => {
      const slugs = slugsOf(category);
      // A count of the category itself already holds what lies beneath it.
      const productCount = countOf.get(category.slug) ?? slugs.reduce((sum, slug) => sum + (countOf.get(slug) ?? 0), 0);
      const url = slugs.map((slug) => pictureOf.get(slug)).find((found) => found !== undefined);
      const name = category.name[lang];
      return { slug: category.slug, name, productCount, ...(url ? { picture: { src: url, width: 640, height: 640, alt: name } } : {}) };
    })
    .filter(({ productCount }) => productCount > 0);
}
