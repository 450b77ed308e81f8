import { Document, formatDateTime, formatMoney, Table, words } from '@market/ui';
import type { OrderPageProps } from './order-props.js';

/** One sheet of A4: who sold what to whom, and what it cost. */
export function OrderPrintPage(props: OrderPageProps) {
  const { page, shop, recipient } = props;
  const { orders: say, common } = words(page.lang);
  return (
    <Document page={page} title={say.title(props.number)} index={false} bodyClass="paper">
      <main id="noi-dung" class="narrow order-sheet" tabIndex={-1}>
        <header class="order-sheet__head">
          <p>
            {page.market.name} {page.market.province}
          </p>
          <button class="button button--outline" type="button" data-print hidden>
            {common.print}
          </button>
        </header>
        <h1>{say.printTitle}</h1>
        <p>
          {say.number}: <strong>{props.number}</strong> · {say.placedOn(formatDateTime(props.placedAt, page.lang))} · {props.stateName}
        </p>
        <div class="order-sheet__sides">
          <section>
            <h2>{say.soldBy}</h2>
            <p>{shop.name}</p>
            <p>
              {words(page.lang).shop.shopPage.taxCode}: {shop.taxCode}
            </p>
            <p>{shop.address}</p>
            <p>{shop.phone}</p>
          </section>
          <section>
            <h2>{say.deliverTo}</h2>
            <p>{recipient.name}</p>
            <p>{recipient.phone}</p>
            <p>{recipient.address}</p>
          </section>
        </div>
        <Table
          caption={say.items}
          captionHidden
          rows={props.lines}
          keyOf={(line) => line.variantId}
          columns={[
            { label: say.item, of: (line) => (line.variant ? `${line.name} (${line.variant})` : line.name) },
            { label: common.quantity, of: (line) => common.number(line.quantity), numeric: true },
            { label: say.unitPrice, of: (line) => formatMoney(line.price, page.lang), numeric: true },
            { label: say.amount, of: (line) => formatMoney(line.amount, page.lang), numeric: true },
          ]}
        />
        <dl class="totals">
          <div>
            <dt>{say.goods}</dt>
            <dd class="amount">{formatMoney(props.goods, page.lang)}</dd>
          </div>
          <div>
            <dt>{say.shipping}</dt>
            <dd class="amount">{formatMoney(props.shipping, page.lang)}</dd>
          </div>
          <div class="totals__last">
            <dt>{say.total}</dt>
            <dd class="amount">{formatMoney(props.total, page.lang)}</dd>
          </div>
        </dl>
        <p>
          {say.payment}: {props.paymentMethod}
        </p>
        <p class="quiet">{say.printNote}</p>
      </main>
    </Document>
  );
}
