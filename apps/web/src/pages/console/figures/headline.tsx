import { formatMoney, formatPercent, safeHref, words, type Lang } from '@market/ui';
import type { FiguresView, RowsHref } from './figures-view.js';

interface HeadlineProps {
  readonly figures: FiguresView;
  readonly hrefOf: RowsHref;
  readonly lang: Lang;
}

/** The numbers first, each with what became of it since the day of comparison and the way to its rows. */
export function Headline({ figures, hrefOf, lang }: HeadlineProps) {
  const say = words(lang).participation;
  const { number } = words(lang).console;
  const { businesses, products, comparedTo, whole } = figures;
  return (
    <dl class="headline">
      {(['businesses', 'products'] as const).map((of) => {
        const { now, before } = { businesses, products }[of];
        return (
          <div key={of} class="headline__figure">
            <dt>{say[of]}</dt>
            <dd>
              <Linked href={hrefOf(of)}>{number(now)}</Linked>
              <span class={`headline__change headline__change--${Math.sign(now - before)}`}>{say.change(now - before, comparedTo)}</span>
            </dd>
          </div>
        );
      })}
      {whole && (
        <>
          <div class="headline__figure">
            <dt>{say.orders}</dt>
            <dd>
              <span class="headline__number">{number(whole.orders)}</span>
              <span class="headline__change">{say.ordersHint}</span>
            </dd>
          </div>
          <div class="headline__figure">
            <dt>{say.value}</dt>
            <dd>
              <span class="headline__number">{formatMoney(whole.value, lang)}</span>
              <span class="headline__change">{say.ordersHint}</span>
            </dd>
          </div>
          {whole.cashless !== null && (
            <div class="headline__figure">
              <dt>{say.cashless}</dt>
              <dd>
                <span class="headline__number">{formatPercent(whole.cashless, lang)}</span>
                <span class="headline__change">{say.cashlessHint}</span>
              </dd>
            </div>
          )}
        </>
      )}
    </dl>
  );
}

function Linked({ href, children }: { href: string | undefined; children: string }) {
  return href ? (
    <a class="headline__number" href={safeHref(href)}>
      {children}
    </a>
  ) : (
    <span class="headline__number">{children}</span>
  );
}
