import { demoContent, type DemoContent, endOf2023, inForce, today } from './index.js';
import { quotas } from './shelf-plans.js';

const content: DemoContent = demoContent();
const { businesses, products, categories, accounts } = content;

/** A recount that knows nothing of how the content was made. */
function participation(at: string) {
  const approved = new Set(businesses.filter((business) => inForce(business, at)).map(({ key }) => key));
  const shelf = products.filter(
    (product) =>
      approved.has(product.shopKey) &&
      product.publishedAt < at &&
      ![product.unlistedAt, product.takenDownAt].some((end) => end !== null && end < at),
  );
  return { shelf, shops: new Set(shelf.map(({ shopKey }) => shopKey)) };
}
const distinct = (values: readonly string[]) => new Set(values).size;

describe('the demo world', () => {
  it('counts 80 businesses and 1,139 products at the end of 2023, in all 15 districts', () => {
    const { shelf, shops } = participation(endOf2023);
    expect(shelf).toHaveLength(1139);
    expect(shops.size).toBe(80);
    expect(distinct(businesses.filter(({ key }) => shops.has(key)).map(({ oldDistrictCode }) => oldDistrictCode))).toBe(15);
  });

  it('grows before and after', () => {
    const counts = [
      '2021-12-31T17:00:00.000Z',
      '2022-12-31T17:00:00.000Z',
      endOf2023,
      '2024-12-31T17:00:00.000Z',
      '2025-12-31T17:00:00.000Z',
      today,
    ].map((at) => participation(at).shelf.length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBeGreaterThanOrEqual(2000);
    expect(counts.at(-1)).toBeLessThanOrEqual(2300);
    expect(businesses).toHaveLength(150);
  });

  it('gives every enterprise a true check digit and everyone a code of their own', () => {
    const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
    const fits = ({ taxCode, legalForm }: (typeof businesses)[number]) =>
      legalForm === 'household'
        ? /^091\d{9}$/.test(taxCode)
        : 10 - (weights.reduce((sum, weight, at) => sum + weight * Number(taxCode[at]), 0) % 11) === Number(taxCode[9]) &&
          taxCode.length === 10;
    expect(businesses.filter((business) => !fits(business))).toEqual([]);
    expect(distinct(businesses.map(({ taxCode }) => taxCode))).toBe(150);
    expect(distinct(businesses.map(({ phone }) => phone))).toBe(150);
  });

  it('never uses an address twice', () => {
    expect(distinct(businesses.map(({ key }) => key))).toBe(150);
    expect(distinct(businesses.map(({ shop }) => shop.slug))).toBe(150);
    expect(distinct(products.map(({ slug }) => slug))).toBe(products.length);
    expect(distinct(products.map(({ shopKey, name }) => `${shopKey} ${name.toLowerCase()}`))).toBe(products.length);
    expect(distinct(products.flatMap(({ variants }) => variants.map(({ sku }) => sku)))).toBe(
      products.flatMap(({ variants }) => variants).length,
    );
    expect(distinct(categories.map(({ slug }) => slug))).toBe(categories.length);
  });

  it('is written in NFC without an empty slot', () => {
    const texts = [
      ...products.flatMap((p) => [p.name, p.nameEn, p.descriptionVi, p.descriptionEn, p.origin.text]),
      ...businesses.flatMap((b) => [b.name, b.shop.description.vi, b.shop.tagline.vi]),
    ];
    expect(texts.filter((text) => text !== text.normalize('NFC') || /[{}]|undefined| {2}/.test(text))).toEqual([]);
  });

  it('prices every variant and files every product under a leaf category', () => {
    const leaves = new Set(categories.filter(({ parent }) => parent !== null).map(({ slug }) => slug));
    expect(
      products.filter(({ variants }) => variants.length === 0 || variants.some(({ priceVnd }) => priceVnd <= 0n || priceVnd % 500n !== 0n)),
    ).toEqual([]);
    expect(products.filter(({ categorySlug }) => !leaves.has(categorySlug)).map(({ name }) => name)).toEqual([]);
    expect([...leaves].filter((leaf) => !products.some(({ categorySlug }) => categorySlug === leaf))).toEqual([]);
  });

  it('answers what its categories ask, in their kinds and words', () => {
    const parents = new Map(categories.map(({ slug, parent }) => [slug, parent]));
    const asked = new Map(content.attributes.map((attribute) => [`${attribute.category} ${attribute.key}`, attribute]));
    const fits = (category: string, key: string, value: string | number): boolean => {
      const attribute = asked.get(`${category} ${key}`) ?? asked.get(`${parents.get(category)} ${key}`);
      if (attribute?.kind === 'choice') return attribute.choices.some(({ vi }) => vi === value);
      return attribute !== undefined && (typeof value === 'number') === (attribute.kind === 'number');
    };
    const wrong = products.flatMap(({ name, categorySlug, attributes }) =>
      Object.entries(attributes).flatMap(([key, value]) => (fits(categorySlug, key, value) ? [] : [`${name}: ${key}`])),
    );
    expect(wrong).toEqual([]);
    expect(products.filter(({ attributes }) => Object.keys(attributes).length > 0).length).toBeGreaterThan(1900);
  });

  it('sells some goods in matrices, each combination once, and some reduced', () => {
    const matrices = products.filter(({ variants }) => variants.some(({ second }) => second !== null));
    expect(matrices.length).toBeGreaterThan(20);
    const cells = ({ variants }: (typeof products)[number]) => variants.map(({ option, second }) => `${option.vi} ${second?.value.vi}`);
    expect(matrices.filter((product) => distinct(cells(product)) !== product.variants.length)).toEqual([]);
    const reduced = products.filter(({ percentOff }) => percentOff !== null);
    expect(reduced.length).toBeGreaterThan(20);
    expect(reduced.every(({ percentOff }) => percentOff! <= 50)).toBe(true);
  });

  it('keeps dates in order', () => {
    const approvedAt = new Map(businesses.map((business) => [business.key, business.approvedAt]));
    expect(
      products.filter(({ publishedAt, shopKey }) => publishedAt < (approvedAt.get(shopKey) ?? '9999')).map(({ name }) => name),
    ).toEqual([]);
    expect(
      products.filter(({ publishedAt, unlistedAt, takenDownAt }) =>
        [unlistedAt, takenDownAt].some((end) => end !== null && (end <= publishedAt || end > today)),
      ),
    ).toEqual([]);
    expect(products.filter(({ publishedAt }) => publishedAt > today)).toEqual([]);
    expect(businesses.filter(({ events }) => events.some((event, at) => at > 0 && event.at <= (events[at - 1]?.at ?? '')))).toEqual([]);
  });

  it('awards stars as the province did', () => {
    const stars = (count: number) => products.filter(({ ocop }) => ocop?.stars === count).length;
    expect([stars(5), stars(4), stars(3)]).toEqual([6, 36, 200]);
  });

  it('gives its sellers a shop and its officer none', () => {
    const keys = new Set(businesses.map(({ key }) => key));
    expect(accounts.filter(({ role, businessKey }) => (role === 'seller') !== (businessKey !== null && keys.has(businessKey)))).toEqual([]);
  });

  it('is the same every time', () => {
    expect(demoContent()).toEqual(content);
  });

  it('shares a total without losing any', () => {
    const shared = quotas(10, [
      { weight: 1, most: 3 },
      { weight: 1, most: 9 },
      { weight: 9, most: 4 },
    ]);
    expect(shared.reduce((sum, count) => sum + count, 0)).toBe(10);
    expect(shared[2]).toBeLessThanOrEqual(4);
  });
});
