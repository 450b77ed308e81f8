import { attributes } from './attributes.js';
import { enrolAll } from './businesses.js';
import { categories } from './categories.js';
import { demoAccounts } from './demo-accounts.js';
import { productsFrom } from './products.js';
import { listAll } from './shelf-plans.js';
import type { DemoAttribute, DemoBusiness, DemoCategory, DemoProduct } from './shapes.js';

export interface DemoContent {
  readonly categories: readonly DemoCategory[];
  readonly attributes: readonly DemoAttribute[];
  readonly businesses: readonly DemoBusiness[];
  readonly products: readonly DemoProduct[];
  readonly accounts: typeof demoAccounts;
}

/** The whole demo world as data; the same on every machine and every day. */
export function demoContent(): DemoContent {
  const enrolled = enrolAll();
  return {
    categories,
    attributes,
    businesses: enrolled.map(({ business }) => business),
    products: productsFrom(listAll(enrolled)),
    accounts: demoAccounts,
  };
}

export { endOf2023, inForce, today } from './businesses.js';
export * from './shapes.js';
