import type { OpenApiFragment } from '@market/platform';
import { legalForms } from '../domain/legal-form.js';

const words = {
  type: 'object',
  required: ['vi', 'en'],
  properties: { vi: { type: 'string' }, en: { type: 'string' } },
};

const shop = {
  type: 'object',
  required: ['id', 'slug', 'name', 'tagline', 'about', 'place', 'communeCode', 'legalName', 'taxCode', 'address', 'legalForm', 'since'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    slug: { type: 'string' },
    name: { type: 'string' },
    tagline: words,
    about: words,
    place: { type: 'string', examples: ['Phú Quốc'] },
    communeCode: { type: 'string', description: 'Code of the commune on the boundaries in force since 1 July 2025' },
    legalName: { type: 'string' },
    taxCode: { type: 'string', pattern: '^(\\d{10}(-\\d{3})?|\\d{12})$' },
    address: { type: 'string' },
    legalForm: { type: 'string', enum: Object.keys(legalForms) },
    since: { type: 'string', format: 'date-time' },
    cover: { type: ['string', 'null'], description: 'Path of the picture of the shop' },
    deliveryPolicy: { type: 'string' },
    returnsPolicy: { type: 'string' },
  },
};

export const businessesOpenApi: OpenApiFragment = {
  paths: {
    '/api/v1/shops/{slug}': {
      get: {
        operationId: 'getShop',
        summary: 'An open shop and the business behind it',
        tags: ['shops'],
        parameters: [{ name: 'slug', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: { description: 'The shop', content: { 'application/json': { schema: { $ref: '#/components/schemas/Shop' } } } },
          404: {
            description: 'No open shop has this slug',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
      },
    },
  },
  schemas: { Shop: shop },
};
