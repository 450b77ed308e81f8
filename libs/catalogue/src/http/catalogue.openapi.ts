import type { OpenApiFragment } from '@market/platform';

const words = { type: 'object', required: ['vi', 'en'], properties: { vi: { type: 'string' }, en: { type: 'string' } } };

export const catalogueOpenApi: OpenApiFragment = {
  paths: {
    '/api/v1/categories': {
      get: {
        summary: 'The tree of categories',
        tags: ['Catalogue'],
        responses: {
          200: {
            description: 'All top categories with what stands below them',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items', 'total', 'page', 'perPage'],
                  properties: {
                    items: { type: 'array', items: { $ref: '#/components/schemas/Category' } },
                    total: { type: 'integer' },
                    page: { type: 'integer' },
                    perPage: { type: 'integer' },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  schemas: {
    Words: words,
    Category: {
      type: 'object',
      required: ['id', 'slug', 'name', 'scene', 'children'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        slug: { type: 'string' },
        name: { $ref: '#/components/schemas/Words' },
        scene: { type: 'string' },
        children: { type: 'array', items: { $ref: '#/components/schemas/Category' } },
      },
    },
  },
};
