import type { Money } from '@market/kernel';
import { Badge, Csrf, ErrorSummary, Field, formatDateTime, formatMoney, words, type FieldFaults } from '@market/ui';
import { ProductFrame, type ProductFrameProps } from './product-frame.js';

export interface PromotionRowView {
  readonly id: string;
  readonly option: string | null;
  readonly sku: string;
  readonly usualPrice: Money;
  readonly price: Money;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly runs: boolean;
  readonly ended: boolean;
}

export interface ProductPromotionsProps extends Omit<ProductFrameProps, 'tab' | 'children'> {
  readonly promotions: readonly PromotionRowView[];
  readonly variants: readonly { readonly id: string; readonly label: string; readonly price: Money }[];
  readonly typed: Readonly<Record<string, string>>;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** Reductions with a beginning and an end. */
export function ProductPromotionsPage({ page, shop, head, done, promotions, variants, typed, refused }: ProductPromotionsProps) {
  const { promotions: say } = words(page.lang).products;
  const labels = { startsAt: say.startsAt, endsAt: say.endsAt, percent: say.percent, prices: say.price };
  const named = Object.fromEntries(variants.map(({ id, label }) => [`prices.${id}`, label]));
  return (
    <ProductFrame page={page} shop={shop} head={head} done={done} tab="promotions">
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={{ ...labels, ...named }} lang={page.lang} />}
      <p class="field__hint">{say.hint}</p>
      {head.state !== 'published' && <p class="field__hint">{say.onlyPublished}</p>}
      {promotions.length === 0 ? (
        <p class="quiet">{say.none}</p>
      ) : (
        <ul class="paper-list" role="list">
          {promotions.map((promotion) => (
            <li key={promotion.id}>
              <Row page={page} productId={head.id} promotion={promotion} />
            </li>
          ))}
        </ul>
      )}
      <form class="desk-form" method="post" action={`/kenh-ban-hang/san-pham/${head.id}/khuyen-mai`}>
        <Csrf token={page.csrf} />
        <fieldset class="desk-form__group">
          <legend>{say.plan}</legend>
          <div class="field-row">
            <Field
              {...{ name: 'startsAt', label: say.startsAt, lang: page.lang }}
              type="datetime-local"
              value={typed['startsAt']}
              required
              faults={refused?.faults}
            />
            <Field
              {...{ name: 'endsAt', label: say.endsAt, lang: page.lang }}
              type="datetime-local"
              value={typed['endsAt']}
              required
              faults={refused?.faults}
            />
          </div>
          <Field
            {...{ name: 'percent', label: say.percent, hint: say.percentHint, lang: page.lang }}
            inputMode="numeric"
            maxLength={2}
            value={typed['percent'] ?? ''}
            faults={refused?.faults}
          />
          {variants.map(({ id, label, price }) => (
            <Field
              key={id}
              name={`prices.${id}`}
              label={`${label}: ${say.price}`}
              hint={say.usual(formatMoney(price, page.lang))}
              inputMode="numeric"
              maxLength={20}
              value={typed[`prices.${id}`] ?? ''}
              faults={refused?.faults}
              lang={page.lang}
            />
          ))}
          <button class="button button--primary" type="submit">
            {say.save}
          </button>
        </fieldset>
      </form>
    </ProductFrame>
  );
}

function Row({ page, productId, promotion }: { page: ProductPromotionsProps['page']; productId: string; promotion: PromotionRowView }) {
  const { promotions: say } = words(page.lang).products;
  const { id, option, sku, usualPrice, price, startsAt, endsAt, runs, ended } = promotion;
  return (
    <div class="paper-row">
      <p class="paper-row__name">
        {option ?? sku} <Badge tone={runs ? 'leaf' : ended ? 'plain' : 'sea'}>{runs ? say.runs : ended ? say.ended : say.ahead}</Badge>
      </p>
      <p class="paper-row__facts">
        <strong>{formatMoney(price, page.lang)}</strong> · {say.usual(formatMoney(usualPrice, page.lang))} ·{' '}
        {say.period(formatDateTime(startsAt, page.lang), formatDateTime(endsAt, page.lang))}
      </p>
      {!ended && (
        <form method="post" action={`/kenh-ban-hang/san-pham/${productId}/khuyen-mai/${id}/ket-thuc`}>
          <Csrf token={page.csrf} />
          <button class="button button--quiet" type="submit">
            {runs ? say.end : say.cancel}
            <span class="visually-hidden"> {option ?? sku}</span>
          </button>
        </form>
      )}
    </div>
  );
}
