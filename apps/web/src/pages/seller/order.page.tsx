import type { Money } from '@market/kernel';
import { Csrf, Notice, Price, Table, Timeline, words, type PageContext, type TimelineEntry } from '@market/ui';
import { stateName } from './orders.page.js';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface SellerOrderProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly number: string;
  readonly state: string;
  readonly placedAt: Date;
  readonly buyer: { readonly name: string; readonly phone: string; readonly address: string; readonly note?: string | undefined };
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly option: string | null;
    readonly sku: string;
    readonly quantity: number;
    readonly price: Money;
    readonly total: Money;
  }[];
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly total: Money;
  readonly timeline: readonly TimelineEntry[];
  readonly canConfirm: boolean;
  /** Just confirmed by the button on this page. */
  readonly confirmed: boolean;
}

export function SellerOrderPage(props: SellerOrderProps) {
  const { page, shop, number, state, buyer, lines, subtotal, shipping, total, timeline, canConfirm, confirmed } = props;
  const { seller, orders: life } = words(page.lang);
  const say = seller.order;
  return (
    <SellerFrame page={page} shop={shop} title={life.title(number)} section="orders">
      {confirmed && <Notice tone="success" title={say.confirmed(number)} live />}
      <div class="desk__columns">
        <div>
          <p class="desk__state">{stateName(life.states, state)}</p>
          {canConfirm && (
            <form method="post" action={`/kenh-ban-hang/don-hang/${number}/xac-nhan`} class="desk__act">
              <Csrf token={page.csrf} />
              <button class="button button--accent" type="submit">
                {say.confirm}
              </button>
              <p class="field__hint">{say.confirmHint}</p>
            </form>
          )}
          <Table
            caption={life.items}
            rows={lines}
            keyOf={({ id }) => id}
            columns={[
              { label: life.item, of: ({ name, option, sku }) => `${name}${option ? ` · ${option}` : ''}${sku ? ` (${sku})` : ''}` },
              { label: words(page.lang).common.quantity, of: ({ quantity }) => seller.count(quantity), numeric: true },
              { label: life.unitPrice, of: ({ price }) => <Price price={price} lang={page.lang} />, numeric: true },
              { label: life.amount, of: (line) => <Price price={line.total} lang={page.lang} />, numeric: true },
            ]}
          />
          <dl class="sums">
            <dt>{life.goods}</dt>
            <dd>
              <Price price={subtotal} lang={page.lang} />
            </dd>
            <dt>{life.shipping}</dt>
            <dd>
              <Price price={shipping} lang={page.lang} />
            </dd>
            <dt>{life.total}</dt>
            <dd>
              <Price price={total} lang={page.lang} />
            </dd>
          </dl>
        </div>
        <aside>
          <h2>{say.deliverTo}</h2>
          <address class="desk__address">
            {buyer.name}
            <br />
            {buyer.address}
            <br />
            {say.phone}: {buyer.phone}
          </address>
          {buyer.note && (
            <p>
              {say.note}: {buyer.note}
            </p>
          )}
          <h2>{life.timeline}</h2>
          <Timeline entries={timeline} lang={page.lang} />
          <p>
            <a href="/kenh-ban-hang/don-hang">{say.back}</a>
          </p>
        </aside>
      </div>
    </SellerFrame>
  );
}
