import type { Problem } from '@market/kernel';
import type { Lang } from '../page-context.js';
import { account } from './en/account.js';
import { buying } from './en/buying.js';
import { consoleWords } from './en/console.js';
import { common } from './en/every-page.js';
import { finding } from './en/finding.js';
import { entering } from './en/entering.js';
import { imports } from './en/imports.js';
import { ledger } from './en/ledger.js';
import { moneyIn } from './en/money-in.js';
import { myAccount } from './en/my-account.js';
import { notices } from './en/notices.js';
import { orderLife } from './en/order-life.js';
import { orders } from './en/orders.js';
import { ownAccount } from './en/own-account.js';
import { charts } from './en/charts.js';
import { oversight } from './en/oversight.js';
import { participation } from './en/participation.js';
import { reports } from './en/reports.js';
import { policies } from './en/policies.js';
import { portal } from './en/portal.js';
import { portalDesk } from './en/portal-desk.js';
import { problems } from './en/problems.js';
import { registration } from './en/registration.js';
import { reviewDesk } from './en/review-desk.js';
import { searchDesk } from './en/search-desk.js';
import { productDesk } from './en/product-desk.js';
import { products } from './en/products.js';
import { seller } from './en/seller.js';
import { shop } from './en/shop.js';
import { shopOffice } from './en/shop-office.js';
import { support } from './en/support.js';
import { supportDesk } from './en/support-desk.js';
import { vi, type Words } from './words.js';

const en: Words = {
  common,
  shop,
  buying,
  orders,
  orderLife,
  ownAccount,
  account,
  charts,
  oversight,
  participation,
  reports,
  policies,
  problems,
  productDesk,
  products,
  seller,
  console: consoleWords,
  finding,
  entering,
  imports,
  ledger,
  moneyIn,
  myAccount,
  notices,
  support,
  supportDesk,
  registration,
  reviewDesk,
  shopOffice,
  searchDesk,
  portal,
  portalDesk,
};

/** Every visible word, in the reader's language. */
export const words = (lang: Lang): Words => (lang === 'vi' ? vi : en);

/** What a refused reader can do about it. Codes without a sentence of their own get the general one. */
export function problemText(problem: Pick<Problem, 'code' | 'facts'>, lang: Lang): string {
  const { byCode, generic } = words(lang).problems;
  const sentence = Object.hasOwn(byCode, problem.code) ? byCode[problem.code] : undefined;
  return typeof sentence === 'function' ? sentence(problem.facts ?? {}) : (sentence ?? generic);
}

/** What is wrong with one field, by its code. */
export function fieldText(code: string, lang: Lang): string {
  const { fields } = words(lang).problems;
  return (Object.hasOwn(fields, code) ? fields[code] : undefined) ?? fields.invalid;
}

export type { Words } from './words.js';
export { counted } from './counted.js';
export type { NoticeWords } from './notice-words.js';
