import { account } from './vi/account.js';
import { buying } from './vi/buying.js';
import { consoleWords } from './vi/console.js';
import { common } from './vi/every-page.js';
import { finding } from './vi/finding.js';
import { entering } from './vi/entering.js';
import { imports } from './vi/imports.js';
import { ledger } from './vi/ledger.js';
import { moneyIn } from './vi/money-in.js';
import { myAccount } from './vi/my-account.js';
import { notices } from './vi/notices.js';
import { orderLife } from './vi/order-life.js';
import { orders } from './vi/orders.js';
import { ownAccount } from './vi/own-account.js';
import { charts } from './vi/charts.js';
import { oversight } from './vi/oversight.js';
import { participation } from './vi/participation.js';
import { reports } from './vi/reports.js';
import { policies } from './vi/policies.js';
import { portal } from './vi/portal.js';
import { portalDesk } from './vi/portal-desk.js';
import { problems } from './vi/problems.js';
import { registration } from './vi/registration.js';
import { reviewDesk } from './vi/review-desk.js';
import { searchDesk } from './vi/search-desk.js';
import { productDesk } from './vi/product-desk.js';
import { products } from './vi/products.js';
import { seller } from './vi/seller.js';
import { shop } from './vi/shop.js';
import { shopOffice } from './vi/shop-office.js';
import { support } from './vi/support.js';
import { supportDesk } from './vi/support-desk.js';

export const vi = {
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

/** The catalogue's shape. Vietnamese is the source: an English file that lacks a key does not compile. */
export type Words = typeof vi;
