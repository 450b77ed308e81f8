import type { OpenApiFragment } from '@market/platform';
import { facetNames } from '../domain/search-result.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const text = { type: 'string' };
const object = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
const json = (schema: object) => ({ 'application/json': { schema } });
const parameter = (name: string, schema: object, description: string) => ({ name, in: 'query', schema, description });
const problems = (...statuses: number[]) =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/Problem' }]));
const many = (items: object) => ({ type: 'array', items });

const filters = [
  parameter('q', { type: 'string', maxLength: 200 }, 'Words, with or without accents; the last one may be only begun'),
  parameter('category', text, 'Slug; several are joined by commas'),
  parameter('shop', text, 'Slug; several are joined by commas'),
  parameter('region', text, 'Code of a commune, or of a district before 1 July 2025; several are joined by commas'),
  parameter('minPrice', { type: 'string', pattern: '^\\d+$' }, 'Whole đồng'),
  parameter('maxPrice', { type: 'string', pattern: '^\\d+$' }, 'Whole đồng'),
  parameter('ocop', text, 'Stars: 3, 4 or 5; several are joined by commas'),
  parameter('inStock', { type: 'boolean' }, 'Only what can be bought now, or only what cannot'),
  parameter('sort', { type: 'string', enum: ['relevance', 'price', '-price', 'newest', 'bestselling'], default: 'relevance' }, 'Order'),
  parameter('page', { type: 'integer', minimum: 1, default: 1 }, 'page × perPage reaches at most 10,000'),
  parameter('perPage', { type: 'integer', minimum: 1, maximum: 100, default: 24 }, 'Items a page'),
];

export const searchOpenApi: OpenApiFragment = {
  paths: {
    '/api/v1/products': {
      get: {
        summary: 'Find products, with counts by category, shop, region, OCOP stars, price and availability',
        description: 'Each facet counts what its own filter would leave aside. Unknown parameters are refused.',
        tags: ['Search'],
        parameters: filters,
        responses: { 200: { description: 'A page of products', content: json(ref('ProductPage')) }, ...problems(422) },
      },
    },
    '/api/v1/products/{slug}': {
      get: {
        summary: 'One product',
        tags: ['Search'],
        parameters: [{ name: 'slug', in: 'path', required: true, schema: text }],
        responses: { 200: { description: 'The product with what is available now', content: json(ref('Product')) }, ...problems(404) },
      },
    },
    '/api/v1/suggestions': {
      get: {
        summary: 'What a shopper may be about to type',
        tags: ['Search'],
        parameters: [{ ...parameter('q', { type: 'string' }, 'What was typed so far'), required: true }],
        responses: { 200: { description: 'Suggestions', content: json(object({ items: many(ref('Suggestion')) })) }, ...problems(422) },
      },
    },
  },
  schemas: {
    ProductPage: object(
      {
        items: many(ref('FoundProduct')),
        total: { type: 'integer' },
        page: { type: 'integer' },
        perPage: { type: 'integer' },
        facets: object(Object.fromEntries(facetNames.map((name) => [name, many(ref('FacetValue'))]))),
        correctedQuery: { type: 'string', description: 'What was searched instead, when nothing was found as typed' },
        partial: { type: 'boolean', description: 'True when nothing has all the words: these have most of them' },
      },
      ['correctedQuery', 'partial'],
    ),
    FacetValue: object({ value: text, label: text, count: { type: 'integer' } }),
    FoundProduct: object({
      id: { type: 'string', format: 'uuid' },
      slug: text,
      name: text,
      price: ref('Money'),
      priceTo: orNull(ref('Money')),
      compareAtPrice: orNull(ref('Money')),
      shop: object({ slug: text, name: text }),
      place: text,
      category: { type: 'string', description: 'Slug of its own category' },
      ocopStars: { type: ['integer', 'null'], minimum: 3, maximum: 5 },
      inStock: { type: 'boolean' },
      pictureUrl: { type: ['string', 'null'] },
      url: text,
      highlights: many({
        ...{ type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 2, maxItems: 2 },
        description: 'Where the name has the words that were sought: from and to, in UTF-16 code units',
      }),
    }),
    Suggestion: object({
      kind: { type: 'string', enum: ['product', 'category', 'shop', 'query'] },
      label: text,
      url: text,
      slug: { type: ['string', 'null'] },
    }),
    Product: object({
      id: { type: 'string', format: 'uuid' },
      slug: text,
      name: text,
      nameEn: { type: ['string', 'null'] },
      descriptionHtml: ref('Words'),
      category: object({ slug: text, name: ref('Words'), path: many(object({ slug: text, name: ref('Words') })) }),
      shop: object({ id: { type: 'string', format: 'uuid' }, slug: text, name: text, place: text }),
      pictures: many(object({ url: text, alt: text, width: { type: 'integer' }, height: { type: 'integer' } })),
      variants: many(ref('Variant')),
      priceFrom: ref('Money'),
      inStock: { type: 'boolean' },
      ocop: orNull(
        object({
          stars: { type: 'integer' },
          number: text,
          issuer: text,
          issuedOn: { type: 'string', format: 'date' },
          validTo: { type: ['string', 'null'], format: 'date' },
        }),
      ),
      certificates: many(ref('Certificate')),
      origin: text,
      publishedAt: { type: 'string', format: 'date-time' },
    }),
    Variant: object({
      id: { type: 'string', format: 'uuid' },
      sku: text,
      label: orNull(ref('Words')),
      optionName: orNull(ref('Words')),
      price: ref('Money'),
      compareAtPrice: orNull(ref('Money')),
      unitPrice: orNull(object({ price: ref('Money'), per: { type: 'string', enum: ['l', 'kg', 'piece'] } })),
      weightGrams: { type: 'integer' },
      gtin: { type: ['string', 'null'] },
      available: { type: 'integer', minimum: 0 },
    }),
    Certificate: object({
      kind: text,
      number: text,
      issuer: text,
      issuedOn: { type: 'string', format: 'date' },
      validTo: { type: ['string', 'null'], format: 'date' },
      stars: { type: ['integer', 'null'] },
      inForce: { type: 'boolean' },
    }),
  },
};
