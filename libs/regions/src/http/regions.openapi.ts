import type { OpenApiFragment } from '@market/platform';
import { unitLevels } from '../domain/unit.js';
import { versionPeriods } from '../domain/version.js';

const versions = versionPeriods.map(({ version }) => version);
const day = { type: 'string', format: 'date' };
const orNull = (schema: { type: string }) => ({ ...schema, type: [schema.type, 'null'] });
const wish = (name: string, schema: object, description: string) => ({ name, in: 'query', required: false, schema, description });

const region = {
  type: 'object',
  required: ['version', 'code', 'level', 'name', 'shortName', 'kind', 'parentCode', 'provinceCode', 'validFrom', 'validTo'],
  properties: {
    version: { type: 'string', enum: versions, description: 'Codes come back for other units: version and code together are the key' },
    code: { type: 'string', pattern: '^\\d{2}(\\d|\\d{3})?$', examples: ['91', '911', '31078'] },
    level: { type: 'string', enum: unitLevels },
    name: { type: 'string', examples: ['Đặc khu Phú Quốc'] },
    shortName: { type: 'string', examples: ['Phú Quốc'] },
    kind: { type: 'string', examples: ['đặc khu'] },
    parentCode: orNull({ type: 'string' }),
    provinceCode: { type: 'string' },
    validFrom: day,
    validTo: { ...orNull(day), description: 'First day on which it is no longer in force' },
  },
};

const regionPage = {
  type: 'object',
  required: ['items', 'total', 'page', 'perPage'],
  properties: {
    items: { type: 'array', items: { $ref: '#/components/schemas/Region' } },
    total: { type: 'integer' },
    page: { type: 'integer' },
    perPage: { type: 'integer' },
  },
};

export const regionsOpenApi: OpenApiFragment = {
  paths: {
    '/api/v1/regions': {
      get: {
        operationId: 'listRegions',
        summary: 'Administrative units through time; without parameters the provinces in force today',
        tags: ['regions'],
        parameters: [
          wish('version', { type: 'string', enum: versions }, 'A state of the code table; decides before asOf'),
          wish('asOf', day, 'The units in force on this day; today when absent'),
          wish('parent', { type: 'string', pattern: '^\\d{2,3}$' }, 'Its children; with level, every unit of that level beneath it'),
          wish('level', { type: 'string', enum: unitLevels }, 'Only units of this level'),
          wish(
            'q',
            { type: 'string', maxLength: 100 },
            'Words of the name and of the units above it, with or without marks; the right marks come first',
          ),
          wish('page', { type: 'integer', minimum: 1, maximum: 1000, default: 1 }, 'Page of the list'),
          wish('perPage', { type: 'integer', minimum: 1, maximum: 500, default: 200 }, 'Length of a page'),
        ],
        responses: {
          200: { description: 'The units', content: { 'application/json': { schema: { $ref: '#/components/schemas/RegionPage' } } } },
          404: { $ref: '#/components/responses/Problem' },
          422: { $ref: '#/components/responses/Problem' },
        },
      },
    },
  },
  schemas: { Region: region, RegionPage: regionPage },
};
