import type { PickLine } from '@market/orders';
import { EmptyState, Table, words, type PageContext } from '@market/ui';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface SellerPickingProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly lines: readonly PickLine[];
}

/** What to fetch from the shelves for all orders that are to be sent. */
export function SellerPickingPage({ page, shop, lines }: SellerPickingProps) {
  const { orderLife, common } = words(page.lang);
  const { seller: say, slip } = orderLife;
  const numbers = [...new Set(lines.flatMap((line) => line.numbers))];
  const slips = `/kenh-ban-hang/don-hang/phieu-dong-goi?${new URLSearchParams(numbers.slice(0, 50).map((number) => ['so', number])).toString()}`;
  return (
    <SellerFrame page={page} shop={shop} title={say.picking} section="orders">
      {lines.length === 0 ? (
        <EmptyState
          icon="package"
          title={say.pickingNone}
          text={say.pickingNoneHint}
          action={{ href: '/kenh-ban-hang/don-hang?group=paid', label: say.groups.paid }}
        />
      ) : (
        <>
          <p>{say.pickingLead}</p>
          <p class="desk__tools">
            <a class="button button--outline" href={slips}>
              {say.slip}
            </a>
          </p>
          <Table
            caption={say.picking}
            captionHidden
            rows={lines}
            keyOf={({ variantId }) => variantId}
            columns={[
              { label: slip.item, of: ({ name, option }) => (option ? `${name} · ${option}` : name) },
              { label: slip.sku, of: ({ sku }) => sku },
              { label: say.pieces, of: ({ quantity }) => common.number(quantity), numeric: true },
              {
                label: say.pickingOrders,
                of: (line) =>
                  line.numbers.map((number, at) => (
                    <>
                      {at > 0 && ', '}
                      <a href={`/kenh-ban-hang/don-hang/${number}`}>{number}</a>
                    </>
                  )),
              },
            ]}
          />
        </>
      )}
    </SellerFrame>
  );
}
