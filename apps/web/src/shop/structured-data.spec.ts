import { Money } from '@market/kernel';
import type { ProductDetail } from '@market/search';
import { defaultMarket, renderPage, StructuredData, type PageContext } from '@market/ui';
import { canonical } from '../page-contexts.js';
import { breadcrumbThing, listThing, productThing, siteThing } from './structured-data.js';

const page = { lang: 'vi', canonicalUrl: 'https://cho-tinh.example/san-pham/nuoc-mam', market: defaultMarket } as PageContext;
const product = {
  ...{ slug: 'nuoc-mam', name: 'Nước mắm', origin: 'Phú Quốc', shop: { slug: 'hon-son', name: 'Hòn Sơn', place: 'Kiên Hải' } },
  category: { path: [{ slug: 'mam', name: { vi: 'Mắm', en: 'Ferments' } }] },
  pictures: [{ url: '/media/p/a/640.jpg' }],
  variants: [
    { id: 'a', sku: 'NM-1', label: { vi: 'Chai', en: 'Bottle' }, price: Money.vnd(150_000_000), available: 3 },
    { id: 'b', sku: 'NM-2', label: null, price: Money.vnd(90_000), available: 0 },
  ],
} as unknown as ProductDetail;

describe('what a page says to search engines', () => {
  it('names a product with an offer for each variant, in whole đồng and absolute addresses', () => {
    expect(productThing(page, product, 'Nước mắm', 'Ủ chượp')).toMatchObject({
      ...{ '@type': 'Product', category: 'Mắm', url: 'https://cho-tinh.example/san-pham/nuoc-mam' },
      image: ['https://cho-tinh.example/media/p/a/640.jpg'],
      offers: [
        { sku: 'NM-1', price: '150000000', priceCurrency: 'VND', name: 'Chai', availability: 'https://schema.org/InStock' },
        {
          sku: 'NM-2',
          price: '90000',
          availability: 'https://schema.org/OutOfStock',
          url: 'https://cho-tinh.example/san-pham/nuoc-mam?loai=b',
        },
      ],
    });
  });

  it('counts the way to the page from one, the page itself last and without a link', () => {
    const { itemListElement } = breadcrumbThing(page, [{ label: 'Mắm', href: '/danh-muc/mam' }], 'Nước mắm');
    expect(itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Mắm', item: 'https://cho-tinh.example/danh-muc/mam' },
      { '@type': 'ListItem', position: 2, name: 'Nước mắm' },
    ]);
  });

  it('keeps the place for the words of a search as it is', () => {
    expect(JSON.stringify(siteThing(page))).toContain('https://cho-tinh.example/tim-kiem?q={search_term_string}');
  });

  it('lets nothing that a seller typed end the element', () => {
    const evil = '</script><script>alert(1)</script>';
    const html = renderPage(StructuredData({ data: listThing(page, [{ slug: 'a', name: evil }]) }));
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    const json = /<script type="application\/ld\+json">(.*)<\/script>/s.exec(html)![1]!;
    expect(JSON.parse(json)).toMatchObject({ itemListElement: [{ name: evil }] });
  });
});

describe('the one address of a page', () => {
  it.each([
    ['/tim-kiem?q=mam&sort=price', '/tim-kiem'],
    ['/danh-muc/mam?page=3&ocop=5', '/danh-muc/mam?page=3'],
    ['/danh-muc/mam?page=1', '/danh-muc/mam'],
    ['/danh-muc/mam?page=-2', '/danh-muc/mam'],
    ['/danh-muc/mam?lang=en&page=2', '/danh-muc/mam?page=2&lang=en'],
    ['/?lang=vi', '/'],
  ])('of %s is %s', (asked, address) => {
    expect(canonical('https://cho-tinh.example', asked)).toBe(`https://cho-tinh.example${address}`);
  });
});
