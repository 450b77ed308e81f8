import { actsOpenTo, type OrderOnDesk } from '@market/orders';
import {
  Csrf,
  ErrorSummary,
  Field,
  formatDateTime,
  formatMoney,
  Notice,
  Table,
  words,
  type FieldFaults,
  type PageContext,
} from '@market/ui';
import { choiceOf } from '../../shop/checkout-form.js';
import { afterAnswer, reasonText, stateName } from '../../shop/order.view.js';
import type { OrderPageProps } from '../shop/order-props.js';
import { ConsoleFrame } from './console-frame.js';

/** The way in: an order is looked up by its number, never browsed. */
export function OrderSearchPage({ page, missing }: { readonly page: PageContext; readonly missing?: string }) {
  const say = words(page.lang).orderLife.desk;
  return (
    <ConsoleFrame page={page} title={say.title} section="orders">
      <p>{say.lead}</p>
      {missing !== undefined && <Notice tone="warning" title={say.notFound} live />}
      <form class="low-form" method="get" action="/quan-tri/don-hang">
        <Field name="so" label={say.number} value={missing ?? ''} required maxLength={30} lang={page.lang} />
        <button class="button button--primary" type="submit">
          {say.open}
        </button>
      </form>
    </ConsoleFrame>
  );
}

export interface OrderDeskProps {
  readonly page: PageContext;
  readonly order: OrderOnDesk;
  readonly refunds: OrderPageProps['refunds'];
  /** The reader may decide, not only look. */
  readonly decides: boolean;
  readonly done?: 'decided' | 'taken-back' | undefined;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
  readonly typed?: string;
}

export function OrderDeskPage(props: OrderDeskProps) {
  const { page, order } = props;
  const { orderLife, orders: life } = words(page.lang);
  const say = orderLife.desk;
  const facts: readonly (readonly [string, string])[] = [
    [say.shop, order.shop.name],
    [say.buyer, `${order.recipient.name} · ${order.recipient.phone} · ${order.recipient.place}`],
    [say.method, words(page.lang).buying.checkout.methods[choiceOf(order.method)].name],
    [life.goods, formatMoney(order.subtotal, page.lang)],
    [life.shipping, formatMoney(order.shipping, page.lang)],
    [life.total, formatMoney(order.total, page.lang)],
    ...(order.dueAt ? [[say.due, formatDateTime(order.dueAt, page.lang)] as const] : []),
  ];
  return (
    <ConsoleFrame page={page} title={life.title(order.number)} section="orders">
      {props.done && <Notice tone="success" title={props.done === 'decided' ? say.overrule.done : say.takeBack.done} live />}
      {props.refused && (
        <ErrorSummary
          message={props.refused.message}
          faults={props.refused.faults}
          labels={{ reason: say.overrule.reason, takeBackReason: say.takeBack.reason }}
          lang={page.lang}
        />
      )}
      <p class="desk__state">{stateName(order, order.state, page.lang)}</p>
      <dl class="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Moves {...props} />
      <Lines {...props} />
      <Returned {...props} />
      <Overrule {...props} />
      <TakeBack {...props} />
      <Refunds {...props} />
    </ConsoleFrame>
  );
}

function Moves({ page, order }: OrderDeskProps) {
  const { orderLife } = words(page.lang);
  const say = orderLife.desk;
  return (
    <Table
      caption={say.moves}
      rows={order.moves}
      keyOf={({ at, to }) => `${to}${at.getTime()}`}
      columns={[
        { label: say.at, of: ({ at }) => formatDateTime(at, page.lang) },
        { label: say.from, of: ({ from }) => (from ? stateName(order, from, page.lang) : '') },
        { label: say.to, of: ({ to }) => stateName(order, to, page.lang) },
        { label: say.who, of: ({ by }) => orderLife.sides[by] },
        { label: say.why, of: ({ why }) => reasonText(why, page.lang) },
      ]}
    />
  );
}

