import { formatDateTime, formatNumber } from '../../../formats.js';
import { ifAny, said } from '../../notice-words.js';
import type { Words } from '../../words.js';

type Named = Words['notices']['byName'];

const awaited: Named['shop-return-awaited']['lines'] = ({ trackingCode, sentAt }) => [
  `The buyer says that they were sent ${formatDateTime(new Date(sentAt), 'en')}.`,
  ...ifAny(trackingCode && `Tracking number: ${trackingCode}`),
  'If the goods are there, the shop needs to press “Goods are back”, so that the buyer gets the money.',
];

export const orderLifeNotices: Pick<
  Named,
  | 'order-part-cancelled'
  | 'order-shipped'
  | 'order-ready'
  | 'order-delivered'
  | 'return-accepted'
  | 'return-refused'
  | 'return-overruled'
  | 'return-upheld'
  | 'order-returned'
  | 'order-link'
  | 'shop-order-part-cancelled'
  | 'shop-return-requested'
  | 'shop-return-accepted'
  | 'shop-refusal-overruled'
  | 'shop-refusal-appealed'
  | 'desk-refusal-appealed'
  | 'shop-refusal-upheld'
  | 'shop-return-taken-back'
  | 'shop-return-sent'
  | 'shop-return-awaited'
  | 'desk-return-awaited'
  | 'shop-order-refunded'
  | 'shop-order-completed'
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
      'If you disagree, open the order and ask the marketplace for a review before the order finishes by itself.',
    ],
    action: 'See the order',
  },
  'return-overruled': {
    title: ({ number }) => `The marketplace has decided about order ${number}: the shop takes the goods back`,
    lines: ({ ruling, sendBy }) => [
      `Reason: ${ruling}`,
      `Please send the goods back by ${formatDateTime(new Date(sendBy), 'en')} and press “I have sent the goods back” on the order’s page.`,
    ],
    action: 'See the order',
  },
  'return-upheld': {
    title: ({ number }) => `The marketplace has decided about order ${number}: the refusal stands`,
    lines: ({ ruling }) => [`Reason: ${ruling}`, 'The order is finished.'],
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
  'shop-return-accepted': {
    title: ({ number }) => `The return of order ${number} is accepted, for it was not answered in time`,
    lines: () => ['The buyer sends the goods back to you. When you have them, press “Goods are back”.'],
    action: 'Open the order',
  },
  'shop-refusal-overruled': {
    title: ({ number }) => `The marketplace decided that you take back the goods of order ${number}`,
    lines: ({ ruling }) => [`Reason: ${ruling}`, 'The buyer sends the goods back to you. When you have them, press “Goods are back”.'],
    action: 'Open the order',
  },
  'shop-refusal-appealed': {
    title: ({ number }) => `The buyer asks the marketplace about the refused return of order ${number}`,
    lines: ({ appeal }) => [`The buyer writes: ${appeal}`, 'The order waits for the decision and does not finish by itself.'],
    action: 'Open the order',
  },
  'desk-refusal-appealed': {
    title: ({ number }) => `To be decided: the buyer of order ${number} disagrees with the refused return`,
    lines: ({ appeal }) => [`The buyer writes: ${appeal}`, 'The order only ends with the marketplace’s decision.'],
    action: 'See the order',
  },
  'shop-refusal-upheld': {
    title: ({ number }) => `The marketplace agrees that the return of order ${number} is refused`,
    lines: ({ ruling }) => [`Reason: ${ruling}`, 'The order is finished.'],
    action: 'Open the order',
  },
  'shop-return-taken-back': {
    title: ({ number }) => `The marketplace noted for you that the goods of order ${number} are back`,
    lines: ({ reason, refundDue }) => [
      `Reason: ${reason}`,
      `The buyer gets ${said(refundDue, 'en')} back. The goods are not on your shelf: if they can be sold, count your stock again.`,
    ],
    action: 'Open the order',
  },
  'shop-return-sent': {
    title: ({ number }) => `The buyer has sent back the goods of order ${number}`,
    lines: ({ trackingCode }) => [
      ...ifAny(trackingCode && `Tracking number: ${trackingCode}`),
      'When you have them, press “Goods are back”, so that the buyer gets the money.',
    ],
    action: 'Open the order',
  },
  'shop-return-awaited': {
    title: ({ number }) => `Order ${number}: the goods were sent back, and you have not said that you have them`,
    lines: awaited,
    action: 'Open the order',
  },
  'desk-return-awaited': {
    title: ({ number }) => `The shop has not said that it has the returned goods of order ${number}`,
    lines: awaited,
    action: 'See the order',
  },
  'shop-order-refunded': {
    title: ({ number }) => `The buyer of order ${number} has the money back`,
    lines: ({ amount }) => [`Amount: ${said(amount, 'en')}. It is taken off your next payout.`],
    action: 'Open the order',
  },
  'shop-order-completed': {
    title: ({ number }) => `Order ${number} is finished`,
    lines: () => ['What it sold for goes into your next payout.'],
    action: 'Open the order',
  },
  'shop-stock-low': {
    title: ({ product }) => `Running low: ${product}`,
    lines: ({ onHand }) => [`Only ${formatNumber(onHand, 'en')} are left on hand. Please restock.`],
    action: 'See the stock',
  },
};
