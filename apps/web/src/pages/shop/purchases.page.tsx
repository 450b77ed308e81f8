import type { OrderSummary } from '@market/orders';
import { EmptyState, Pagination, Price, Table, words, type PageContext } from '@market/ui';
import { AccountFrame } from '../account/account-frame.js';

export interface PurchasesPageProps {
  readonly page: PageContext;
  readonly orders: readonly OrderSummary[];
  readonly at: number;
  readonly pages: number;
}

const address = (at: number): string => (at > 1 ? `/tai-khoan?page=${at}` : '/tai-khoan');

export function PurchasesPage({ page, orders, at, pages }: PurchasesPageProps) {
  const { account, orders: life, common } = words(page.lang);
  const say = account.purchases;
  return (
    <AccountFrame page={page} title={common.myOrders} section="orders">
      <p>{say.lead}</p>
      {orders.length === 0 ? (
        <EmptyState icon="receipt" title={say.none} text={say.noneHint} action={{ href: '/tim-kiem', label: say.browse }} />
      ) : (
        <Table
          caption={common.myOrders}
          captionHidden
          rows={orders}
          keyOf={({ number }) => number}
          columns={[
            { label: say.number, of: ({ number }) => <a href={`/don-hang/${encodeURIComponent(number)}`}>{number}</a> },
            { label: say.placed, of: ({ placedAt }) => common.at(placedAt) },
            { label: say.shop, of: ({ shop }) => <a href={`/gian-hang/${shop.slug}`}>{shop.name}</a> },
            { label: say.items, of: ({ pieces }) => say.pieces(pieces), numeric: true },
            { label: say.total, of: ({ total }) => <Price price={total} lang={page.lang} />, numeric: true },
            { label: say.state, of: ({ state }) => life.states[state] },
          ]}
        />
      )}
      <Pagination page={at} pages={pages} hrefOf={address} lang={page.lang} />
    </AccountFrame>
  );
}
