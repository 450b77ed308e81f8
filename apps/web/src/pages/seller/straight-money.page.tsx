import type { LocalDay, Money } from '@market/kernel';
import {
  Csrf,
  EmptyState,
  ErrorSummary,
  formatDate,
  formatDateTime,
  formatMoney,
  Notice,
  words,
  type PageContext,
  type Words,
} from '@market/ui';
import { MoneyBox, MoneyFacts, MoneyGroup, type MoneyRefused } from '../money-parts.js';
import { doesWork, SellerFrame, type SellerFrameProps } from './seller-frame.js';

export type StraightDone = keyof Words['ownAccount']['done'];

interface OfPurchase {
  /** Of the shop's order; unknown orders are named by the reference alone. */
  readonly number: string | undefined;
  readonly reference: string;
}
export interface AwaitedTransfer extends OfPurchase {
  readonly id: string;
  readonly amount: Money;
  readonly received: Money;
  readonly until: Date;
}
export interface TransferInDoubt extends OfPurchase {
  readonly id: string;
  readonly reason: 'under' | 'over' | 'late' | 'duplicate';
  readonly asked: Money;
  readonly received: Money;
  /** The shop may take the order for what came; what is too much goes back. */
  readonly mayAccept: boolean;
  /** Chosen when the page was made: a form sent twice returns the money once. */
  readonly refundId: string;
}
export interface TransferToMake extends OfPurchase {
  readonly refundId: string;
  readonly amount: Money;
  readonly cameAs: readonly string[];
  readonly by: LocalDay;
  readonly overdue: boolean;
}

export interface StraightMoneyProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly awaited: readonly AwaitedTransfer[];
  readonly doubtful: readonly TransferInDoubt[];
  readonly owed: readonly TransferToMake[];
  readonly done?: StraightDone | undefined;
  readonly refused?: MoneyRefused;
}

const home = '/kenh-ban-hang/khach-chuyen-thang';

/** What buyers pay straight to the shop's own account, which only its people can see: what came, what is in doubt, what goes back. */
export function StraightMoneyPage(props: StraightMoneyProps) {
  const { page, shop, awaited, doubtful, owed, done, refused } = props;
  const say = words(page.lang).ownAccount;
  const of = <Row extends { readonly id?: string; readonly refundId?: string }>(row: Row): MoneyRefused =>
    refused !== undefined && [row.id, row.refundId].includes(refused.at) ? refused : undefined;
  return (
    <SellerFrame page={page} shop={shop} title={say.title} section="statement">
      <p class="lead">{say.intro}</p>
      {done && <Notice tone={done === 'counted-before' ? 'warning' : 'success'} title={say.done[done]} live />}
      {refused && <ErrorSummary message={refused.message} faults={{}} labels={{}} lang={page.lang} />}
      {awaited.length + doubtful.length + owed.length === 0 && <EmptyState icon="circle-check" title={say.none} text={say.noneHint} />}
      <MoneyGroup id="owed" title={say.owed.title} hint={say.owed.hint} count={owed.length}>
        {owed.map((each) => (
          <Owed key={each.refundId} page={page} owed={each} refused={of(each)} />
        ))}
      </MoneyGroup>
      <MoneyGroup title={say.attention.title} hint={say.attention.hint} count={doubtful.length}>
        {doubtful.map((each) => (
          <Doubtful key={each.id} page={page} payment={each} refused={of({ id: each.refundId })} />
        ))}
      </MoneyGroup>
      <MoneyGroup id="awaited" title={say.awaited.title} hint={say.awaited.hint} count={awaited.length}>
        {awaited.map((each) => (
          <Awaited key={each.id} page={page} payment={each} refused={of({ id: each.id })} />
        ))}
      </MoneyGroup>
      {doesWork(page) && (
        <p>
          <a href="/kenh-ban-hang/tai-khoan-nhan-tien">{say.choice.settings}</a>
        </p>
      )}
    </SellerFrame>
  );
}

interface RowProps {
  readonly page: PageContext;
  readonly refused: MoneyRefused;
}

/** Which order, by its number for who works on orders, and under which reference the money comes. */
function orderFacts(page: PageContext, { number, reference }: OfPurchase) {
  const say = words(page.lang).ownAccount;
  const shown = doesWork(page, 'orders') ? <a href={`/kenh-ban-hang/don-hang/${number}`}>{number}</a> : number;
  return [...(number ? [[say.order, shown] as const] : []), [say.reference, reference] as const];
}

function Awaited({ page, payment, refused }: RowProps & { readonly payment: AwaitedTransfer }) {
  const say = words(page.lang).ownAccount.awaited;
  const { id, amount, received, until } = payment;
  const rest = amount.minus(received);
  return (
    <li class="money">
      <MoneyFacts
        amount={formatMoney(rest, page.lang)}
        facts={[
          ...orderFacts(page, payment),
          ...(received.minor > 0n ? [[say.soFar, formatMoney(received, page.lang)] as const] : []),
          [say.until, formatDateTime(until, page.lang)],
        ]}
      />
      <form class="money__form" method="post" action={`${home}/${id}/da-nhan`} data-once>
        <Csrf token={page.csrf} />
        <MoneyBox
          {...{ row: id, name: 'amount', label: say.amount, refused, lang: page.lang }}
          value={rest.minor.toString()}
          inputMode="numeric"
        />
        <MoneyBox row={id} name="bankReference" label={say.bankReference} refused={refused} lang={page.lang} />
        <button class="button button--primary" type="submit">
          {say.submit}
        </button>
      </form>
    </li>
  );
}

function Doubtful({ page, payment, refused }: RowProps & { readonly payment: TransferInDoubt }) {
  const { ownAccount, moneyIn } = words(page.lang);
  const { attention: say, why } = ownAccount;
  const { id, reason, asked, received, mayAccept, refundId } = payment;
  return (
    <li class="money">
      <MoneyFacts
        amount={moneyIn.attention.reasons[reason]}
        facts={[...orderFacts(page, payment), [say.asked, formatMoney(asked, page.lang)], [say.received, formatMoney(received, page.lang)]]}
      />
      <form class="money__form" method="post" action={`${home}/${id}/tra-lai`} data-once>
        <Csrf token={page.csrf} />
        <input type="hidden" name="refundId" value={refundId} />
        <MoneyBox row={refundId} name="why" label={why} refused={refused} lang={page.lang} />
        {mayAccept && (
          <button class="button button--primary" type="submit" formAction={`${home}/${id}/nhan-don`}>
            {say.accept}
          </button>
        )}
        <button class={mayAccept ? 'button button--outline' : 'button button--primary'} type="submit">
          {say.sendBack}
        </button>
      </form>
    </li>
  );
}

function Owed({ page, owed, refused }: RowProps & { readonly owed: TransferToMake }) {
  const say = words(page.lang).ownAccount.owed;
  const { refundId, amount, cameAs, by, overdue } = owed;
  const day = formatDate(by, page.lang);
  return (
    <li class="money">
      <MoneyFacts
        amount={formatMoney(amount, page.lang)}
        facts={[...orderFacts(page, owed), [say.cameAs, cameAs.join(', ')], [say.by, overdue ? say.overdue(day) : day]]}
      />
      <form class="money__form" method="post" action={`${home}/hoan/${refundId}/da-chuyen`} data-once>
        <Csrf token={page.csrf} />
        <MoneyBox row={refundId} name="bankReference" label={say.bankReference} refused={refused} lang={page.lang} />
        <button class="button button--primary" type="submit">
          {say.submit}
        </button>
      </form>
    </li>
  );
}
