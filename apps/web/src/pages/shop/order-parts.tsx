import { Csrf, Field, formatDateTime, formatMoney, Icon, safeHref, words, type PageContext } from '@market/ui';
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
      {returned.after.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

/** The goods of an accepted return are on their way: said once, with the number under which they travel. */
export function SendBack({ page, actions, faults }: OrderPageProps) {
  const say = words(page.lang).orderLife.sendBack;
  if (!actions.sendBack) return null;
  return (
    <form class="low-form" method="post" action={safeHref(actions.sendBack)} data-once>
      <Csrf token={page.csrf} />
      <Field
        name="trackingCode"
        label={say.code}
        hint={say.codeHint}
        maxLength={40}
        autocomplete="off"
        value=""
        faults={faults}
        lang={page.lang}
      />
      <button class="button button--primary" type="submit">
        {say.submit}
      </button>
    </form>
  );
}

/** The marketplace is asked, once, to decide about a refused return. */
export function Appeal({ page, actions, faults, typed = '' }: OrderPageProps) {
  const say = words(page.lang).orderLife.appeal;
  if (!actions.appeal) return null;
  return (
    <form class="low-form" method="post" action={safeHref(actions.appeal)} data-once>
      <Csrf token={page.csrf} />
      <Field
        name="reason"
        label={say.reason}
        hint={say.reasonHint}
        rows={3}
        required
        maxLength={1000}
        value={typed}
        faults={faults}
        lang={page.lang}
      />
      <button class="button button--primary" type="submit">
        {say.submit}
      </button>
    </form>
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
