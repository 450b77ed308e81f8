import type { Money } from '@market/kernel';
import { EmptyState, Pagination, Price, Table, words, type PageContext } from '@market/ui';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface SellerOrderLine {
  readonly number: string;
  readonly placedAt: Date;
  readonly buyer: string;
  readonly pieces: number;
  readonly total: Money;
  readonly state: string;
}

/** Orders by what is to be done with them. */
export const orderGroups = ['paid', 'confirmed', 'shipped', 'returns', 'awaiting-payment', 'done'] as const;
export type OrderGroup = (typeof orderGroups)[number];

export interface SellerOrdersProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly orders: readonly SellerOrderLine[];
  readonly group: OrderGroup | undefined;
  readonly counts: Readonly<Record<OrderGroup, number>>;
  readonly at: number;
  readonly pages: number;
}

const address = (group: string | undefined, at = 1) => {
  const query = new URLSearchParams({ ...(group ? { group } : {}), ...(at > 1 ? { page: String(at) } : {}) }).toString();
  return `/kenh-ban-hang/don-hang${query ? `?${query}` : ''}`;
};

/** What a state is called; a state the catalogue does not know yet shows its code, so that nothing hides. */
export const stateName = (states: Readonly<Record<string, string>>, state: string): string => states[state] ?? state;

export function SellerOrdersPage({ page, shop, orders, group, counts, at, pages }: SellerOrdersProps) {
  const { seller, orderLife } = words(page.lang);
  const say = seller.order;
  return (
    <SellerFrame page={page} shop={shop} title={say.list} section="orders">
      <nav class="chips" aria-label={say.filter}>
        {[undefined, ...orderGroups].map((each) => (
          <a key={each ?? 'all'} class="chip" href={address(each)} aria-current={each === group ? 'true' : undefined}>
            {each ? `${orderLife.seller.groups[each]} (${seller.count(counts[each])})` : say.allStates}
          </a>
        ))}
      </nav>
      {orders.length === 0 ? <EmptyState icon="receipt" title={say.none} text={say.noneHint} /> : <Orders {...{ page, orders, group }} />}
      <Pagination page={at} pages={pages} hrefOf={(to) => address(group, to)} lang={page.lang} />
    </SellerFrame>
  );
}

function Orders({ page, orders, group }: Pick<SellerOrdersProps, 'page' | 'orders' | 'group'>) {
  const { seller, orders: life, orderLife, common } = words(page.lang);
  const say = seller.order;
  const toPack = group === 'confirmed';
  const table = (
    <Table
      caption={say.list}
      captionHidden
      rows={orders}
      keyOf={({ number }) => number}
      columns={[
        ...(toPack
          ? [
              {
                label: orderLife.seller.choose,
                of: ({ number }: SellerOrderLine) => (
                  <label class="tick">
                    <input type="checkbox" name="so" value={number} checked />
                    <span class="visually-hidden">{orderLife.seller.chooseOrder(number)}</span>
                  </label>
                ),
              },
            ]
          : []),
        { label: say.number, of: ({ number }) => <a href={`/kenh-ban-hang/don-hang/${number}`}>{number}</a> },
        { label: say.placed, of: ({ placedAt }) => common.at(placedAt) },
        { label: say.buyer, of: ({ buyer }) => buyer },
        { label: say.items, of: ({ pieces }) => say.pieces(pieces), numeric: true },
        { label: say.total, of: ({ total }) => <Price price={total} lang={page.lang} />, numeric: true },
        { label: say.state, of: (order) => stateName(life.states, order.state) },
      ]}
    />
  );
  if (!toPack) return table;
  return (
    <form method="get" action="/kenh-ban-hang/don-hang/phieu-dong-goi">
      <p class="desk__tools">
        <button class="button button--outline" type="submit">
          {orderLife.seller.slips}
        </button>
        <a class="button button--quiet" href="/kenh-ban-hang/don-hang/can-chuan-bi">
          {orderLife.seller.picking}
        </a>
      </p>
      {table}
    </form>
  );
}
