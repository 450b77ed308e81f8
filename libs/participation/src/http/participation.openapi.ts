import type { OpenApiFragment } from '@market/platform';
import { definition, publicGroupings } from '../domain/report.js';

const count = { type: 'integer', minimum: 0 };

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

export const participationOpenApi: OpenApiFragment = {
  paths: {
    '/api/v1/participation': {
      get: {
        operationId: 'countParticipation',
        summary: 'Participating businesses and published products at the end of a day',
        description:
          'A business participates when its approval is in force and at least one of its products is published. Counted from dated facts: ' +
          'the same day answers the same next year. Districts are those before 1 July 2025, communes those since.',
        tags: ['participation'],
        parameters: [
          {
            name: 'asOf',
            in: 'query',
            description: 'Day in Asia/Ho_Chi_Minh; today when left out',
            schema: { type: 'string', format: 'date' },
          },
          { name: 'by', in: 'query', schema: { type: 'string', enum: [...publicGroupings], default: 'district' } },
        ],
        responses: {
          200: {
            description: 'The rows add up to the headline',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/ParticipationReport' } } },
          },
          422: problem('No such day or grouping'),
        },
      },
    },
  },
  schemas: {
    ParticipationReport: {
      type: 'object',
      required: ['asOf', 'definition', 'businesses', 'products', 'rows'],
      properties: {
        asOf: { type: 'string', format: 'date' },
        definition: { type: 'string', const: definition },
        businesses: count,
        products: count,
        rows: {
          type: 'array',
          items: {
            type: 'object',
            required: ['value', 'label', 'businesses', 'products'],
            properties: { value: { type: 'string' }, label: { type: 'string' }, businesses: count, products: count },
          },
        },
      },
    },
  },
};
