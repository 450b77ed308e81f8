import type { Money } from '@market/kernel';
import { formatMoney } from './formats.js';
import type { Lang } from './page-context.js';
import { words } from './words/index.js';

export interface UnitPriceView {
  readonly price: Money;
  /** kg, l, cái: as the seller's language writes it. */
  readonly unit: string;
}

export interface PriceView {
  readonly price: Money;
  /** The price before a reduction. Shown only where it is higher. */
  readonly before?: Money;
  /** True where variants cost differently and this is the cheapest. */
  readonly from?: boolean;
}

const off = (price: Money, before: Money): number => Number(((before.minor - price.minor) * 100n) / before.minor);

export function Price({ price, before, from, lang, large }: PriceView & { lang: Lang; large?: boolean }) {
  const say = words(lang).shop.product;
  const reduced = before && before.minor > price.minor ? before : undefined;
  return (
    <span class={large ? 'price price--large' : 'price'}>
      {from && <span class="price__from">{say.from} </span>}
      <span class="price__now">{formatMoney(price, lang)}</span>
      {reduced && (
        <>
          {' '}
          <s class="price__before">
            <span class="visually-hidden">{say.before} </span>
            {formatMoney(reduced, lang)}
          </s>{' '}
          <span class="price__off">{say.off(off(price, reduced))}</span>
        </>
      )}
    </span>
  );
}

export function UnitPrice({ unitPrice, lang }: { unitPrice: UnitPriceView; lang: Lang }) {
  return <span class="unit-price">{words(lang).shop.product.perUnit(formatMoney(unitPrice.price, lang), unitPrice.unit)}</span>;
}
