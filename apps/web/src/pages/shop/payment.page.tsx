import type { Money } from '@market/kernel';
import type { ComponentChildren } from 'preact';
import {
  Badge,
  Choice,
  CopyLine,
  Csrf,
  formatDateTime,
  formatMoney,
  Icon,
  Layout,
  Notice,
  QrCode,
  safeHref,
  type NoticeTone,
  type PageContext,
  type QrModules,
  words,
} from '@market/ui';
import type { PaymentMethod } from './checkout.page.js';

/** `short`, `over` and `late` are what the payments room calls *attention*, said apart so that the payer knows which. */
export type PaymentPageState =
  'waiting' | 'claimed' | 'received' | 'short' | 'over' | 'late' | 'refunding' | 'refunded' | 'expired' | 'cancelled' | 'failed';

export interface PaymentPart {
  readonly shopName: string;
  readonly amount: Money;
  readonly state: 'waiting' | 'claimed' | 'received' | 'attention' | 'closed';
  readonly href: string;
  readonly current: boolean;
}

interface PaymentBase {
  readonly page: PageContext;
  readonly purchaseId: string;
  readonly purchaseNumber: string;
  /** Still to be paid: after a short transfer, the rest. */
  readonly amount: Money;
  /** Transfers to several sellers; one entry or none means there is only this. */
  readonly parts: readonly PaymentPart[];
}

export interface PaymentChoicePageProps extends PaymentBase {
  readonly methods: readonly { readonly method: PaymentMethod; readonly unavailable?: string }[];
  readonly selected?: PaymentMethod;
  readonly refusal?: string;
}

export function PaymentChoicePage({ methods, selected, refusal, ...base }: PaymentChoicePageProps) {
  const { page } = base;
  const { payment, checkout } = words(page.lang).buying;
  const chosen = selected ?? methods.find(({ unavailable }) => !unavailable)?.method;
  return (
    <PaymentFrame {...base} title={payment.choose}>
      {refusal && <Notice tone="danger" title={refusal} live />}
      <form class="panel" method="post" action={`/thanh-toan/${base.purchaseId}`} data-once>
        <Csrf token={page.csrf} />
        <fieldset class="choices">
          <legend class="visually-hidden">{payment.choose}</legend>
          {methods.map(({ method, unavailable }) => (
            <Choice
              key={method}
              name="paymentMethod"
              value={method}
              checked={method === chosen}
              disabled={Boolean(unavailable)}
              title={checkout.methods[method].name}
              text={unavailable ?? checkout.methods[method].text}
            />
          ))}
        </fieldset>
        <button class="button button--buy button--full" type="submit">
          {payment.pay(formatMoney(base.amount, page.lang))}
        </button>
      </form>
    </PaymentFrame>
  );
}

export interface BankTransferPageProps extends PaymentBase {
  readonly state: PaymentPageState;
  readonly qr: QrModules;
  readonly shopName: string;
  /** The account is the shop's own: the marketplace does not hold the money. */
  readonly toShop?: boolean;
  readonly bankName: string;
  readonly accountNumber: string;
  readonly accountName: string;
  readonly reference: string;
  readonly expiresAt: Date;
  readonly now: Date;
  /** What has come so far, where it is not the amount asked for. */
  readonly received?: Money;
  /** The difference, never negative: missing when short, too much when over. */
  readonly difference?: Money;
  /** Where the sandbox plays the bank. */
  readonly sandboxAction?: string;
  readonly orderHref?: string;
}

const payable: ReadonlySet<PaymentPageState> = new Set(['waiting', 'claimed', 'short']);
const polled: ReadonlySet<PaymentPageState> = new Set(['waiting', 'claimed', 'short', 'late', 'refunding', 'expired']);

export function BankTransferPage(props: BankTransferPageProps) {
  const { page, state } = props;
  const { payment } = words(page.lang).buying;
  const poll = polled.has(state) ? `/thanh-toan/${props.purchaseId}/trang-thai` : undefined;
  return (
    <PaymentFrame {...props} title={payable.has(state) ? payment.scan : payment.title}>
      <div class="transfer" data-poll={poll} data-state={state}>
        <StateNotice {...props} />
        {payable.has(state) ? <Transfer {...props} /> : <Onward {...props} />}
      </div>
    </PaymentFrame>
  );
}

/** Whoever has the money is who says so: the bank of the marketplace, or the shop. */
function wordsOf(page: PageContext, toShop = false) {
  const { payment } = words(page.lang).buying;
  return toShop ? { ...payment, ...payment.toShop } : payment;
}

function StateNotice({ page, state, received, difference, toShop }: BankTransferPageProps) {
  const payment = wordsOf(page, toShop);
  const money = (amount: Money | undefined): string => (amount ? formatMoney(amount, page.lang) : '');
  const said: Record<PaymentPageState, readonly [NoticeTone, string, string]> = {
    waiting: ['info', payment.waiting, payment.waitingText],
    claimed: ['info', payment.claimed, payment.claimedText],
    received: ['success', payment.received, payment.receivedText],
    short: ['warning', payment.short(money(difference)), payment.shortText(money(received))],
    over: ['success', payment.over(money(difference)), payment.overText],
    late: ['warning', payment.late, payment.lateText],
    refunding: ['warning', payment.refunding, payment.refundingText],
    refunded: ['success', payment.refunded, payment.refundedText],
    expired: ['warning', payment.expired, payment.expiredText],
    cancelled: ['info', payment.cancelled, payment.cancelledText],
    failed: ['danger', payment.failed, payment.failedText],
  };
  const [tone, title, text] = said[state];
  return (
    <Notice tone={tone} title={title} live>
      <p>{text}</p>
    </Notice>
  );
}

