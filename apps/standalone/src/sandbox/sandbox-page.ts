import { words, type Word } from './words.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter]!);
/** A word in both languages. */
const both = (word: Word): string => `${words[word].vi} <small lang="en">${words[word].en}</small>`;
const dong = (amount: number): string => `${amount.toLocaleString('vi-VN')} ₫`;

export const style = `
  :root { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #f6f3ec }
  body { margin: 0 } main { max-width: 30rem; margin: 0 auto; padding: 1rem }
  .banner { background: #ffd23f; padding: .75rem 1rem; text-align: center; border-bottom: 4px solid #b25e00 }
  .banner strong { display: block; font-size: 1.15rem } .banner p { margin: .25rem 0 0; font-size: .9rem }
  h1 { font-size: 1.4rem; line-height: 1.25 } small { display: block; font-weight: 400; font-size: .8rem; color: #555 }
  .sum { font-size: 2rem; font-weight: 700; margin: .5rem 0 } form { display: grid; gap: .75rem; margin: 1rem 0 }
  label { display: grid; gap: .25rem; font-weight: 600 } input { font: inherit; padding: .6rem; border: 1px solid #767676; border-radius: .4rem }
  button, .button { display: block; font: inherit; font-weight: 600; padding: .7rem 1rem; border: 1px solid #0b5d4b; border-radius: .4rem; background: #fff; color: #0b5d4b; text-align: center; text-decoration: none; min-height: 44px; cursor: pointer }
  button.first { background: #0b5d4b; color: #fff } button.first small { color: #d7efe8 }
  [role=alert], [role=status] { padding: .75rem; border-radius: .4rem; background: #fff; border-left: 4px solid #b25e00 }`;

function page(title: Word, body: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${words[title].vi} · SANDBOX</title><style>${style}</style></head><body><div class="banner"><strong>${both('banner')}</strong><p>${both('bannerMore')}</p></div><main><h1>${both(title)}</h1>${body}</main></body></html>`;
}

const alert = (word: Word | undefined): string => (word ? `<p role="alert">${both(word)}</p>` : '');
const backLink = (href: string | undefined): string => (href ? `<p><a class="button" href="${escape(href)}">${both('back')}</a></p>` : '');

export interface CheckoutPage {
  readonly description: string;
  readonly amount: number;
  readonly notice?: Word | undefined;
}

export const checkoutPage = ({ description, amount, notice }: CheckoutPage): string =>
  page(
    'cardTitle',
    `${alert(notice)}<p>${escape(description)}</p><p class="sum">${dong(amount)}</p><form method="post">
      <button class="first" name="choice" value="pay">${both('pay')}</button>
      <button name="choice" value="decline">${both('decline')}</button>
      <button name="choice" value="close">${both('close')}</button></form>`,
  );

export const onboardingPage = (): string =>
  page('connectTitle', `<p>${both('connectText')}</p><form method="post"><button class="first">${both('connectSubmit')}</button></form>`);

export const messagePage = (title: Word, notice: Word, back?: string): string => page(title, alert(notice) + backLink(back));

export const paidPage = (
  notice: Word | undefined,
  choices: readonly (readonly [choice: string, word: Word])[] | undefined,
  back: string,
): string =>
  page(
    'cardTitle',
    alert(notice) +
      backLink(back) +
      (choices
        ? `<form method="post">${choices.map(([choice, word]) => `<button name="choice" value="${choice}">${both(word)}</button>`).join('')}</form>`
        : ''),
  );

export interface BankPage {
  readonly account: string;
  readonly reference: string;
  readonly amount: string;
  readonly back?: string | undefined;
  readonly fault?: Word | undefined;
}

export const bankPage = ({ account, reference, amount, back, fault }: BankPage): string =>
  page(
    'bankTitle',
    `${alert(fault)}<p>${both('account')}<strong>${escape(account)}</strong></p><form method="post" action="/bank">
      <label>${both('reference')}<input name="reference" value="${escape(reference)}" required maxlength="200" autocomplete="off"></label>
      <label>${both('amount')}<input name="amount" value="${escape(amount)}" required inputmode="numeric" autocomplete="off"></label>
      ${back ? `<input type="hidden" name="return" value="${escape(back)}">` : ''}
      <button class="first">${both('transfer')}</button></form>${backLink(back)}`,
  );

export const transferredPage = (notified: boolean, back: string | undefined): string =>
  page(
    'bankTitle',
    `<p role="status">${both(notified ? 'notified' : 'notifying')}</p>${backLink(back)}<p><a class="button" href="/bank">${both('again')}</a></p>`,
  );
