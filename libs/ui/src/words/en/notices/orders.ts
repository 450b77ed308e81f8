import { formatDateTime } from '../../../formats.js';
import { ifAny, said } from '../../notice-words.js';
import { orderLife } from '../order-life.js';
import type { Words } from '../../words.js';

type Named = Words['notices']['byName'];
type Listed = Parameters<Named['purchase-paid']['title']>[0]['orders'];

const listed = (orders: Listed): readonly string[] =>
  orders.map(({ number, shop, total }) => `– ${number} · ${shop} · ${said(total, 'en')}`);
const numbersOf = (orders: Listed): string => orders.map(({ number }) => number).join(', ');

export const orderNotices: Pick<
  Named,
  | 'purchase-placed'
  | 'purchase-paid'
  | 'order-confirmed'
  | 'order-cancelled'
  | 'purchase-expired'
  | 'refund-coming'
  | 'refund-sent'
  | 'shop-order-paid'
  | 'shop-order-cancelled'
> = {
  'purchase-placed': {
    title: ({ orders }) => `We have your order ${numbersOf(orders)}`,
    lines: ({ orders, total, expiresAt }) => [
      ...listed(orders),
      `To pay: ${said(total, 'en')}. The goods are kept for you until ${formatDateTime(new Date(expiresAt), 'en')}.`,
      'If you have not paid yet, open the order with the button below. If you have, there is nothing more to do.',
    ],
    action: 'See the order and pay',
  },
  'purchase-paid': {
    title: ({ orders }) => `Payment received for ${numbersOf(orders)}`,
    lines: ({ orders, total, toShop }) => [
      toShop ? `The shop says that it has received ${said(total, 'en')} in full.` : `We have received ${said(total, 'en')} in full.`,
      ...listed(orders),
      'The seller will confirm and send the goods. We tell you about every step.',
    ],
    action: 'See the order',
  },
  'order-confirmed': {
    title: ({ number }) => `The seller has confirmed order ${number}`,
    lines: ({ shop }) => [`${shop} is preparing your goods.`],
    action: 'See the order',
  },
  'order-cancelled': {
    title: ({ number }) => `Order ${number} is cancelled`,
    lines: ({ shop, reason, refundDue, toShop }) => [
      `Shop: ${shop}. Reason: ${orderLife.why[reason] ?? reason}`,
      ...ifAny(
        refundDue &&
          `You get ${said(refundDue, 'en')} back. ${toShop ? 'The shop transfers it to you; we' : 'We'} tell you when the money is on its way.`,
      ),
    ],
    action: 'See the order',
  },
  'purchase-expired': {
    title: ({ orders }) => `The time to pay ${numbersOf(orders)} is over`,
    lines: () => [
      'No money has come, so the goods are no longer kept for you.',
      'If you have sent money, it is not lost: we will find it and send it back, or open the order again.',
    ],
    action: 'See the order',
  },
  'refund-coming': {
    title: ({ numbers, amount }) => `${said(amount, 'en')} goes back to you for ${numbers.join(', ')}`,
    lines: ({ reason }) => [
      reason === 'sold-out'
        ? 'Your money came, but the goods had just sold out. You get everything back.'
        : 'The order was cancelled, so what you paid goes back to you.',
      'It goes back the way you paid. We tell you when it is on its way.',
    ],
    action: 'See the order',
  },
  'refund-sent': {
    title: ({ numbers, amount }) => `${said(amount, 'en')} was sent back for ${numbers.join(', ')}`,
    lines: () => ['The money is on its way. Depending on your bank it may take a few working days to arrive.'],
    action: 'See the order',
  },
  'shop-order-paid': {
    title: ({ number, total }) => `New order ${number}, ${said(total, 'en')}`,
    lines: () => ['The buyer has paid in full. Please confirm it and prepare the goods.'],
    action: 'Open the order',
  },
  'shop-order-cancelled': {
    title: ({ number }) => `Order ${number} is cancelled`,
    lines: ({ reason }) => [`Reason: ${orderLife.why[reason] ?? reason}`, 'What was kept for this order is back in stock.'],
    action: 'Open the order',
  },
};
