import { Csrf, ErrorSummary, Field, Layout, Notice, safeHref, words, type FieldFaults, type PageContext } from '@market/ui';
import { OrderQuantities, quantityLabels } from './order-quantities.js';

export interface CancelOrderPageProps {
  readonly page: PageContext;
  readonly number: string;
  /** Nothing was paid: only the whole purchase can be stopped. */
  readonly unpaid: boolean;
  readonly lines: readonly { readonly id: string; readonly name: string; readonly option: string | null; readonly left: number }[];
  readonly typed: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly action: string;
  readonly back: string;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** Cancels an order or some of its pieces, with a word to the seller. */
export function CancelOrderPage({ page, number, unpaid, lines, typed, reason, action, back, refused }: CancelOrderPageProps) {
  const say = words(page.lang).orderLife.cancelForm;
  const rows = lines.map((line) => ({ ...line, hint: say.of(line.left) }));
  return (
    <Layout page={page} title={say.title(number)} index={false}>
      <div class="narrow order-act">
        <h1>{say.title(number)}</h1>
        {refused && (
          <ErrorSummary
            message={refused.message}
            faults={refused.faults}
            labels={{ reason: say.reason, ...quantityLabels(lines, page.lang) }}
            lang={page.lang}
          />
        )}
        <form class="panel order-act__form" method="post" action={safeHref(action)} data-once>
          <Csrf token={page.csrf} />
          {unpaid ? (
            <Notice tone="warning" title={say.unpaid} />
          ) : (
            <>
              <p>{say.lead}</p>
              <OrderQuantities lines={rows} typed={typed} preset="all" labelOf={say.quantity} faults={refused?.faults} lang={page.lang} />
            </>
          )}
          <Field
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            required
            maxLength={300}
            value={reason}
            faults={refused?.faults}
            lang={page.lang}
          />
          {!unpaid && <p class="quiet">{say.refund}</p>}
          <p class="order-act__buttons">
            <button class="button button--primary" type="submit">
              {say.submit}
            </button>
            <a class="button button--quiet" href={safeHref(back)}>
              {say.back}
            </a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
