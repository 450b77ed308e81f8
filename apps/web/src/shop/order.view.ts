import type { ShopView } from '@market/businesses';
import { actsOpenTo, type OrderRefundView, type OrderReturnView, type OrderState, type OrderView } from '@market/orders';
import { formatDateTime, formatMoney, words, type Lang, type TimelineEntry } from '@market/ui';
import { askAbout } from '../ask-about.js';
import type { OrderPageProps } from '../pages/shop/order-props.js';
import { squarePicture } from './card.view.js';
import { choiceOf } from './checkout-form.js';

/** The way of an order that goes well. */
const wayOn: readonly OrderState[] = ['awaiting-payment', 'paid', 'confirmed', 'shipped', 'delivered', 'completed'];

/** What a state is called; goods that are fetched are never on their way. */
export const stateName = ({ service }: Pick<OrderView, 'service'>, state: OrderState, lang: Lang): string =>
  state === 'shipped' && service === 'pickup' ? words(lang).orderLife.readyAtShop : words(lang).orders.states[state];

/** Reasons of the system in the reader's language, people's as they wrote them, and of what the title says already nothing. */
export function reasonText(why: string, lang: Lang): string {
  const { why: said, reasons } = words(lang).orderLife;
  return said[why] ?? (reasons as Readonly<Record<string, string>>)[why] ?? why;
}

const plain = new Set(['placed', 'paid', 'confirmed by the seller']);

/** Every move, with who and why where that is news, and what lies ahead while all goes well. */
export function timelineOf(order: OrderView, lang: Lang): readonly TimelineEntry[] {
  const { moves, state } = order;
  const past = moves.map(({ to, at, why }, index): TimelineEntry => ({
    ...{ title: stateName(order, to, lang), at, ...(plain.has(why) ? {} : { note: reasonText(why, lang) }) },
    state: index === moves.length - 1 ? 'current' : 'done',
  }));
  const here = wayOn.indexOf(state);
  const ahead = here === -1 ? [] : wayOn.slice(here + 1);
  return [...past, ...ahead.map((each): TimelineEntry => ({ title: stateName(order, each, lang), state: 'ahead' }))];
}

export const orderPath = (number: string): string => `/don-hang/${encodeURIComponent(number)}`;

