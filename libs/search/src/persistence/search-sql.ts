import type { ProductQuery, ProductSort } from '../domain/product-query.js';
import { rankingFactors } from '../domain/ranking.js';
import { inARow, matchAll, matchAny, type QueryWord } from '../domain/words.js';
import { priceSteps, stepLabels, stepNames } from '../domain/price-steps.js';

export interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** Chosen when the statement runs: an index built anew is read from the moment at which it is live. */
export const liveSlot = `slot = (SELECT live FROM search_index)`;

const orders: Record<ProductSort, string> = {
  relevance: 'score DESC, sold_score DESC, published_at DESC, product_id',
  price: 'price_min, product_id',
  '-price': 'price_min DESC, product_id',
  newest: 'published_at DESC, product_id',
  bestselling: 'sold_score DESC, published_at DESC, product_id',
};

/** Category, shop, region, OCOP stars, price, availability. */
const marks = ['c', 's', 'r', 'o', 'p', 'a'] as const;
type Mark = (typeof marks)[number];

const money = (column: string): string => `jsonb_build_object('amount', ${column}::text, 'currency', 'VND')`;

/**
 * One statement, one round trip. `hits` are the documents that have the words, each with a mark per filter. `alike` counts those that are
 * of one shop, category, stars, stock and price step: what is true of one is true of all, so that six facets are sums over a few rows
 * instead of six passes over all hits. A facet sums what passes every other filter, the list takes what passes all.
 */
export function searchStatement(query: ProductQuery): Statement {
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const where = [liveSlot];
  if (query.words.length > 0) where.push(`words @@ ${bind(matching(query))}::tsquery`);
  if (query.match !== 'all') where.push(`${weightOf(query.words, query.match.weights, bind)} >= ${bind(query.match.enough)}::float8`);
  const score = scoreOf(query, bind);
  const filters = marksOf(query, bind);
  const page = `ORDER BY ${orders[query.sort]} LIMIT ${bind(query.perPage)} OFFSET ${bind((query.page - 1) * query.perPage)}`;
  const marked = (some: readonly Mark[]): string => some.map((mark) => `${mark}_ok`).join(' AND ');
  const all = marked(marks);
  const others = (own: Mark): string => marked(marks.filter((mark) => mark !== own));
  const sql = `
    WITH hits AS MATERIALIZED (
      SELECT product_id, category_path, shop_slug, shop_name, commune_code, place, ocop_stars, price_min, in_stock, sold_score, published_at,
             ${score} AS score, together, ${marks.map((mark) => `${filters[mark]} AS ${mark}_ok`).join(', ')}
      -- OFFSET 0 keeps what is asked of each document from being asked twice.
      FROM (SELECT *, ${togetherOf(query, bind)} AS together FROM product_documents WHERE ${where.join(' AND ')} OFFSET 0) AS found
    ), alike AS MATERIALIZED (
      SELECT shop_slug, category_path, ocop_stars, in_stock, p_ok, width_bucket(price_min, ARRAY[${priceSteps.join(', ')}]::bigint[]) AS step,
             any_value(shop_name) AS shop_name, any_value(commune_code) AS commune_code, any_value(place) AS place,
             ${(['c', 's', 'r', 'o', 'a'] as const).map((mark) => `any_value(${mark}_ok) AS ${mark}_ok`).join(', ')},
             bool_or(together) AS together, count(*) AS count
      FROM hits GROUP BY 1, 2, 3, 4, 5, 6
    ), page AS (
      SELECT product_id, row_number() OVER () AS place_in_list
      FROM (SELECT product_id FROM hits WHERE ${all} ${page}) AS first
    )
    SELECT (SELECT coalesce(sum(count), 0)::int FROM alike) AS matches, (SELECT coalesce(bool_or(together), false) FROM alike) AS together,
           (SELECT coalesce(sum(count), 0)::int FROM alike WHERE ${all}) AS total, (${itemsSql}) AS items,
           jsonb_build_object('category', (${categoryFacet(others('c'))}), 'shop', (${shopFacet(others('s'))}),
             'region', (${regionFacet(others('r'))}), 'ocop', (${ocopFacet(others('o'))}), 'price', (${priceFacet(others('p'))}),
             'availability', (${availabilityFacet(others('a'))})) AS facets`;
  return { sql, params };
}