function Lines({ page, order }: OrderDeskProps) {
  const { orders: life, orderLife, common } = words(page.lang);
  return (
    <Table
      caption={life.items}
      rows={order.lines}
      keyOf={({ id }) => id}
      columns={[
        { label: life.item, of: ({ name, option }) => (option ? `${name} · ${option}` : name) },
        {
          label: common.quantity,
          of: ({ quantity, left }) => (left < quantity ? orderLife.leftOf(left, quantity) : common.number(quantity)),
          numeric: true,
        },
        { label: life.amount, of: ({ total }) => formatMoney(total, page.lang), numeric: true },
      ]}
    />
  );
}

function Returned({ page, order }: OrderDeskProps) {
  const { orderLife } = words(page.lang);
  if (!order.return) return null;
  const { reason, note, pictures, answer } = order.return;
  return (
    <section aria-labelledby="tra-hang">
      <h2 id="tra-hang">{orderLife.desk.returned}</h2>
      <p>
        <strong>{orderLife.reasons[reason]}</strong>: {note}
      </p>
      {pictures.length > 0 && <p class="quiet">{orderLife.returned.pictures(pictures.length)}</p>}
      {answer && (
        <p>
          {orderLife.returned.answer}: {answer}
        </p>
      )}
      {afterAnswer(order.return, page.lang).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

/** The buyer has asked about a refused return: the officer decides for the buyer, or leaves it and the refusal stands. */
function Overrule({ page, order, decides, refused, typed = '' }: OrderDeskProps) {
  const say = words(page.lang).orderLife.desk.overrule;
  if (!decides || !actsOpenTo('staff', order.state).includes('overrule-refusal')) return null;
  return (
    <section class="panel" aria-labelledby="xem-xet">
      <h2 class="panel__title" id="xem-xet">
        {say.title}
      </h2>
      <form class="desk__act" method="post" action={`/quan-tri/don-hang/${encodeURIComponent(order.number)}/buoc-nhan-lai`} data-once>
        <Csrf token={page.csrf} />
        {order.return?.appeal != null && <p>{say.waits}</p>}
        <p>{say.lead}</p>
        <Field
          name="reason"
          label={say.reason}
          rows={3}
          required
          maxLength={1000}
          value={typed}
          faults={refused?.faults}
          lang={page.lang}
        />
        <button class="button button--primary" type="submit" name="decision" value="overrule">
          {say.submit}
        </button>
        {order.return?.appeal != null && (
          <button class="button button--outline" type="submit" name="decision" value="uphold">
            {say.uphold}
          </button>
        )}
      </form>
    </section>
  );
}

/** The buyer sent the goods back and the shop is silent: the officer notes for it that they are there. */
function TakeBack({ page, order, decides, refused, typed = '' }: OrderDeskProps) {
  const say = words(page.lang).orderLife.desk.takeBack;
  if (!decides || !actsOpenTo('staff', order.state).includes('take-back') || !order.return?.sentBackAt) return null;
  return (
    <section class="panel" aria-labelledby="nhan-thay">
      <h2 class="panel__title" id="nhan-thay">
        {say.title}
      </h2>
      <form class="desk__act" method="post" action={`/quan-tri/don-hang/${encodeURIComponent(order.number)}/nhan-thay`} data-once>
        <Csrf token={page.csrf} />
        <p>{say.lead}</p>
        <Field
          name="takeBackReason"
          label={say.reason}
          rows={3}
          required
          maxLength={300}
          value={typed}
          faults={refused?.faults}
          lang={page.lang}
        />
        <button class="button button--primary" type="submit">
          {say.submit}
        </button>
      </form>
    </section>
  );
}

function Refunds({ page, refunds }: OrderDeskProps) {
  const { orderLife, orders: life } = words(page.lang);
  if (refunds.length === 0) return <p class="quiet">{orderLife.desk.noRefunds}</p>;
  return (
    <Table
      caption={orderLife.refunds}
      rows={refunds}
      keyOf={({ id }) => id}
      columns={[
        { label: orderLife.desk.why, of: ({ title }) => title },
        { label: orderLife.desk.refundState, of: ({ state }) => state },
        { label: life.amount, of: ({ amount }) => formatMoney(amount, page.lang), numeric: true },
      ]}
    />
  );
}
