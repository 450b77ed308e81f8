import type { Money } from '@market/kernel';
import { formatMoney, type PageContext, words } from '@market/ui';

export interface ShippingOption {
  readonly value: string;
  readonly name: string;
  readonly fee: Money;
  readonly fromDay: string;
  readonly toDay: string;
  readonly selected: boolean;
}

export interface CheckoutShop {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly {
    readonly variantId: string;
    readonly name: string;
    readonly variant?: string;
    readonly quantity: number;
    readonly amount: Money;
  }[];
  readonly goods: Money;
  /** Absent until the commune is known; empty where the shop does not deliver there. */
  readonly options?: readonly ShippingOption[];
}

interface CheckoutSummaryProps {
  readonly page: PageContext;
  readonly shops: readonly CheckoutShop[];
  readonly goods: Money;
  readonly shipping?: Money;
  readonly total: Money;
}

/** Totals, always in view, with what they are made of. */
export function CheckoutSummary({ page, shops, goods, shipping, total }: CheckoutSummaryProps) {
  const { checkout } = words(page.lang).buying;
  return (
    <aside class="summary" id="tong" aria-label={checkout.summary} data-live>
      <h2 class="summary__title">
        {checkout.summary}
        <a href="/gio-hang">{checkout.edit}</a>
      </h2>
      {shops.map((shop) => (
        <div class="summary__shop" key={shop.id}>
          <p class="summary__seller">{shop.name}</p>
          <ul role="list">
            {shop.lines.map((line) => (
              <li key={line.variantId}>
                <span>
                  {line.name}
                  {line.variant && ` (${line.variant})`}
                  {` ×\u00a0${line.quantity}`}
                </span>
                <span class="amount">{formatMoney(line.amount, page.lang)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <dl class="totals">
        <div>
          <dt>{checkout.goods}</dt>
          <dd class="amount">{formatMoney(goods, page.lang)}</dd>
        </div>
        <div>
          <dt>{checkout.shippingFee}</dt>
          <dd class="amount">{shipping ? formatMoney(shipping, page.lang) : checkout.unknownFee}</dd>
        </div>
        <div class="totals__last">
          <dt>{checkout.total}</dt>
          <dd class="amount">{formatMoney(total, page.lang)}</dd>
        </div>
      </dl>
      <button class="button button--buy button--full" type="submit" name="step" value="place">
        {checkout.place}
      </button>
      <p class="summary__note">
        {checkout.afterPlace} {checkout.agreement} <a href="/chinh-sach/quy-che">{checkout.terms}</a> {checkout.and}{' '}
        <a href="/chinh-sach/doi-tra">{checkout.returns}</a>.
      </p>
    </aside>
  );
}
