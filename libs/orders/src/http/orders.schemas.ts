import { returnReasons } from '../persistence/return.repository.js';
import { orderStates, purchaseStates } from '../domain/order-life.js';

const text = { type: 'string' };
const id = { type: 'string', format: 'uuid' };
const time = { type: 'string', format: 'date-time' };
const money = { $ref: '#/components/schemas/Money' };
const orNull = (schema: { type: string; format?: string }) => ({ ...schema, type: [schema.type, 'null'] });
const object = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
const list = (items: object) => ({ type: 'array', items });
const service = {
  type: 'string',
  enum: ['standard', 'pickup'],
  description: 'pickup: the shopper fetches the goods at the shop, free of charge',
};
const method = {
  type: 'string',
  enum: ['stripe', 'bank-transfer', 'shop-transfer'],
  description:
    'shop-transfer: straight to the account of the shop, which tells what came and pays back itself; for purchases from one shop that takes it',
};
const orderState = { type: 'string', enum: orderStates };
const purchaseState = {
  type: 'string',
  enum: purchaseStates,
  description: 'refund-needed: the money came when the goods were gone, and is being sent back',
};
const shop = object({ slug: text, name: text });
const shopWithId = object({ id, slug: text, name: text });

const cartLine = object({
  ...{ variantId: id, productId: id, productSlug: text, name: text, option: orNull(text), sku: text, pictureUrl: orNull(text) },
  ...{ quantity: { type: 'integer', minimum: 1, maximum: 999 }, available: { type: 'integer' } },
  ...{ price: money, addedPrice: money, total: money },
  notices: list({ type: 'string', enum: ['gone', 'short', 'price-changed'] }),
});

const choice = object({ service });
const choiceOfShop = object({ shop: { ...text, description: 'Slug of the shop' }, service });

const placeBody = {
  ...object(
    {
      cartId: id,
      contact: object({
        name: text,
        phone: { ...text, examples: ['0912345678', '+84 912 345 678'] },
        email: { type: 'string', format: 'email' },
      }),
      address: object(
        {
          street: text,
          communeCode: { type: 'string', pattern: '^\\d{5}$', description: 'A commune in force since 1 July 2025; see /api/v1/regions' },
          provinceCode: { type: 'string', pattern: '^\\d{2}$' },
          note: text,
        },
        ['provinceCode', 'note'],
      ),
      shipping: { oneOf: [choice, list(choiceOfShop)], description: 'standard for every shop when absent' },
      paymentMethod: method,
      expectedTotal: { ...money, description: 'The sum that was shown; another one is refused with orders/total-changed' },
    },
    ['shipping', 'expectedTotal'],
  ),
  additionalProperties: false,
  examples: [
    {
      cartId: '0198f2a4-5c1e-7b9a-9c55-3f1d2e4b6a70',
      contact: { name: 'Nguyễn Thị Lan', phone: '0912345678', email: 'lan@cho-tinh.example' },
      address: { street: '12 Nguyễn Trung Trực', communeCode: '31078' },
      shipping: { service: 'standard' },
      paymentMethod: 'bank-transfer',
    },
  ],
};

const payment = object({
  ...{ method, state: text, attention: orNull(text), amount: money, receivedAmount: money },
  reference: { ...text, description: 'What the transfer must mention', examples: ['KG7M2X9KQP'] },
  qrPayload: { ...orNull(text), description: 'The text of the VietQR code' },
  accountHolder: { ...orNull(text), description: 'Whose account the code names, where the money goes straight to the shop' },
  redirectUrl: { ...orNull(text), description: 'The page of the provider' },
  expiresAt: time,
});

const orNullTime = { type: ['string', 'null'], format: 'date-time' };
const side = { type: 'string', enum: ['buyer', 'seller', 'staff', 'system'] };
const refundedLine = object({ lineId: id, quantity: { type: 'integer' }, restocked: { type: 'integer' } });