const matching = ({ words, match }: ProductQuery): string => (match === 'all' ? matchAll(words) : matchAny(match.rarest));

/**
 * One word is together, also when it is only begun, unless its accents are nowhere; several are, when one stands after the other anywhere.
 * What the name begins with is looked at first: it is true of most hits of a broad question, and costs a tenth of a look into the words.
 */
function togetherOf({ words, match }: ProductQuery, bind: (value: unknown) => string): string {
  const [only] = words;
  if (!only || match !== 'all') return 'true';
  if (words.length > 1) return `(starts_with(name_folded, ${bind(phraseOf(words))}) OR words @@ ${bind(inARow(words))}::tsquery)`;
  return only.accents === null ? 'true' : `accents @@ ${bind(`'${only.accents}':*`)}::tsquery`;
}

const phraseOf = (words: readonly QueryWord[]): string => words.map((word) => word.folded).join(' ');

/** The numbers of `rankingFactors`, as SQL: what was typed with accents first, then how much of the name it is, then the merits. */
function scoreOf(query: ProductQuery, bind: (value: unknown) => string): string {
  if (query.sort !== 'relevance') return '0';
  const { availability } = rankingFactors;
  const inStock = `CASE WHEN in_stock THEN 1 ELSE ${availability.soldOut} END`;
  if (query.words.length === 0) return `(${inStock}) + merit`;
  const tiers = query.match === 'all' ? accentTiers(query.words, bind) : [`${weightOf(query.words, query.match.weights, bind)} * 10`];
  return `${['0', ...tiers].join(' + ')} + (${textScore(query.words, bind)}) * ${inStock} + merit`;
}

const accentTiers = (words: readonly QueryWord[], bind: (value: unknown) => string): string[] =>
  words.flatMap(({ accents }, at) =>
    accents === null
      ? []
      : [`(accents @@ ${bind(`'${accents}'${at === words.length - 1 ? ':*' : ''}`)}::tsquery)::int * ${rankingFactors.text.accents}`],
  );

/** What the words say that a document has; of those typed with accents, only as they are written. */
function weightOf(words: readonly QueryWord[], weights: readonly number[], bind: (value: unknown) => string): string {
  const each = words.flatMap(({ folded, accents }, at) => {
    // What weighs nothing is not asked for: a parameter that stands nowhere has no type.
    if (!weights[at]) return [];
    const has = accents === null ? `words @@ ${bind(`'${folded}'`)}` : `accents @@ ${bind(`'${accents}'`)}`;
    return [`(${has}::tsquery)::int * ${bind(weights[at])}::float8`];
  });
  return `(${['0', ...each].join(' + ')})`;
}

function textScore(words: readonly QueryWord[], bind: (value: unknown) => string): string {
  const { begins, row, inName, wholeWord, share } = rankingFactors.text;
  const phrase = bind(phraseOf(words));
  const named = bind(words.map(({ folded }, at) => `'${folded}':${at === words.length - 1 ? '*' : ''}A`).join(' & '));
  const [first, whole] = [bind(`${phraseOf(words)} `), bind(`'${words.at(-1)?.folded}'`)];
  return [
    `CASE WHEN starts_with(name_folded, ${phrase}) THEN ${begins + row + inName}
          ELSE together::int * ${row} + (words @@ ${named}::tsquery)::int * ${inName} END`,
    `(starts_with(name_folded, ${first}) OR words @@ ${whole}::tsquery)::int * ${wholeWord}`,
    // A name may be of signs alone, and then has no letters.
    `least(1, length(${phrase})::float8 / greatest(1, length(name_folded))) * ${share}`,
  ].join(' + ');
}

