import { ErrorSummary, formatDateTime, Notice, Price, Table, Timeline, words } from '@market/ui';
import { quantityLabels } from '../shop/order-quantities.js';
import { SellerOrderActs } from './order-acts.js';
import type { SellerOrderProps } from './order-props.js';
import { SellerFrame } from './seller-frame.js';

/** One order as its shop sees it: what to do now first, then what it is made of. */
export function SellerOrderPage(props: SellerOrderProps) {
  const { page, shop, number, state, dueAt, done, refused, lines } = props;
  const { orders: life, orderLife } = words(page.lang);
  const say = orderLife.seller;
  const labels = {
    ...{ reason: say.cancel.reason, carrier: say.ship.carrier, trackingCode: say.ship.code, answer: say.returned.refusal },
    ...quantityLabels(lines, page.lang),
  };
  return (
    <SellerFrame page={page} shop={shop} title={life.title(number)} section="orders">
      {done && <Notice tone="success" title={say.done[done]} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      <div class="desk__columns">
        <div>
          <p class="desk__state">{state}</p>
          {props.paidToShop && <Notice tone="info" title={words(page.lang).ownAccount.paidSo} />}
          {dueAt && <p class="quiet">{say.due(formatDateTime(dueAt, page.lang))}</p>}
          <Returned {...props} />
          <SellerOrderActs {...props} />
          <Goods {...props} />
          <Refunds {...props} />
        </div>
        <Aside {...props} />
      </div>
    </SellerFrame>
  );
}

function Returned({ page, returned, pictures }: SellerOrderProps) {
  const say = words(page.lang).orderLife.seller.returned;
  if (!returned) return null;
  return (
    <section class="panel" aria-labelledby="khach-tra">
      <h2 class="panel__title" id="khach-tra">
        {say.title}
      </h2>
      <p>
        <strong>{returned.reason}</strong>
      </p>
      <ul>
        {returned.lines.map(({ id, name, option, quantity }) => (
          <li key={id}>
            {words(page.lang).common.number(quantity)} × {option ? `${name}, ${option}` : name}
          </li>
        ))}
      </ul>
      <p>
        {say.note}: {returned.note}
      </p>
      {pictures.length > 0 && (
        <p>
          {say.pictures}:{' '}
          {pictures.map((href, at) => (
            <>
              {at > 0 && ', '}
              <a href={href}>{say.picture(at + 1)}</a>
            </>
          ))}
        </p>
      )}
      {returned.answer && (
        <p>
          {words(page.lang).orderLife.returned.answer}: {returned.answer}
        </p>
      )}
      {returned.after.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

function Goods({ page, lines, subtotal, shipping, total }: SellerOrderProps) {
  const { seller, orders: life, orderLife, common } = words(page.lang);
  return (
    <>
      <Table
        caption={life.items}
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          { label: life.item, of: ({ name, option, sku }) => `${name}${option ? ` · ${option}` : ''}${sku ? ` (${sku})` : ''}` },
          {
            label: common.quantity,
            of: ({ quantity, left }) => (left < quantity ? orderLife.leftOf(left, quantity) : seller.count(quantity)),
            numeric: true,
          },
          { label: life.unitPrice, of: ({ price }) => <Price price={price} lang={page.lang} />, numeric: true },
          { label: life.amount, of: (line) => <Price price={line.total} lang={page.lang} />, numeric: true },
        ]}
      />
      <dl class="sums desk__sums">
        {[[life.goods, subtotal] as const, [life.shipping, shipping] as const, [life.total, total] as const].map(([label, price]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Price price={price} lang={page.lang} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Refunds({ page, refunds }: SellerOrderProps) {
  const say = words(page.lang).orderLife.seller;
  if (refunds.length === 0) return null;
  return (
    <section aria-labelledby="da-hoan">
      <h2 id="da-hoan">{say.refunds}</h2>
      <ul class="refunds" role="list">
        {refunds.map((refund) => (
          <li key={refund.id} class="refunds__row">
            <span>
              {refund.title}
              <span class="refunds__facts">{refund.of}</span>
            </span>
            <strong>
              <Price price={refund.amount} lang={page.lang} />
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Aside({ page, number, buyer, parcels, timeline, pickup }: SellerOrderProps) {
  const { seller, orders: life, orderLife } = words(page.lang);
  const say = seller.order;
  return (
    <aside>
      <h2>{say.deliverTo}</h2>
      <address class="desk__address">
        {buyer.name}
        <br />
        {pickup ? orderLife.slip.pickup : buyer.address}
        <br />
        {say.phone}: {buyer.phone}
      </address>
      {buyer.note && (
        <p>
          {say.note}: {buyer.note}
        </p>
      )}
      <p>
        <a class="button button--quiet" href={`/kenh-ban-hang/don-hang/phieu-dong-goi?so=${encodeURIComponent(number)}`}>
          {orderLife.seller.slip}
        </a>
      </p>
      {parcels.length > 0 && (
        <>
          <h2>{orderLife.parcels}</h2>
          <ul>
            {parcels.map(({ carrier, trackingCode, sentAt }) => (
              <li key={`${trackingCode}${sentAt.getTime()}`}>
                {carrier}
                {trackingCode && ` · ${trackingCode}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{life.timeline}</h2>
      <Timeline entries={timeline} lang={page.lang} />
      <p>
        <a href="/kenh-ban-hang/don-hang">{say.back}</a>
      </p>
    </aside>
  );
}