/** What happens to an order on its way: parcels, what was taken back, the return that was asked for. */
const lifeOfOrder = {
  parcels: list(object({ carrier: text, trackingCode: orNull(text), trackingUrl: orNull(text), sentAt: time })),
  refunds: list(
    object({
      ...{ id, kind: { type: 'string', enum: ['part-cancelled', 'cancelled', 'returned'] }, side, why: text },
      ...{ goods: money, shipping: money, amount: money, at: time, lines: list(refundedLine) },
      sentAt: { ...orNullTime, description: 'When all of it had gone back; null while it is on its way' },
    }),
  ),
  return: {
    oneOf: [
      object({
        ...{ reason: { type: 'string', enum: [...returnReasons] }, note: text, pictures: list(id), requestedAt: time },
        ...{ answeredAt: orNullTime, answer: orNull(text) },
        accepted: { type: ['boolean', 'null'], description: 'The shop’s answer, whatever the marketplace decided after it' },
        appealedAt: { ...orNullTime, description: 'When the buyer asked the marketplace about a refusal' },
        appeal: orNull(text),
        ruling: { ...orNull(text), description: 'What the marketplace decided about a refusal, and why' },
        sentBackAt: { ...orNullTime, description: 'When the buyer sent the goods' },
        sentBackCode: orNull(text),
        lines: list(object({ lineId: id, quantity: { type: 'integer' } })),
      }),
      { type: 'null' },
    ],
  },
};

export const orderSchemas = {
  NewCart: object({ id }),
  CartLineBody: {
    ...object({ quantity: { type: 'integer', minimum: 0, maximum: 999 } }),
    additionalProperties: false,
    examples: [{ quantity: 2 }],
  },
  CartLineSet: object({
    ...{ cartId: id, variantId: id, quantity: { type: 'integer' }, price: { oneOf: [money, { type: 'null' }] } },
    available: { type: ['integer', 'null'], description: 'What can be bought now; a cart holds nothing' },
    notice: { type: ['string', 'null'], enum: ['short', null] },
  }),
  Cart: object({
    id,
    shops: list(object({ shop: shopWithId, lines: list(cartLine), subtotal: money })),
    missing: { ...list(id), description: 'Variants that have left the marketplace' },
    ...{ pieces: { type: 'integer' }, subtotal: money, ready: { type: 'boolean', description: 'Every line is on sale and in stock' } },
  }),
  PlacePurchaseBody: placeBody,
  PayPurchaseBody: { ...object({ paymentMethod: method }, ['paymentMethod']), additionalProperties: false },
  Purchase: object({
    ...{ id, state: purchaseState, subtotal: money, shipping: money, total: money, placedAt: time, expiresAt: time },
    contact: object({ name: text, email: { ...text, examples: ['l•••@cho-tinh.example'] } }),
    orders: list(
      object({
        ...{ number: { ...text, examples: ['KG-2611-000123'] }, state: orderState, shop, service },
        ...{ subtotal: money, shipping: money, total: money, url: { type: 'string', format: 'uri' }, token: text },
      }),
    ),
    payment: { oneOf: [payment, { type: 'null' }] },
    paymentProblem: { ...orNull(text), description: 'Why no payment could be begun; the purchase stays payable' },
  }),
  Order: object({
    ...{ id, number: text, state: orderState, shop: shopWithId, service, placedAt: time, subtotal: money, shipping: money, total: money },
    lines: list(
      object({
        ...{ id, productId: id, variantId: id, productSlug: text, name: text, option: orNull(text), sku: text, pictureUrl: orNull(text) },
        ...{ quantity: { type: 'integer' }, price: money, total: money },
        left: { type: 'integer', description: 'How many were not cancelled or returned' },
        returnUntil: { ...orNullTime, description: 'Until when it may be asked back; null before it was delivered' },
      }),
    ),
    paidToShop: { type: 'boolean', description: 'The shop received the money on its own account, and pays back itself' },
    dueAt: { ...orNullTime, description: 'When the marketplace acts by itself unless somebody does before' },
    ...lifeOfOrder,
    recipient: object({ name: text, phone: text, email: text, street: text, commune: text, province: text, note: orNull(text) }),
    moves: list(
      object({ from: { type: ['string', 'null'], enum: [...orderStates, null] }, to: orderState, at: time, by: side, why: text }),
    ),
    purchase: { oneOf: [object({ id, state: purchaseState, method, expiresAt: time }), { type: 'null' }] },
  }),
};
