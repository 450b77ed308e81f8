import { renderPage, type PageAssets } from '@market/ui';
import { consoleExamples } from './pages/console.examples.js';
import type { Examples } from './pages/example.js';
import { pageOf, pictures } from './pages/goods.js';
import { importExamples } from './pages/imports.examples.js';
import { portalExamples } from './pages/portal.examples.js';
import { ledgerExamples } from './pages/ledger.examples.js';
import { sellerExamples } from './pages/seller.examples.js';
import { shopExamples } from './pages/shop.examples.js';
import { supportDeskExamples } from './pages/support-desk.examples.js';

const examples: Examples = {
  ...shopExamples,
  ...sellerExamples,
  ...importExamples,
  ...consoleExamples,
  ...supportDeskExamples,
  ...portalExamples,
  ...ledgerExamples,
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
