import { formatDateTime, formatNumber } from '../../../formats.js';
import { ifAny, said } from '../../notice-words.js';
import type { Words } from '../../words.js';

type Named = Words['notices']['byName'];

export const orderLifeNotices: Pick<
  Named,
  | 'order-part-cancelled'
  | 'order-shipped'
  | 'order-ready'
  | 'order-delivered'
  | 'return-accepted'
  | 'return-refused'
  | 'order-returned'
  | 'order-link'
  | 'shop-order-part-cancelled'
  | 'shop-return-requested'
  | 'shop-stock-low'
> = {
  'order-part-cancelled': {
    title: ({ number }) => `Order ${number} is partly cancelled`,
    lines: ({ shop, reason, refundDue }) => [
      `Shop: ${shop}. Reason: ${reason}`,
      `You get ${said(refundDue, 'en')} back. The rest is still on its way to you.`,
    ],
    action: 'See the order',
  },
  'order-shipped': {
    title: ({ number }) => `Order ${number} is on its way`,
    lines: ({ shop, parcels }) => [
      `${shop} has sent your goods.`,
      ...parcels.map(({ carrier, trackingCode }) => `– ${carrier}${trackingCode === null ? '' : ` · ${trackingCode}`}`),
    ],
    action: 'Follow the order',
  },
  'order-ready': {
    title: ({ number }) => `Order ${number} is ready at the shop`,
    lines: ({ shop }) => [`Please fetch it at ${shop} and bring the order number.`],
    action: 'See the order',
  },
  'order-delivered': {
    title: ({ number }) => `Order ${number} was delivered`,
    lines: () => ['Please check the goods. If something is wrong, open the order and ask for a return before the time is over.'],
    action: 'See the order',
  },
  'return-accepted': {
    title: ({ number }) => `Your return of order ${number} is accepted`,
    lines: ({ shop, answer }) => [
      `${shop} takes the goods back.`,
      ...ifAny(answer && `How to send them: ${answer}`),
      'You are refunded when the shop has them.',
    ],
    action: 'See the order',
  },
  'return-refused': {
    title: ({ number }) => `Your return of order ${number} is refused`,
    lines: ({ answer }) => [
      ...ifAny(answer && `Reason: ${answer}`),
      'If you disagree, open the order and press “Need help” for the marketplace to examine it.',
    ],
    action: 'See the order',
  },
  'order-returned': {
    title: ({ number }) => `The shop has the goods of order ${number} back`,
    lines: ({ refundDue }) => [`You get ${said(refundDue, 'en')} back. We tell you when the money is on its way.`],
    action: 'See the order',
  },
  'order-link': {
    title: ({ number }) => `The link to order ${number}`,
    lines: ({ shop }) => [
      `You have asked for the link to your order from ${shop}.`,
      'Whoever has it can see the order, so please do not pass it on. If it was not you, ignore this mail.',
    ],
    action: 'Open the order',
  },
  'shop-order-part-cancelled': {
    title: ({ number }) => `The buyer has cancelled a part of order ${number}`,
    lines: ({ reason }) => [`Reason: ${reason}`, 'Please pack what is left.'],
    action: 'Open the order',
  },
  'shop-return-requested': {
    title: ({ number }) => `The buyer asks to return goods of order ${number}`,
    lines: ({ answerBy }) =>
      ifAny(answerBy && `Please answer by ${formatDateTime(new Date(answerBy), 'en')}; then the request is accepted.`),
    action: 'Answer the buyer',
  },
  'shop-stock-low': {
    title: ({ product }) => `Running low: ${product}`,
    lines: ({ onHand }) => [`Only ${formatNumber(onHand, 'en')} are left on hand. Please restock.`],
    action: 'See the stock',
  },
};
