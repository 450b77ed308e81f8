import type { Money } from '@market/kernel';
import { EmptyState, Icon, Notice, Pagination, formatDate, formatMoney, words, type PageContext } from '@market/ui';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface StatementLineView {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly reference: string;
  /** Of the order; a payout has none. */
  readonly href: string | undefined;
  readonly parts: readonly { readonly part: 'goods' | 'shipping' | 'paidToShop' | 'fee' | 'vat' | 'pit'; readonly amount: Money }[];
  readonly change: Money;
  readonly balance: Money;
}

export interface SellerStatementProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly standing: Readonly<Record<'available' | 'onHold' | 'inTransit' | 'paidOut' | 'underWay' | 'waiting' | 'inDispute', Money>> & {
    readonly nextRelease: string | null;
  };
  readonly month: string;
  readonly previous: string;
  /** None while the month is the present one. */
  readonly next: string | undefined;
  readonly sums: Readonly<
    Record<'opening' | 'sold' | 'givenBack' | 'paidToShop' | 'fees' | 'taxes' | 'disputes' | 'payouts' | 'closing', Money>
  >;
  readonly lines: readonly StatementLineView[];
  /** The shop's account at the card provider. */
  readonly card: { readonly state: 'none' | 'onboarding' | 'active' | 'restricted'; readonly mayOpen: boolean };
  readonly at: number;
  readonly pages: number;
}

const home = '/kenh-ban-hang/so-quy';
const middle = ['sold', 'givenBack', 'paidToShop', 'fees', 'taxes', 'disputes', 'payouts'] as const;

/** What the shop is owed, since when and why: first today, then a month, then each line with its order. */
export function SellerStatementPage(props: SellerStatementProps) {
  const { page, shop, month, previous, next, sums, lines, at, pages } = props;
  const say = words(page.lang).ledger.statement;
  const money = (amount: Money) => formatMoney(amount, page.lang);
  const step = (to: string) => `${home}?month=${to}`;
  return (
    <SellerFrame page={page} shop={shop} title={say.title} section="statement">
      <p class="lead">{say.intro}</p>
      <Today {...props} />
      <section class="statement" aria-labelledby="month">
        <div class="statement__head">
          <h2 id="month">{say.monthTitle(month)}</h2>
          <nav class="statement__months" aria-label={say.months}>
            <a class="button button--quiet" rel="prev" href={step(previous)}>
              <Icon name="chevron-left" />
              {say.previous}
            </a>
            {next && (
              <a class="button button--quiet" rel="next" href={step(next)}>
                {say.next}
                <Icon name="chevron-right" />
              </a>
            )}
          </nav>
        </div>
        <dl class="sums statement__sums">
          <div class="statement__edge">
            <dt>{say.opening}</dt>
            <dd>{money(sums.opening)}</dd>
          </div>
          {middle.map((key) =>
            sums[key].minor === 0n && key !== 'sold' ? null : (
              <div key={key}>
                <dt>{say[key]}</dt>
                <dd>{money(sums[key])}</dd>
              </div>
            ),
          )}
          <div class="statement__edge">
            <dt>{say.closing}</dt>
            <dd>{money(sums.closing)}</dd>
          </div>
        </dl>
        {lines.length === 0 ? (
          <EmptyState icon="receipt" title={say.none} text={say.noneHint} />
        ) : (
          <>
            <h3 class="statement__title">{say.lines}</h3>
            <ol class="books" role="list">
              {lines.map((line) => (
                <li key={line.id} class="books__line">
                  <span class="books__day">{formatDate(line.day, page.lang)}</span>
                  <span class="books__what">
                    <What line={line} lang={page.lang} />
                  </span>
                  <span class="books__change">
                    <span class="visually-hidden">{say.change}: </span>
                    {money(line.change)}
                  </span>
                  <span class="books__balance">
                    {say.balance} {money(line.balance)}
                  </span>
                </li>
              ))}
            </ol>
            <Pagination page={at} pages={pages} hrefOf={(to) => `${step(month)}&page=${to}`} lang={page.lang} />
            <p class="statement__download">
              <a class="button button--outline" href={`${home}/${month}.xlsx`}>
                <Icon name="download" />
                {say.download}
              </a>
            </p>
          </>
        )}
        <p class="desk__note">{say.taxNote}</p>
      </section>
      <CardAccount {...props} />
      <section class="statement" aria-labelledby="straight">
        <h2 id="straight">{words(page.lang).ownAccount.title}</h2>
        <p>{words(page.lang).ownAccount.choice.text}</p>
        <a class="button button--outline" href="/kenh-ban-hang/khach-chuyen-thang">
          {words(page.lang).ownAccount.choice.desk}
        </a>
      </section>
    </SellerFrame>
  );
}

const standings = ['available', 'onHold', 'inTransit', 'paidOut'] as const;
const reasons = ['underWay', 'waiting', 'inDispute'] as const;

function Today({ page, standing }: SellerStatementProps) {
  const say = words(page.lang).ledger.statement;
  const money = (amount: Money) => formatMoney(amount, page.lang);
  const held = reasons.filter((reason) => standing[reason].minor !== 0n);
  return (
    <section aria-label={say.standing}>
      <dl class="standing">
        {standings.map((key) => (
          <div key={key} class={key === 'available' ? 'standing__card standing__card--first' : 'standing__card'}>
            <dt>{say[key]}</dt>
            <dd class="standing__amount">{money(standing[key])}</dd>
            <dd class="standing__hint">{key === 'available' && standing.available.minor < 0n ? say.negativeHint : say[`${key}Hint`]}</dd>
          </div>
        ))}
      </dl>
      {held.length > 0 && (
        <Notice tone="info" title={say.why}>
          <ul>
            {held.map((reason) => (
              <li key={reason}>
                {say[reason]}: <strong>{money(standing[reason])}</strong>
                {reason === 'waiting' && standing.nextRelease !== null && `, ${say.nextRelease(standing.nextRelease)}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

function CardAccount({ page, card: { state, mayOpen } }: SellerStatementProps) {
  const say = words(page.lang).ledger.card;
  return (
    <section class="statement" aria-labelledby="card-account">
      <h2 id="card-account">{say.title}</h2>
      <p>{say.states[state]}</p>
      {state !== 'active' && mayOpen && (
        <a class="button button--outline" href="/kenh-ban-hang/tai-khoan-the">
          {say.open[state]}
        </a>
      )}
    </section>
  );
}

function What({ line, lang }: { line: StatementLineView; lang: PageContext['lang'] }) {
  const say = words(lang).ledger.statement;
  return (
    <>
      {say.kinds[line.kind] ?? line.kind} {line.href ? <a href={line.href}>{line.reference}</a> : line.reference}
      {line.parts.length > 1 && (
        <span class="statement__parts">
          {line.parts.map(({ part, amount }) => (
            <span key={part}>
              {part === 'paidToShop' ? say.paidStraight : say[part]} {formatMoney(amount, lang)}
            </span>
          ))}
        </span>
      )}
    </>
  );
}
