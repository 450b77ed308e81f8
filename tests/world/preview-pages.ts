import { renderPage, type PageAssets } from '@market/ui';
import { accountExamples } from './pages/account.examples.js';
import { consoleExamples } from './pages/console.examples.js';
import type { Examples } from './pages/example.js';
import { pageOf, pictures } from './pages/goods.js';
import { portalDeskExamples } from './pages/portal-desk.examples.js';
import { portalReadingExamples } from './pages/portal-reading.examples.js';
import { importExamples } from './pages/imports.examples.js';
import { portalExamples } from './pages/portal.examples.js';
import { ledgerExamples } from './pages/ledger.examples.js';
import { registrationExamples } from './pages/registration.examples.js';
import { reviewDeskExamples } from './pages/review-desk.examples.js';
import { participationExamples } from './pages/participation.examples.js';
import { reportExamples } from './pages/report.examples.js';
import { searchDeskExamples } from './pages/search-desk.examples.js';
import { productDeskExamples } from './pages/product-desk.examples.js';
import { productExamples } from './pages/products.examples.js';
import { orderLifeExamples } from './pages/order-life.examples.js';
import { sellerExamples } from './pages/seller.examples.js';
import { shopExamples } from './pages/shop.examples.js';
import { shopOfficeExamples } from './pages/shop-office.examples.js';
import { supportDeskExamples } from './pages/support-desk.examples.js';

const examples: Examples = {
  ...shopExamples,
  ...accountExamples,
  ...sellerExamples,
  ...productExamples,
  ...productDeskExamples,
  ...importExamples,
  ...consoleExamples,
  ...supportDeskExamples,
  ...searchDeskExamples,
  ...portalExamples,
  ...portalReadingExamples,
  ...portalDeskExamples,
  ...ledgerExamples,
  ...registrationExamples,
  ...reviewDeskExamples,
  ...shopOfficeExamples,
  ...participationExamples,
  ...reportExamples,
  ...orderLifeExamples,
};

export const exampleNames: readonly string[] = Object.keys(examples);

/** The HTML of an example, as it would be sent. */
export function examplePage(name: string, assets: PageAssets): string {
  const found = examples[name];
  if (!found) throw new Error(`There is no example ${name}`);
  const [path, example, context] = found;
  return renderPage(example(pageOf(path, assets, context)));
}

/** The drawing behind an example's picture. */
export const examplePicture = (path: string): string | undefined => pictures.get(path);
