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

export interface SellerOrdersProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly orders: readonly SellerOrderLine[];
  readonly state: string | undefined;
  readonly at: number;
  readonly pages: number;
}

const shownStates = ['paid', 'awaiting-payment', 'confirmed', 'shipped', 'cancelled', 'expired'] as const;
const address = (state: string | undefined, at = 1) => {
  const query = new URLSearchParams({ ...(state ? { state } : {}), ...(at > 1 ? { page: String(at) } : {}) }).toString();
  return `/kenh-ban-hang/don-hang${query ? `?${query}` : ''}`;
};

/** What a state is called; a state the catalogue does not know yet shows its code, so that nothing hides. */
export const stateName = (states: Readonly<Record<string, string>>, state: string): string => states[state] ?? state;

export function SellerOrdersPage({ page, shop, orders, state, at, pages }: SellerOrdersProps) {
  const { seller, orders: life, common } = words(page.lang);
  const say = seller.order;
  return (
    <SellerFrame page={page} shop={shop} title={say.list} section="orders">
      <nav class="chips" aria-label={say.filter}>
        {[undefined, ...shownStates].map((each) => (
          <a key={each ?? 'all'} class="chip" href={address(each)} aria-current={each === state ? 'true' : undefined}>
            {each ? stateName(life.states, each) : say.allStates}
          </a>
        ))}
      </nav>
      {orders.length === 0 ? (
        <EmptyState icon="receipt" title={say.none} text={say.noneHint} />
      ) : (
        <Table
          caption={say.list}
          captionHidden
          rows={orders}
          keyOf={({ number }) => number}
          columns={[
            { label: say.number, of: ({ number }) => <a href={`/kenh-ban-hang/don-hang/${number}`}>{number}</a> },
            { label: say.placed, of: ({ placedAt }) => common.at(placedAt) },
            { label: say.buyer, of: ({ buyer }) => buyer },
            { label: say.items, of: ({ pieces }) => say.pieces(pieces), numeric: true },
            { label: say.total, of: ({ total }) => <Price price={total} lang={page.lang} />, numeric: true },
            { label: say.state, of: (order) => stateName(life.states, order.state) },
          ]}
        />
      )}
      <Pagination page={at} pages={pages} hrefOf={(to) => address(state, to)} lang={page.lang} />
    </SellerFrame>
  );
}
