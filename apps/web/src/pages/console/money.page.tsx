import type { LocalDay, Money } from '@market/kernel';
import {
  Csrf,
  EmptyState,
  ErrorSummary,
  Field,
  formatDate,
  formatDateTime,
  formatMoney,
  Notice,
  words,
  type PageContext,
} from '@market/ui';
import { MoneyBox, MoneyFacts, MoneyGroup, type MoneyRefused } from '../money-parts.js';
import { ConsoleFrame } from './console-frame.js';

export type MoneyDone = 'placed' | 'returned' | 'accepted' | 'sent-back' | 'confirmed';

export interface UnmatchedMoney {
  readonly id: string;
  readonly amount: Money;
  readonly at: Date;
  readonly memo: string;
  readonly bankReference: string | null;
  readonly ambiguous: boolean;
}
export interface PaymentInDoubt {
  readonly id: string;
  readonly reference: string;
  readonly reason: 'under' | 'over' | 'late' | 'duplicate';
  readonly asked: Money;
  readonly received: Money;
  readonly at: Date;
  /** Whose own account the money is on; then the shop decides whether to take it. */
  readonly shop?: string | undefined;
  /** Chosen when the page was made: a form sent twice returns the money once. */
  readonly refundId: string;
}
export interface RefundToMake {
  readonly refundId: string;
  readonly reference: string;
  readonly amount: Money;
  readonly at: Date;
  readonly why: string;
  readonly memo: string | null;
}
export interface RefundOfShop extends Pick<RefundToMake, 'refundId' | 'reference' | 'amount' | 'why'> {
  readonly shop: string;
  readonly by: LocalDay;
  readonly overdue: boolean;
}
export interface OpenDispute {
  readonly id: string;
  readonly amount: Money;
  readonly state: 'inquiry' | 'open';
  readonly reason: string;
  readonly due: Date | null;
}

export interface MoneyPageProps {
  readonly page: PageContext;
  readonly unmatched: readonly UnmatchedMoney[];
  readonly doubtful: readonly PaymentInDoubt[];
  readonly byHand: readonly RefundToMake[];
  /** Of money on shops' own accounts: the shops send it, officers look after it. */
  readonly owedByShops: readonly RefundOfShop[];
  readonly disputes: readonly OpenDispute[];
  readonly done?: MoneyDone | undefined;
  readonly refused?: MoneyRefused;
}

/** Every piece of money that no rule could place, each with what an officer may do about it. */
export function MoneyPage(props: MoneyPageProps) {
  const { page, unmatched, doubtful, byHand, owedByShops, disputes, done, refused } = props;
  const say = words(page.lang).moneyIn;
  const nothing = unmatched.length + doubtful.length + byHand.length + owedByShops.length + disputes.length === 0;
  return (
    <ConsoleFrame page={page} title={say.title} section="money">
      <p class="lead">{say.intro}</p>
      {done && <Notice tone="success" title={say.done[done]} live />}
      {refused && (
        <ErrorSummary
          message={refused.message}
          faults={refused.at === 'file' ? refused.faults : {}}
          labels={{ file: say.statement.file }}
          lang={page.lang}
        />
      )}
      {nothing && <EmptyState icon="circle-check" title={say.none} text={say.noneHint} />}
      <MoneyGroup title={say.unmatched.title} hint={say.unmatched.hint} count={unmatched.length}>
        {unmatched.map((money) => (
          <Unmatched key={money.id} page={page} money={money} refused={refused?.at === money.id ? refused : undefined} />
        ))}
      </MoneyGroup>
      <MoneyGroup title={say.attention.title} hint={say.attention.hint} count={doubtful.length}>
        {doubtful.map((payment) => (
          <Doubtful key={payment.id} page={page} payment={payment} refused={refused?.at === payment.id ? refused : undefined} />
        ))}
      </MoneyGroup>
      <MoneyGroup title={say.byHand.title} hint={say.byHand.hint} count={byHand.length}>
        {byHand.map((refund) => (
          <ByHand key={refund.refundId} page={page} refund={refund} refused={refused?.at === refund.refundId ? refused : undefined} />
        ))}
      </MoneyGroup>
      <OwedByShops page={page} owed={owedByShops} />
      <MoneyGroup title={say.disputes.title} hint={say.disputes.hint} count={disputes.length}>
        {disputes.map(({ id, amount, state, reason, due }) => (
          <li key={id} class="money">
            <MoneyFacts
              amount={formatMoney(amount, page.lang)}
              facts={[
                [say.disputes.states[state], say.disputes.reasons[reason] ?? say.disputes.otherReason],
                [say.disputes.due, due ? formatDate(due, page.lang) : say.disputes.noDue],
              ]}
            />
          </li>
        ))}
      </MoneyGroup>
      <section class="money-group">
        <h2>{say.statement.title}</h2>
        <p class="field__hint">{say.statement.hint}</p>
        <form class="money__form" method="post" action="/quan-tri/tien-vao/sao-ke" encType="multipart/form-data">
          <Csrf token={page.csrf} />
          <Field
            name="file"
            label={say.statement.file}
            type="file"
            accept=".csv,.xlsx"
            required
            faults={refused?.faults}
            lang={page.lang}
          />
          <button class="button button--outline" type="submit">
            {say.statement.send}
          </button>
        </form>
      </section>
    </ConsoleFrame>
  );
}

