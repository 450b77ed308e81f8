import { localDay, Money } from '@market/kernel';
import type { CartView, CheckoutQuote } from '@market/orders';
import { largestCharge } from '@market/payments';
import type { ShippingService } from '@market/shipping';
import { problemText, type Lang } from '@market/ui';
import type { CheckoutPageProps } from '../pages/shop/checkout.page.js';
import type { CheckoutShop, ShippingOption } from '../pages/shop/checkout-summary.js';
import { optionValue } from './checkout-form.js';
import { expectedDays, pickupDays } from './delivery-days.js';
import { names } from './names.js';

/** A quote by slug of shop for those who deliver there, and where the parcels start. */
export interface Quoted {
  readonly quote: CheckoutQuote;
  /** Shops that only hand over at their own door. */
  readonly pickupOnly: ReadonlySet<string>;
  readonly standardFee: ReadonlyMap<string, Money>;
  readonly communeOf: ReadonlyMap<string, string>;
  readonly homeProvince: string;
}

export function checkoutShops(cart: CartView, quoted: Quoted | undefined, lang: Lang, now: Date): CheckoutShop[] {
  return cart.shops.map(({ shop, lines, subtotal }) => ({
    id: shop.slug,
    name: shop.name,
    lines: lines
      .filter(({ notices }) => !notices.includes('gone'))
      .map(({ variantId, name, option, quantity, total }) => ({
        ...{ variantId, name, quantity, amount: total },
        ...(option ? { variant: option } : {}),
      })),
    goods: subtotal,
    ...(quoted ? { options: optionsOf(shop.slug, subtotal, quoted, lang, now) } : {}),
  }));
}

function optionsOf(slug: string, subtotal: Money, quoted: Quoted, lang: Lang, now: Date): ShippingOption[] {
  const { quote, standardFee, communeOf, homeProvince } = quoted;
  const chosen = quote.shops.find(({ shopSlug }) => shopSlug === slug)?.service ?? 'standard';
  const today = localDay(now);
  const option = (service: ShippingService, fee: Money, days: { fromDay: string; toDay: string }): ShippingOption => ({
    value: optionValue({ service, fee: fee.minor, goods: subtotal.minor }),
    ...{ name: names(lang).services[service], fee, ...days, selected: service === chosen },
  });
  const way = {
    fromCommune: communeOf.get(slug) ?? '',
    toCommune: quote.destination.communeCode,
    sameProvince: quote.destination.provinceCode === homeProvince,
  };
  const fee = standardFee.get(slug);
  return [
    ...(fee && !quoted.pickupOnly.has(slug) ? [option('standard', fee, expectedDays(today, way))] : []),
    option('pickup', Money.vnd(0), pickupDays(today)),
  ];
}

/**
 * The ways to pay this sum; a card cannot carry every one.
 * @param toShop everything is bought from one shop, which takes money on its own account
 */
export const paymentMethods = (total: Money, lang: Lang, toShop: boolean): CheckoutPageProps['methods'] => [
  { method: 'bank-transfer' },
  ...(toShop ? [{ method: 'shop-transfer' } as const] : []),
  { method: 'card', ...(total.minor > largestCharge ? { unavailable: problemText({ code: 'payments/amount-too-large' }, lang) } : {}) },
];