/** @param key of the link by which the page was opened; its forms carry it on */
export const withKey = (path: string, key: string | undefined): string =>
  key === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}khoa=${encodeURIComponent(key)}`;

export function orderPage(order: OrderView, shop: ShopView | undefined, lang: Lang, key: string | undefined): Omit<OrderPageProps, 'page'> {
  const { number, state, placedAt, recipient, purchase, service } = order;
  const say = words(lang).orderLife;
  const waits = state === 'awaiting-payment' && purchase !== null;
  const sent = state === 'return-accepted' && order.return?.sentBackAt != null;
  const asked = state === 'return-refused' && order.return?.appealedAt != null;
  const due = order.dueAt && (sent ? say.sendBack.auto : say.auto[state])?.(formatDateTime(order.dueAt, lang));
  return {
    ...{ number, state, placedAt, goods: order.subtotal, shipping: order.shipping, total: order.total },
    stateName: stateName(order, state, lang),
    next: sent
      ? say.sendBack.next
      : asked
        ? say.appeal.next
        : state === 'shipped' && service === 'pickup'
          ? say.readyNext
          : words(lang).orders.nextOf[state],
    ...(waits ? { nextBy: purchase.expiresAt } : {}),
    auto: [...returnTime(order, lang), ...(due ? [due] : [])],
    timeline: timelineOf(order, lang),
    shop: { ...order.shop, address: shop?.address ?? '', phone: '', taxCode: shop?.taxCode ?? '' },
    recipient: {
      name: recipient.name,
      phone: recipient.phone,
      address: [recipient.street, recipient.commune, recipient.province].join(', '),
    },
    lines: order.lines.map((line) => {
      const picture = squarePicture(line.pictureUrl, line.name);
      return {
        ...{ variantId: line.variantId, productSlug: line.productSlug, name: line.name, price: line.price, quantity: line.quantity },
        ...{ left: line.left, amount: line.total, ...(line.option ? { variant: line.option } : {}), ...(picture ? { picture } : {}) },
      };
    }),
    parcels: order.parcels,
    refunds: order.refunds.map((refund) => refundRow(refund, order, lang)),
    returned: order.return && {
      ...{ reason: say.reasons[order.return.reason], note: order.return.note, answer: order.return.answer },
      pictures: order.return.pictures.length,
      after: afterAnswer(order.return, lang),
    },
    paymentMethod: purchase ? words(lang).buying.checkout.methods[choiceOf(purchase.method)].name : '',
    actions: actionsOf(order, key),
  };
}

function actionsOf({ number, state, purchase, return: back }: OrderView, key: string | undefined): OrderPageProps['actions'] {
  const here = orderPath(number);
  const open = new Set(purchase ? actsOpenTo('buyer', state) : []);
  return {
    ...(state === 'awaiting-payment' && purchase ? { pay: `/thanh-toan/${purchase.id}` } : {}),
    ...(open.has('cancel') ? { cancel: withKey(`${here}/huy`, key) } : {}),
    ...(open.has('receive') ? { received: withKey(`${here}/da-nhan`, key) } : {}),
    ...(open.has('complete') ? { complete: withKey(`${here}/hoan-tat`, key) } : {}),
    ...(open.has('send-back') && !back?.sentBackAt ? { sendBack: withKey(`${here}/da-gui-lai`, key) } : {}),
    ...(open.has('appeal-refusal') && !back?.appealedAt ? { appeal: withKey(`${here}/de-nghi-xem-xet`, key) } : {}),
    ...(open.has('request-return') ? { requestReturn: withKey(`${here}/tra-hang`, key) } : {}),
    print: withKey(`${here}/ban-in`, key),
    help: askAbout('order', number),
  };
}

/** What came after the shop's answer to a return: what the marketplace decided, and that the goods are on their way. */
export function afterAnswer({ appeal, ruling, sentBackAt, sentBackCode }: OrderReturnView, lang: Lang): readonly string[] {
  const { returned: say, appeal: asked } = words(lang).orderLife;
  const sent = sentBackAt && say.sentBack(formatDateTime(sentBackAt, lang));
  return [
    ...(appeal === null ? [] : [`${asked.said}: ${appeal}`]),
    ...(ruling === null ? [] : [`${say.ruling}: ${ruling}`]),
    ...(sent ? [sentBackCode === null ? sent : `${sent} · ${say.sentBackCode} ${sentBackCode}`] : []),
  ];
}

/** Until when something of it may still be asked back: the last of its lines. */
function returnTime({ state, lines }: OrderView, lang: Lang): readonly string[] {
  const times = lines.flatMap(({ left, returnUntil }) => (left > 0 && returnUntil ? [returnUntil.getTime()] : []));
  if (state !== 'delivered' || times.length === 0) return [];
  return [words(lang).orderLife.returnUntil(formatDateTime(new Date(Math.max(...times)), lang))];
}

/** A refund as a line of the page. */
export function refundRow(
  { id, kind, why, goods, shipping, amount, sentAt }: OrderRefundView,
  { paidToShop }: Pick<OrderView, 'paidToShop'>,
  lang: Lang,
): OrderPageProps['refunds'][number] {
  const say = words(lang).orderLife;
  const reason = reasonText(why, lang);
  return {
    ...{ id, amount, title: kind === 'returned' ? say.refundKinds[kind] : `${say.refundKinds[kind]}: ${reason}` },
    of: say.refundOf(formatMoney(goods, lang), formatMoney(shipping, lang)),
    state: sentAt ? say.refundSent(formatDateTime(sentAt, lang)) : paidToShop ? say.refundOfShop : say.refundWaiting,
  };
}
