import { formatDateTime, formatMoney, Icon, safeHref, words, type PageContext } from '@market/ui';
import type { OrderPageProps } from './order-props.js';

export function Parcel({ page, parcel }: { page: PageContext; parcel: OrderPageProps['parcels'][number] }) {
  const { orders: say, orderLife } = words(page.lang);
  return (
    <p class="order__parcel">
      <Icon name="truck" />
      <span>
        {parcel.carrier}
        {parcel.trackingCode && (
          <>
            {' '}
            · {say.trackingCode} <strong>{parcel.trackingCode}</strong>
          </>
        )}{' '}
        · {orderLife.sentAt(formatDateTime(parcel.sentAt, page.lang))}
      </span>
      {parcel.trackingUrl && <a href={safeHref(parcel.trackingUrl)}>{say.trackParcel}</a>}
    </p>
  );
}

export function Returned({ page, returned }: OrderPageProps) {
  const say = words(page.lang).orderLife.returned;
  if (!returned) return null;
  return (
    <section class="panel" aria-labelledby="tra-hang">
      <h2 class="panel__title" id="tra-hang">
        {say.title}
      </h2>
      <p>
        <strong>{returned.reason}</strong>: {returned.note}
      </p>
      {returned.pictures > 0 && <p class="quiet">{say.pictures(returned.pictures)}</p>}
      {returned.answer && (
        <p>
          <strong>{say.answer}</strong>: {returned.answer}
        </p>
      )}
    </section>
  );
}

export function Refunds({ page, refunds }: OrderPageProps) {
  const say = words(page.lang).orderLife;
  if (refunds.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="hoan-tien">
      <h2 class="panel__title" id="hoan-tien">
        {say.refunds}
      </h2>
      <ul class="refunds" role="list">
        {refunds.map((refund) => (
          <li key={refund.id} class="refunds__row">
            <span>
              {refund.title}
              <span class="refunds__facts">
                {refund.of}; {refund.state}
              </span>
            </span>
            <strong class="amount">{formatMoney(refund.amount, page.lang)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
