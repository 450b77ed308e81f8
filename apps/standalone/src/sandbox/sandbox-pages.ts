import { createHash, randomUUID } from 'node:crypto';
import type { NoticeSender } from './notice-sender.js';
import { bankPage, checkoutPage, messagePage, onboardingPage, paidPage, style, transferredPage } from './sandbox-page.js';
import type { SandboxSession, SandboxState } from './sandbox-state.js';
import type { StripeApi } from './stripe-api.js';
import type { Word } from './words.js';

export interface BankAccount {
  readonly bankName: string;
  readonly accountNumber: string;
  readonly accountName: string;
}

export interface PageAnswer {
  readonly status: number;
  readonly html?: string;
  readonly redirect?: string;
  /** Origins a form may lead to: browsers check redirects against it too. */
  readonly formTarget?: string;
}

const disputeNotices: Readonly<Record<string, Word>> = {
  none: 'complete',
  needs_response: 'disputed',
  won: 'disputeWon',
  lost: 'disputeLost',
};
const disputeChoices: Readonly<Record<string, readonly (readonly [choice: string, word: Word])[]>> = {
  none: [['dispute', 'dispute']],
  needs_response: [
    ['won', 'decideWon'],
    ['lost', 'decideLost'],
  ],
};

const styleHash = createHash('sha256').update(style).digest('base64');
export const contentPolicy = (formTarget = ''): string =>
  `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${formTarget}`.trim();

/** What the tester sees: the hosted card page and the bank's app. */
export class SandboxPages {
  constructor(
    private readonly state: SandboxState,
    private readonly stripe: StripeApi,
    private readonly sender: NoticeSender,
    private readonly account: BankAccount,
    private readonly now: () => Date,
  ) {}

  async checkout(method: string, id: string, form: URLSearchParams): Promise<PageAnswer> {
    this.stripe.expireOverdue();
    const session = this.state.session(id);
    if (!session) return { status: 404, html: messagePage('cardTitle', 'unknown') };
    const choice = method === 'POST' ? form.get('choice') : null;
    if (choice === 'close') return { status: 303, redirect: session.cancelUrl };
    // A second tap on "pay" finds the session complete and goes where the first one went.
    if (session.status === 'complete' && choice === 'pay') return { status: 303, redirect: session.successUrl };
    if (session.status === 'complete') return this.afterwards(session, choice);
    if (session.status !== 'open') return { status: 200, html: messagePage('cardTitle', session.status, session.successUrl) };
    if (choice === 'pay') {
      // Like Stripe, the page waits for the first delivery before it sends the shopper back.
      await this.stripe.pay(session);
      return { status: 303, redirect: session.successUrl };
    }
    if (choice === 'decline') await this.stripe.decline(session);
    return { status: 200, ...this.card(session, choice === 'decline' ? 'declined' : undefined) };
  }

  /** Where a payee says who it is; one button stands for all the papers. */
  async onboarding(method: string, id: string, query: URLSearchParams): Promise<PageAnswer> {
    const [account, back] = [this.state.account(id), webAddress(query.get('return'))];
    if (!account || !back) return { status: 404, html: messagePage('connectTitle', 'unknownAccount') };
    if (method !== 'POST') return { status: 200, html: onboardingPage(), formTarget: new URL(back).origin };
    await this.stripe.connect.submit(account);
    return { status: 303, redirect: back };
  }

  async bank(method: string, fields: URLSearchParams): Promise<PageAnswer> {
    const [reference, amount] = [fields.get('reference')?.trim() ?? '', (fields.get('amount') ?? '').replace(/[.,\s₫]/g, '')];
    const back = webAddress(fields.get('return'));
    const fault: Word | undefined = !reference ? 'badReference' : /^[1-9]\d{0,12}$/.test(amount) ? undefined : 'badAmount';
    if (method !== 'POST') return { status: 200, html: this.transferForm(reference, amount, back) };
    if (fault) return { status: 422, html: this.transferForm(reference, amount, back, fault) };
    const notified = await this.sender.send({
      id: randomUUID(),
      kind: 'bank',
      body: JSON.stringify(this.line(reference, Number(amount))),
      attempts: 0,
    });
    return { status: 200, html: transferredPage(notified, back) };
  }

  /** What a shopper's bank may still do to a paid card payment. */
  private async afterwards(session: SandboxSession, choice: string | null): Promise<PageAnswer> {
    if (choice === 'dispute') await this.stripe.dispute(session);
    if (choice === 'won' || choice === 'lost') await this.stripe.decideDispute(session, choice);
    const state = session.dispute?.status ?? 'none';
    return { status: 200, html: paidPage(disputeNotices[state], disputeChoices[state], session.successUrl) };
  }

  private card(session: SandboxSession, notice: Word | undefined): { html: string; formTarget: string } {
    const targets = new Set([new URL(session.successUrl).origin, new URL(session.cancelUrl).origin]);
    return { html: checkoutPage({ description: session.description, amount: session.amount, notice }), formTarget: [...targets].join(' ') };
  }

  private transferForm(reference: string, amount: string, back: string | undefined, fault?: Word): string {
    const { bankName, accountNumber, accountName } = this.account;
    return bankPage({ account: `${bankName} ${accountNumber} ${accountName}`, reference, amount, back, fault });
  }

  /** SePay's form, with the memo as a bank would hand it on: its own words around the shopper's. */
  private line(reference: string, amount: number): object {
    const id = this.state.takeBankLine();
    const content = `MBVCB.${id}.${reference}.CT tu 0071000000000 NGUOI MUA THU`;
    return {
      id,
      gateway: this.account.bankName,
      transactionDate: new Date(this.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '),
      accountNumber: this.account.accountNumber,
      code: null,
      content,
      transferType: 'in',
      transferAmount: amount,
      accumulated: amount,
      subAccount: null,
      referenceCode: `SANDBOX.${id}`,
      description: `BankAPINotify ${content}`,
    };
  }
}

/** Only http(s): a `javascript:` link would run on this page. */
function webAddress(text: string | null): string | undefined {
  return text && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : undefined;
}
