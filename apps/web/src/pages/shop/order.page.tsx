import { Money } from '@market/kernel';
import {
  Badge,
  Csrf,
  formatDateTime,
  formatMoney,
  Icon,
  Layout,
  Notice,
  Picture,
  safeHref,
  Timeline,
  type PageContext,
  type Tone,
  words,
} from '@market/ui';

import { Appeal, Parcel, Refunds, Returned, SendBack } from './order-parts.js';
import type { OrderPageProps, OrderPageState } from './order-props.js';

const tones: Record<OrderPageState, Tone> = {
  'awaiting-payment': 'warning',
  paid: 'sea',
  confirmed: 'sea',
  shipped: 'sea',
  delivered: 'leaf',
  completed: 'leaf',
  cancelled: 'plain',
  expired: 'plain',
  'return-requested': 'warning',
  'return-accepted': 'warning',
  'return-refused': 'danger',
  returned: 'sea',
  refunded: 'leaf',
};

export function OrderPage(props: OrderPageProps) {
  const { page, state } = props;
  const say = words(page.lang).orders;
  return (
    <Layout page={page} title={say.title(props.number)} index={false}>
      <div class="wide order">
        <header class="order__head">
          <h1>{say.title(props.number)}</h1>
          <Badge tone={tones[state]}>{props.stateName}</Badge>
          <p class="quiet">{say.placedOn(formatDateTime(props.placedAt, page.lang))}</p>
        </header>
        {props.done && <Notice tone="success" title={props.done} live />}
        {props.refusal && <Notice tone="danger" title={props.refusal} live />}
        <div class="with-summary">
          <div class="with-summary__main">
            <Next {...props} />
            <section class="panel" aria-labelledby="chang">
              <h2 class="panel__title" id="chang">
                {say.timeline}
              </h2>
              <Timeline entries={props.timeline} lang={page.lang} />
              {props.parcels.map((parcel) => (
                <Parcel key={parcel.trackingCode ?? parcel.sentAt.toISOString()} page={page} parcel={parcel} />
              ))}
            </section>
            <Returned {...props} />
            <Refunds {...props} />
            <Goods {...props} />
          </div>
          <Side {...props} />
        </div>
      </div>
    </Layout>
  );
}

function Next(props: OrderPageProps) {
  const { page, next, nextBy, auto, actions } = props;
  const { orders: say, orderLife } = words(page.lang);
  return (
    <section class="next" aria-labelledby="tiep-theo">
      <h2 id="tiep-theo">{say.next}</h2>
      <p>{next}</p>
      {nextBy && (
        <p class="next__by">
          <Icon name="clock" />
          {say.by(formatDateTime(nextBy, page.lang))}
        </p>
      )}
      {auto.map((sentence) => (
        <p key={sentence} class="next__by">
          <Icon name="clock" />
          {sentence}
        </p>
      ))}
      <SendBack {...props} />
      <Appeal {...props} />
      <div class="next__actions">
        {actions.pay && (
          <a class="button button--buy" href={safeHref(actions.pay)}>
            {say.payNow}
          </a>
        )}
        {actions.received && <Act page={page} action={actions.received} label={say.received} class="button--primary" />}
        {actions.complete && <Act page={page} action={actions.complete} label={orderLife.complete} class="button--primary" />}
        {actions.review && (
          <a class="button button--primary" href={safeHref(actions.review)}>
            {say.review}
          </a>
        )}
        {actions.requestReturn && (
          <a class="button button--outline" href={safeHref(actions.requestReturn)}>
            {say.requestReturn}
          </a>
        )}
        <a class="button button--outline" href={safeHref(actions.help)}>
          <Icon name="message-circle" />
          {say.help}
        </a>
      </div>
      {actions.complete && <p class="quiet">{orderLife.completeHint}</p>}
      {actions.cancel && (
        <div class="next__cancel">
          <a class="button button--quiet" href={safeHref(actions.cancel)}>
            {say.cancel}
          </a>
          <span class="quiet">{say.cancelHint}</span>
        </div>
      )}
    </section>
  );
}

function Act({ page, action, label, class: extra }: { page: PageContext; action: string; label: string; class: string }) {
  return (
    <form method="post" action={safeHref(action)} data-once>
      <Csrf token={page.csrf} />
      <button class={`button ${extra}`} type="submit">
        {label}
      </button>
    </form>
  );
}

function Goods({ page, lines }: OrderPageProps) {
  const say = words(page.lang).orders;
  return (
    <section class="panel" aria-labelledby="hang">
      <h2 class="panel__title" id="hang">
        {say.items}
      </h2>
      <ul class="lines" role="list">
        {lines.map((line) => (
          <li key={line.variantId} class="line line--still">
            <Picture picture={line.picture && { ...line.picture, alt: '' }} sizes="88px" />
            <div class="line__words">
              <h3 class="line__name">
                <a href={`/san-pham/${line.productSlug}`}>{line.name}</a>
              </h3>
              {line.variant && <p class="line__variant">{line.variant}</p>}
              <p class="quiet">{say.quantityTimes(line.quantity, formatMoney(line.price, page.lang))}</p>
              {line.left < line.quantity && <p class="line__warning">{words(page.lang).orderLife.leftOf(line.left, line.quantity)}</p>}
            </div>
            <p class="line__amount amount">{formatMoney(line.amount, page.lang)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Side(props: OrderPageProps) {
  const { page, actions, shop, recipient } = props;
  const say = words(page.lang).orders;
  const money = (amount: Money): string => formatMoney(amount, page.lang);
  const rows = [
    [say.goods, props.goods],
    [say.shipping, props.shipping],
  ] as const;
  const refunded = Money.sum(props.refunds.map(({ amount }) => amount));
  return (
    <aside class="summary" aria-label={say.total}>
      <dl class="totals">
        {rows.map(([label, amount]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="amount">{money(amount)}</dd>
          </div>
        ))}
        <div class="totals__last">
          <dt>{say.total}</dt>
          <dd class="amount">{money(props.total)}</dd>
        </div>
        {refunded.minor > 0n && (
          <div>
            <dt>{say.refunded}</dt>
            <dd class="amount">−{money(refunded)}</dd>
          </div>
        )}
      </dl>
      <dl class="stacked">
        <dt>{say.payment}</dt>
        <dd>{props.paymentMethod}</dd>
        <dt>{say.deliverTo}</dt>
        <dd>
          {recipient.name}, {recipient.phone}
          <br />
          {recipient.address}
        </dd>
        <dt>{say.soldBy}</dt>
        <dd>
          <a href={`/gian-hang/${shop.slug}`}>{shop.name}</a>
          <br />
          {shop.phone}
        </dd>
      </dl>
      <p class="summary__links">
        <a class="button button--quiet" href={safeHref(actions.print)}>
          <Icon name="printer" />
          {say.print}
        </a>
        {actions.invoice && (
          <a class="button button--quiet" href={safeHref(actions.invoice)}>
            <Icon name="receipt" />
            {say.invoice}
          </a>
        )}
      </p>
    </aside>
  );
}