function Transfer(props: BankTransferPageProps) {
  const { page } = props;
  const payment = wordsOf(page, props.toShop);
  const amount = formatMoney(props.amount, page.lang);
  return (
    <div class="transfer__columns">
      <div class="transfer__qr">
        <QrCode modules={props.qr} label={payment.qrAlt(amount, props.reference)} />
        <p class="transfer__amount amount">{amount}</p>
        <p class="transfer__until">
          <Icon name="clock" />
          <time dateTime={props.expiresAt.toISOString()}>{payment.until(formatDateTime(props.expiresAt, page.lang))}</time>
          <span class="transfer__left" role="timer" aria-live="off" data-countdown={props.expiresAt.getTime() - props.now.getTime()} hidden>
            {payment.left} <strong data-countdown-clock />
          </span>
        </p>
      </div>
      <div class="transfer__words">
        {props.toShop && (
          <Notice tone="warning" title={payment.toShop.notice(props.shopName)}>
            <p>{payment.toShop.noticeText}</p>
          </Notice>
        )}
        <p>{payment.scanHint}</p>
        <p class="transfer__phone">{payment.onPhone}</p>
        <dl class="copy-lines">
          <CopyLine label={payment.bank} value={props.bankName} lang={page.lang} />
          <CopyLine label={payment.accountNumber} value={props.accountNumber} strong lang={page.lang} />
          <CopyLine label={payment.accountName} value={props.accountName} lang={page.lang} />
          <CopyLine label={payment.amount} value={props.amount.minor.toString()} shown={amount} strong lang={page.lang} />
          <CopyLine label={payment.reference} value={props.reference} strong lang={page.lang} />
        </dl>
        <p class="quiet">{payment.referenceHint}</p>
        {props.state === 'waiting' && (
          <form method="post" action={`/thanh-toan/${props.purchaseId}/da-chuyen`} data-once>
            <Csrf token={page.csrf} />
            <button class="button button--primary button--full" type="submit">
              <Icon name="check" />
              {payment.claim}
            </button>
          </form>
        )}
        {props.sandboxAction && (
          <form class="sandbox-pay" method="post" action={safeHref(props.sandboxAction)} data-once>
            <Csrf token={page.csrf} />
            <button class="button button--outline button--full" type="submit">
              {payment.sandboxPay}
            </button>
          </form>
        )}
        <a class="button button--quiet button--full" href={`/thanh-toan/${props.purchaseId}?chon=1`}>
          {payment.another}
        </a>
      </div>
    </div>
  );
}

function Onward({ page, state, purchaseId, orderHref }: BankTransferPageProps) {
  const { payment, done } = words(page.lang).buying;
  const again = state === 'cancelled' || state === 'failed';
  return (
    <p class="transfer__onward">
      {again && (
        <a class="button button--primary" href={`/thanh-toan/${purchaseId}?chon=1`}>
          {payment.another}
        </a>
      )}
      {orderHref && (
        <a class={again ? 'button button--outline' : 'button button--primary'} href={safeHref(orderHref)}>
          {done.track}
        </a>
      )}
    </p>
  );
}

export interface CardPageProps extends PaymentBase {
  readonly provider: string;
  readonly redirectUrl: string;
  readonly failed?: boolean;
}

export function CardPage({ provider, redirectUrl, failed, ...base }: CardPageProps) {
  const { page } = base;
  const { payment } = words(page.lang).buying;
  return (
    <PaymentFrame {...base} title={payment.cardTitle}>
      {failed && (
        <Notice tone="danger" title={payment.failed} live>
          <p>{payment.failedText}</p>
        </Notice>
      )}
      <section class="panel">
        <p class="transfer__amount amount">{formatMoney(base.amount, page.lang)}</p>
        <p>{payment.cardText(provider)}</p>
        <a class="button button--buy button--full" href={safeHref(redirectUrl)}>
          {payment.cardAction(provider)}
          <Icon name="external-link" />
        </a>
        <a class="button button--quiet button--full" href={`/thanh-toan/${base.purchaseId}?chon=1`}>
          {payment.another}
        </a>
      </section>
    </PaymentFrame>
  );
}

function PaymentFrame({ page, title, purchaseNumber, parts, children }: PaymentBase & { title: string; children: ComponentChildren }) {
  const { payment } = words(page.lang).buying;
  return (
    <Layout page={page} title={title} index={false} bare>
      <div class="wide payment">
        <p class="payment__number">{payment.purchase(purchaseNumber)}</p>
        <h1>{title}</h1>
        {parts.length > 1 && <Parts page={page} parts={parts} />}
        {children}
      </div>
    </Layout>
  );
}

const partTones = { waiting: 'plain', claimed: 'sea', received: 'leaf', attention: 'warning', closed: 'plain' } as const;

function Parts({ page, parts }: { page: PageContext; parts: readonly PaymentPart[] }) {
  const { payment } = words(page.lang).buying;
  return (
    <nav class="parts" aria-label={payment.parts}>
      <p>{payment.parts}:</p>
      <ol role="list">
        {parts.map((part, at) => (
          <li key={part.href}>
            <a href={safeHref(part.href)} aria-current={part.current ? 'step' : undefined}>
              <span class="parts__of">{payment.partOf(at + 1, parts.length)}</span>
              <span>
                {payment.partTo(part.shopName)} · <span class="amount">{formatMoney(part.amount, page.lang)}</span>
              </span>
              <Badge tone={partTones[part.state]}>{payment.partStates[part.state]}</Badge>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
