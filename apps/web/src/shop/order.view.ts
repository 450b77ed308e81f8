import type { ShopView } from '@market/businesses';
import type { OrderState, OrderView } from '@market/orders';
import { defaultMarket, words, type Lang, type TimelineEntry } from '@market/ui';
import type { OrderPageProps } from '../pages/shop/order.page.js';
import { squarePicture } from './card.view.js';

/** The way of an order to which nothing happens. */
const wayOn: readonly OrderState[] = ['awaiting-payment', 'paid', 'confirmed', 'shipped', 'delivered'];

export function timelineOf({ moves, state }: Pick<OrderView, 'moves' | 'state'>, lang: Lang): TimelineEntry[] {
  const { states } = words(lang).orders;
  const past = moves.map(({ to, at }, index): TimelineEntry => ({
    title: states[to],
    at,
    state: index === moves.length - 1 ? 'current' : 'done',
  }));
  const here = wayOn.indexOf(state);
  const ahead = here === -1 ? [] : wayOn.slice(here + 1);
  return [...past, ...ahead.map((each): TimelineEntry => ({ title: states[each], state: 'ahead' }))];
}

/** @param key of the link by which the page was opened; its forms carry it on */
export function orderPage(order: OrderView, shop: ShopView | undefined, lang: Lang, key: string | undefined): Omit<OrderPageProps, 'page'> {
  const { number, state, placedAt, lines, recipient, purchase } = order;
  const here = `/don-hang/${encodeURIComponent(number)}`;
  const withKey = key === undefined ? '' : `?khoa=${encodeURIComponent(key)}`;
  const waits = state === 'awaiting-payment' && purchase !== null;
  return {
    ...{ number, state, placedAt, goods: order.subtotal, shipping: order.shipping, total: order.total },
    ...(waits ? { nextBy: purchase.expiresAt } : {}),
    timeline: timelineOf(order, lang),
    shop: { ...order.shop, address: shop?.address ?? '', phone: '', taxCode: shop?.taxCode ?? '' },
    recipient: {
      name: recipient.name,
      phone: recipient.phone,
      address: [recipient.street, recipient.commune, recipient.province].join(', '),
    },
    lines: lines.map((line) => {
      const picture = squarePicture(line.pictureUrl, line.name);
      return {
        ...{ variantId: line.variantId, productSlug: line.productSlug, name: line.name, price: line.price, quantity: line.quantity },
        ...{ amount: line.total, ...(line.option ? { variant: line.option } : {}), ...(picture ? { picture } : {}) },
      };
    }),
    paymentMethod: purchase ? words(lang).buying.checkout.methods[purchase.method === 'stripe' ? 'card' : 'bank-transfer'].name : '',
    actions: {
      ...(waits ? { pay: `/thanh-toan/${purchase.id}` } : {}),
      ...(purchase && ['awaiting-payment', 'paid', 'confirmed'].includes(state) ? { cancel: `${here}/huy${withKey}` } : {}),
      print: `${here}/ban-in${withKey}`,
      help: `mailto:${defaultMarket.email}?subject=${encodeURIComponent(number)}`,
    },
  };
}
