import type { OpenApiFragment } from '@market/platform';

const problem = {
  description: 'Refused; `title` is a stable code, `fields` names what to mend',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const schemas = {
  Money: {
    type: 'object',
    required: ['amount', 'currency'],
    properties: {
      amount: { type: 'string', pattern: '^-?\\d+$', description: 'Whole đồng' },
      currency: { type: 'string', enum: ['VND', 'USD'] },
    },
    example: { amount: '150000', currency: 'VND' },
  },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      fields: { type: 'object', additionalProperties: { type: 'string' } },
    },
    description: 'RFC 9457',
  },
};

/** Joins what each room says of its own routes into one OpenAPI 3.1 description. */
export function describeApi(fragments: readonly OpenApiFragment[], publicUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chợ Tỉnh API',
      version: '1',
      description:
        'Lists answer `{items, total, page, perPage}`, money is a string of whole đồng, times are RFC 3339 UTC, errors are RFC 9457 problem details.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    paths: Object.assign({}, ...fragments.map(({ paths }) => paths)) as object,
    components: {
      schemas: Object.assign({}, schemas, ...fragments.map((fragment) => fragment.schemas)) as object,
      responses: { Problem: problem },
    },
  };
}