function marksOf(query: ProductQuery, bind: (value: unknown) => string): Record<Mark, string> {
  const any = (values: readonly unknown[], test: (bound: string) => string, type: string): string =>
    values.length === 0 ? 'true' : test(`${bind(values)}::${type}[]`);
  const least = query.minPrice === null ? 'true' : `price_min >= ${bind(query.minPrice)}::bigint`;
  const most = query.maxPrice === null ? 'true' : `price_min <= ${bind(query.maxPrice)}::bigint`;
  return {
    c: any(query.categories, (values) => `category_path && ${values}`, 'text'),
    s: any(query.shops, (values) => `shop_slug = ANY (${values})`, 'text'),
    r: any(query.regions, (values) => `(commune_code = ANY (${values}) OR district_code = ANY (${values}))`, 'text'),
    o: any(query.ocop, (values) => `coalesce(ocop_stars = ANY (${values}), false)`, 'smallint'),
    p: `${least} AND ${most}`,
    a: query.inStock === null ? 'true' : `in_stock = ${bind(query.inStock)}`,
  };
}

const itemsSql = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.product_id, 'slug', d.slug, 'name', d.name, 'price', ${money('d.price_min')},
    'priceTo', CASE WHEN d.price_max > d.price_min THEN ${money('d.price_max')} END,
    'compareAtPrice', CASE WHEN d.compare_at_price IS NOT NULL THEN ${money('d.compare_at_price')} END,
    'shop', jsonb_build_object('slug', d.shop_slug, 'name', d.shop_name), 'place', d.place,
    'category', d.category_path[cardinality(d.category_path)], 'ocopStars', d.ocop_stars, 'inStock', d.in_stock,
    'pictureUrl', d.picture_url, 'url', '/san-pham/' || d.slug) ORDER BY page.place_in_list), '[]')
  FROM page JOIN product_documents d USING (product_id) WHERE d.${liveSlot}`;

const facet = (counted: string, order = 'count DESC, label'): string => `
  SELECT coalesce(jsonb_agg(jsonb_build_object('value', value, 'label', label, 'count', count) ORDER BY ${order}), '[]') FROM (${counted}) counted`;

const categoryFacet = (others: string): string =>
  facet(`SELECT category.slug AS value, category.name_vi AS label, found.count
    FROM (SELECT slug, sum(count)::int AS count FROM alike, unnest(category_path) AS slug WHERE ${others} GROUP BY slug) found
    JOIN categories category USING (slug)`);

const shopFacet = (others: string): string =>
  facet(`SELECT shop_slug AS value, any_value(shop_name) AS label, sum(count)::int AS count FROM alike WHERE ${others}
    GROUP BY shop_slug ORDER BY sum(count) DESC, shop_slug LIMIT 50`);

const regionFacet = (others: string): string =>
  facet(
    `SELECT commune_code AS value, any_value(place) AS label, sum(count)::int AS count FROM alike WHERE ${others} GROUP BY commune_code`,
  );

const ocopFacet = (others: string): string =>
  facet(
    `SELECT ocop_stars::text AS value, ocop_stars || ' sao' AS label, sum(count)::int AS count FROM alike
     WHERE ocop_stars IS NOT NULL AND ${others} GROUP BY ocop_stars`,
    'value DESC',
  );

const availabilityFacet = (others: string): string =>
  facet(
    `SELECT in_stock::text AS value, CASE WHEN in_stock THEN 'Còn hàng' ELSE 'Hết hàng' END AS label, sum(count)::int AS count
     FROM alike WHERE ${others} GROUP BY in_stock`,
    'value DESC',
  );

const textArray = (texts: readonly string[]): string => `ARRAY[${texts.map((text) => `'${text}'`).join(', ')}]`;

const priceFacet = (others: string): string =>
  facet(
    `SELECT step, (${textArray(stepNames)})[step + 1] AS value, (${textArray(stepLabels)})[step + 1] AS label, count
     FROM (SELECT step, sum(count)::int AS count FROM alike WHERE ${others} GROUP BY step) counted_steps`,
    'step',
  );
