import type { Money } from '@market/kernel';
import { formatMoney, Icon, Layout, type PageContext, words } from '@market/ui';

export interface PurchaseDonePageProps {
  readonly page: PageContext;
  readonly name: string;
  readonly email?: string;
  readonly paid: boolean;
  /** The shop received it on its own account. */
  readonly toShop?: boolean;
  readonly total: Money;
  readonly orders: readonly { readonly number: string; readonly shopName: string; readonly total: Money; readonly href: string }[];
}

export function PurchaseDonePage({ page, name, email, paid, toShop, total, orders }: PurchaseDonePageProps) {
  const { done, checkout } = words(page.lang).buying;
  return (
    <Layout page={page} title={done.title} index={false}>
      <div class="narrow done">
        <header class="done__head">
          <Icon name="circle-check" />
          <h1>{done.thanks(name)}</h1>
          <p class="done__lead">{toShop ? done.paidToShop : paid ? done.paid : done.cash}</p>
          <p class="quiet">{email ? done.mail(email) : done.keep}</p>
        </header>
        <section class="panel" aria-labelledby="don">
          <h2 class="panel__title" id="don">
            {done.orders(orders.length)}
          </h2>
          <ul class="done__orders" role="list">
            {orders.map((order) => (
              <li key={order.number}>
                <span>
                  <strong>{order.number}</strong>
                  <span class="quiet">{order.shopName}</span>
                </span>
                <span class="amount">{formatMoney(order.total, page.lang)}</span>
                <a class="button button--outline" href={order.href}>
                  {done.track}
                  <span class="visually-hidden"> {order.number}</span>
                </a>
              </li>
            ))}
          </ul>
          <p class="panel__foot">
            <span>{checkout.total}</span>
            <strong class="amount">{formatMoney(total, page.lang)}</strong>
          </p>
        </section>
        <section class="section" aria-labelledby="tiep">
          <h2 id="tiep">{done.next}</h2>
          <ol class="numbered" role="list">
            {done.nextSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <a class="button button--primary" href="/">
            {done.continue}
          </a>
        </section>
      </div>
    </Layout>
  );
}
