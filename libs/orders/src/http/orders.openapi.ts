import type { OpenApiFragment } from '@market/platform';
import { orderSchemas } from './orders.schemas.js';

const body = (schema: string) => ({
  required: true,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});
const answers = (status: number, description: string, schema: string, ...refusals: readonly number[]) => ({
  [status]: { description, content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } },
  ...Object.fromEntries(refusals.map((refusal) => [refusal, { $ref: '#/components/responses/Problem' }])),
});
const inPath = (name: string, format?: string) => ({
  ...{ name, in: 'path', required: true },
  schema: { type: 'string', ...(format ? { format } : {}) },
});
const key = {
  ...{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 1, maxLength: 255 } },
  description:
    'Names this wish: the same key with the same body answers the same purchase, with another body 409 orders/idempotency-mismatch',
};
const token = { name: 'token', in: 'query', required: false, schema: { type: 'string' }, description: 'The key of the buyer’s link' };

export const ordersOpenApi: OpenApiFragment = {
  paths: {
    '/api/v1/carts': {
      post: {
        operationId: 'createCart',
        summary: 'A new, empty cart',
        tags: ['carts'],
        responses: answers(201, 'The id is the key to it', 'NewCart'),
      },
    },
    '/api/v1/carts/{id}': {
      get: {
        ...{
          operationId: 'getCart',
          summary: 'The cart by shop, at the prices of now',
          tags: ['carts'],
          parameters: [inPath('id', 'uuid')],
        },
        responses: answers(200, 'The cart', 'Cart', 404),
      },
    },
    '/api/v1/carts/{id}/lines/{variantId}': {
      put: {
        ...{ operationId: 'setCartLine', summary: 'Says how many of a variant are wanted; 0 removes it', tags: ['carts'] },
        parameters: [inPath('id', 'uuid'), inPath('variantId', 'uuid')],
        requestBody: body('CartLineBody'),
        responses: answers(200, 'The line as it is now', 'CartLineSet', 404, 409, 422),
      },
    },
    '/api/v1/purchases': {
      post: {
        ...{ operationId: 'placePurchase', summary: 'Buys what is in the cart: one payment, one order per shop', tags: ['purchases'] },
        parameters: [key],
        requestBody: body('PlacePurchaseBody'),
        responses: answers(201, 'The purchase, its goods held for half an hour', 'Purchase', 404, 409, 422),
      },
    },
    '/api/v1/purchases/{id}': {
      get: {
        ...{ operationId: 'getPurchase', summary: 'A purchase and its payment; the id is the key to it', tags: ['purchases'] },
        parameters: [inPath('id', 'uuid')],
        responses: answers(200, 'The purchase', 'Purchase', 404),
      },
    },
    '/api/v1/purchases/{id}/payments': {
      post: {
        ...{ operationId: 'payPurchase', summary: 'Asks for the money once more, or by another method', tags: ['purchases'] },
        parameters: [inPath('id', 'uuid')],
        requestBody: body('PayPurchaseBody'),
        responses: answers(201, 'The purchase with its payment', 'Purchase', 404, 409, 422),
      },
    },
    '/api/v1/orders/{number}': {
      get: {
        ...{ operationId: 'getOrder', summary: 'An order, for its buyer and its seller', tags: ['orders'] },
        parameters: [inPath('number'), token],
        responses: answers(200, 'The order', 'Order', 404),
      },
    },
  },
  schemas: orderSchemas,
};
