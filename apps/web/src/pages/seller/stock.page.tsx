import type { MovementKind, StockItem } from '@market/inventory';
import { Csrf, EmptyState, ErrorSummary, Field, Notice, Pagination, Table, words, type FieldFaults, type PageContext } from '@market/ui';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface StockRowView {
  readonly id: string;
  readonly kind: MovementKind;
  readonly quantity: number;
  readonly after: number;
  readonly at: Date;
  readonly by: string | null;
  readonly why: string | undefined;
  /** The number of the shop's order behind it. */
  readonly order: string | undefined;
}

export interface SellerStockProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly item: StockItem;
  readonly rows: readonly StockRowView[];
  readonly at: number;
  readonly pages: number;
  readonly saved: boolean;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults; readonly typed: string } | undefined;
}

/** Every change of one variant's stock: who, when, why. */
export function SellerStockPage({ page, shop, item, rows, at, pages, saved, refused }: SellerStockProps) {
  const { orderLife, common } = words(page.lang);
  const say = orderLife.stock;
  const here = `/kenh-ban-hang/kho/${item.variantId}`;
  const signed = (quantity: number) => `${quantity > 0 ? '+' : ''}${common.number(quantity)}`;
  return (
    <SellerFrame page={page} shop={shop} title={say.title} section="products">
      <p>
        <a href={`/san-pham/${item.productSlug}`}>{item.productName}</a> {[item.option, item.sku].filter(Boolean).join(' · ')}
      </p>
      {saved && <Notice tone="success" title={say.saved} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={{ lowAt: say.lowAt }} lang={page.lang} />}
      <dl class="figures-row">
        <div>
          <dt>{say.onHand}</dt>
          <dd>{common.number(item.onHand)}</dd>
        </div>
        <div>
          <dt>{say.held}</dt>
          <dd>{common.number(item.held)}</dd>
        </div>
      </dl>
      <form class="low-form" method="post" action={`${here}/bao-sap-het`} data-once>
        <Csrf token={page.csrf} />
        <Field
          name="lowAt"
          label={say.lowAt}
          hint={say.lowHint}
          inputMode="numeric"
          required
          maxLength={7}
          value={refused?.typed ?? String(item.lowAt)}
          faults={refused?.faults}
          lang={page.lang}
        />
        <button class="button button--outline" type="submit">
          {say.save}
        </button>
      </form>
      {rows.length === 0 ? (
        <EmptyState icon="package-open" title={say.none} />
      ) : (
        <Table
          caption={say.history}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { label: say.at, of: (row) => common.at(row.at) },
            { label: say.what, of: (row) => say.kinds[row.kind] },
            { label: say.change, of: (row) => signed(row.quantity), numeric: true },
            { label: say.after, of: (row) => common.number(row.after), numeric: true },
            { label: say.who, of: (row) => row.by ?? orderLife.sides.system },
            {
              label: say.why,
              of: (row) => (
                <>
                  {row.order && <a href={`/kenh-ban-hang/don-hang/${row.order}`}>{say.order(row.order)}</a>}
                  {row.order && row.why ? ': ' : ''}
                  {row.why}
                </>
              ),
            },
          ]}
        />
      )}
      <Pagination page={at} pages={pages} hrefOf={(to) => (to > 1 ? `${here}?page=${to}` : here)} lang={page.lang} />
    </SellerFrame>
  );
}
