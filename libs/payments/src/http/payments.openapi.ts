import type { OpenApiFragment } from '@market/platform';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const header = (name: string, description: string, required = false) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});
const json = (schema: object) => ({ 'application/json': { schema } });

export const paymentsOpenApi: OpenApiFragment = {
  paths: {
    '/api/v1/webhooks/stripe': {
      post: {
        operationId: 'receiveStripeEvent',
        summary: 'Events of Stripe. Repeated and unknown events are accepted and change nothing',
        tags: ['webhooks'],
        parameters: [header('Stripe-Signature', 'Signature of the raw body, at most five minutes old', true)],
        requestBody: { required: true, content: json({ type: 'object' }) },
        responses: {
          200: { description: 'Recorded', content: json({ type: 'object', properties: { received: { const: true } } }) },
          400: problem('The signature is missing, wrong or too old'),
          413: problem('The body is larger than one megabyte'),
        },
      },
    },
    '/api/v1/webhooks/bank-transfer': {
      post: {
        operationId: 'receiveBankNotice',
        summary: 'A line of the collecting account’s statement, in the form of SePay. The same id counts once',
        tags: ['webhooks'],
        parameters: [
          header('Authorization', '`Apikey <key>`, where the notice is not signed'),
          header('X-SePay-Signature', '`sha256=<hex>`: HMAC-SHA256 over `<timestamp>.<raw body>`'),
          header('X-SePay-Timestamp', 'Unix seconds, at most five minutes away'),
        ],
        requestBody: { required: true, content: json({ $ref: '#/components/schemas/BankNotice' }) },
        responses: {
          200: { description: 'Recorded', content: json({ type: 'object', properties: { success: { const: true } } }) },
          401: problem('The key or the signature is missing or wrong'),
          422: problem('A field we need is missing or malformed'),
        },
      },
    },
  },
  schemas: {
    BankNotice: {
      type: 'object',
      required: ['id', 'transferType', 'transferAmount', 'accountNumber'],
      additionalProperties: true,
      properties: {
        id: { type: ['integer', 'string'], description: 'The notifier’s id of the line' },
        transferType: { enum: ['in', 'out'] },
        transferAmount: { type: 'integer', minimum: 0, description: 'Whole đồng' },
        accountNumber: { type: 'string' },
        subAccount: { type: ['string', 'null'] },
        content: { type: ['string', 'null'], description: 'The memo, in which the payment’s reference is found' },
        code: { type: ['string', 'null'] },
        description: { type: ['string', 'null'] },
      },
    },
  },
};
