import type { ShopView } from '@market/businesses';
import type { ProductDetail } from '@market/search';
import type { Crumb, PageContext } from '@market/ui';

/** Facts of pages in the words of schema.org, for search engines. Addresses are absolute, prices whole đồng. */
type Thing = Readonly<Record<string, unknown>>;
const context = 'https://schema.org';

const absolute = (page: PageContext, path: string): string => new URL(path, page.canonicalUrl).href;

/** The way to a page; the page itself comes last and has no link. */
export function breadcrumbThing(page: PageContext, crumbs: readonly Crumb[], here: string): Thing {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...crumbs.map(({ label, href }, at) => ({ '@type': 'ListItem', position: at + 1, name: label, item: absolute(page, href) })),
      { '@type': 'ListItem', position: crumbs.length + 1, name: here },
    ],
  };
}

/** A product with one offer for each variant that can be chosen. */
export function productThing(page: PageContext, product: ProductDetail, name: string, description: string): Thing {
  const path = `/san-pham/${product.slug}`;
  return {
    ...{ '@context': context, '@type': 'Product', name, description },
    url: absolute(page, path),
    category: product.category.path.map((each) => each.name[page.lang]).join(' > '),
    image: product.pictures.map(({ url }) => absolute(page, url)),
    ...(product.origin ? { countryOfOrigin: 'VN', productionPlace: product.origin } : {}),
    brand: { '@type': 'Brand', name: product.shop.name },
    offers: product.variants.map((variant) => ({
      ...{ '@type': 'Offer', sku: variant.sku, priceCurrency: 'VND', price: variant.price.minor.toString() },
      ...(variant.label ? { name: variant.label[page.lang] } : {}),
      url: absolute(page, `${path}?loai=${variant.id}`),
      availability: `${context}/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
      itemCondition: `${context}/NewCondition`,
      seller: { '@type': 'Organization', name: product.shop.name, url: absolute(page, `/gian-hang/${product.shop.slug}`) },
    })),
  };
}

export const shopThing = (page: PageContext, shop: ShopView): Thing => ({
  ...{ '@context': context, '@type': 'Store', name: shop.name, legalName: shop.legalName, taxID: shop.taxCode },
  url: absolute(page, `/gian-hang/${shop.slug}`),
  description: shop.about[page.lang],
  address: { '@type': 'PostalAddress', streetAddress: shop.address, addressCountry: 'VN' },
});

/** Lets a search engine offer the market's own search. */
export const siteThing = (page: PageContext): Thing => ({
  ...{ '@context': context, '@type': 'WebSite', name: `${page.market.name} ${page.market.province}`, url: absolute(page, '/') },
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute(page, '/tim-kiem')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** The products of a list, in its order. */
export const listThing = (page: PageContext, products: readonly { readonly slug: string; readonly name: string }[]): Thing => ({
  ...{ '@context': context, '@type': 'ItemList' },
  itemListElement: products.map(({ slug, name }, at) => ({
    ...{ '@type': 'ListItem', position: at + 1, name, url: absolute(page, `/san-pham/${slug}`) },
  })),
});