function OwedByShops({ page, owed }: { page: PageContext; owed: readonly RefundOfShop[] }) {
  const { moneyIn: say, ownAccount } = words(page.lang);
  return (
    <MoneyGroup title={ownAccount.desk.owedTitle} hint={ownAccount.desk.owedHint} count={owed.length}>
      {owed.map(({ refundId, reference, amount, why, shop, by, overdue }) => (
        <li key={refundId} class="money">
          <MoneyFacts
            amount={formatMoney(amount, page.lang)}
            facts={[
              [ownAccount.desk.holder, shop],
              [say.unmatched.reference, reference],
              [say.why, why],
              [ownAccount.owed.by, overdue ? ownAccount.owed.overdue(formatDate(by, page.lang)) : formatDate(by, page.lang)],
            ]}
          />
        </li>
      ))}
    </MoneyGroup>
  );
}

function Unmatched({ page, money, refused }: { page: PageContext; money: UnmatchedMoney; refused: MoneyRefused }) {
  const say = words(page.lang).moneyIn;
  const at = `/quan-tri/tien-vao/${money.id}`;
  return (
    <li class="money">
      <MoneyFacts
        amount={formatMoney(money.amount, page.lang)}
        facts={[
          [say.time, formatDateTime(money.at, page.lang)],
          [money.ambiguous ? say.unmatched.ambiguous : say.unmatched.memo, money.memo || '—'],
        ]}
      />
      <form class="money__form" method="post" action={`${at}/ghep`}>
        <Csrf token={page.csrf} />
        <MoneyBox row={money.id} name="reference" label={say.unmatched.reference} refused={refused} lang={page.lang} />
        <MoneyBox row={money.id} name="why" label={say.why} refused={refused} lang={page.lang} />
        <button class="button button--primary" type="submit">
          {say.unmatched.place}
        </button>
      </form>
      <details class="money__more" open={refused !== undefined && 'bankReference' in refused.typed}>
        <summary>{say.unmatched.orReturn}</summary>
        <form class="money__form" method="post" action={`${at}/da-chuyen-tra`}>
          <Csrf token={page.csrf} />
          <MoneyBox row={money.id} name="bankReference" label={say.bankReference} refused={refused} lang={page.lang} />
          <button class="button button--outline" type="submit">
            {say.unmatched.returned}
          </button>
        </form>
      </details>
    </li>
  );
}

function Doubtful({ page, payment, refused }: { page: PageContext; payment: PaymentInDoubt; refused: MoneyRefused }) {
  const { moneyIn: say, ownAccount } = words(page.lang);
  const at = `/quan-tri/khoan-thanh-toan/${payment.id}`;
  return (
    <li class="money">
      <MoneyFacts
        amount={say.attention.reasons[payment.reason]}
        facts={[
          [say.unmatched.reference, payment.reference],
          [say.attention.asked, formatMoney(payment.asked, page.lang)],
          [say.attention.received, formatMoney(payment.received, page.lang)],
          ...(payment.shop ? [[ownAccount.desk.holder, payment.shop] as const] : []),
        ]}
      />
      <form class="money__form" method="post" action={`${at}/tra-lai`}>
        <Csrf token={page.csrf} />
        <input type="hidden" name="refundId" value={payment.refundId} />
        {payment.shop && <p class="field__hint">{ownAccount.desk.hint}</p>}
        <MoneyBox row={payment.id} name="why" label={say.why} refused={refused} lang={page.lang} />
        {!payment.shop && (
          <button class="button button--outline" type="submit" formAction={`${at}/giu-lai`}>
            {say.attention.accept}
          </button>
        )}
        <button class="button button--primary" type="submit">
          {say.attention.sendBack}
        </button>
      </form>
    </li>
  );
}

function ByHand({ page, refund, refused }: { page: PageContext; refund: RefundToMake; refused: MoneyRefused }) {
  const say = words(page.lang).moneyIn;
  return (
    <li class="money">
      <MoneyFacts
        amount={formatMoney(refund.amount, page.lang)}
        facts={[
          [say.unmatched.reference, refund.reference],
          [say.why, refund.why],
          [say.byHand.cameAs, refund.memo ?? '—'],
        ]}
      />
      <form class="money__form" method="post" action={`/quan-tri/hoan-tien/${refund.refundId}/da-chuyen`}>
        <Csrf token={page.csrf} />
        <MoneyBox row={refund.refundId} name="bankReference" label={say.bankReference} refused={refused} lang={page.lang} />
        <button class="button button--primary" type="submit">
          {say.byHand.confirm}
        </button>
      </form>
    </li>
  );
}
