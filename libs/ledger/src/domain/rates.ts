import { assert, type LocalDay } from '@market/kernel';

/** What a seller does, as the tax law tells it apart. */
export const activities = ['goods', 'services', 'transport', 'other', 'digital'] as const;
export type Activity = (typeof activities)[number];
export type Tax = 'vat' | 'pit';

interface Dated {
  readonly effectiveFrom: LocalDay;
  /** The first day on which it is no longer in force; null while it is. */
  readonly effectiveTo: LocalDay | null;
  readonly legalBasis: string;
}
/** Rates are hundredths of a percent: 150 is 1.5 %. */
export interface FeeRate extends Dated {
  readonly shopId: string | null;
  readonly categoryId: string | null;
  readonly rate: number;
}
export interface TaxRate extends Dated {
  readonly tax: Tax;
  readonly activity: Activity;
  readonly rate: number;
}
export interface TaxSubject extends Dated {
  readonly legalForm: string;
  readonly withheld: boolean;
}
export interface CategoryActivity extends Dated {
  readonly categorySlug: string;
  readonly activity: Activity;
}
export interface Rule extends Dated {
  readonly rule: 'payout-hold-days' | 'payout-minimum' | 'shipping-goes-to-shop' | 'paid-to-shop-withheld';
  readonly value: bigint;
}

/** Every rate and rule there ever was. What was posted stays; what is posted takes those of its day. */
export interface RateBook {
  readonly fees: readonly FeeRate[];
  readonly taxes: readonly TaxRate[];
  readonly subjects: readonly TaxSubject[];
  readonly activities: readonly CategoryActivity[];
  readonly rules: readonly Rule[];
}

export interface Category {
  readonly id: string;
  readonly slug: string;
}

/** Both taxes on one activity, with the law that asks for them. */
export interface TaxRates {
  readonly activity: Activity;
  readonly vat: number;
  readonly pit: number;
  readonly legalBasis: string;
}

const inForce =
  (day: LocalDay) =>
  ({ effectiveFrom, effectiveTo }: Dated): boolean =>
    effectiveFrom <= day && (effectiveTo === null || day < effectiveTo);

/** The share of an amount, in hundredths of a percent, rounded down: an odd đồng of a fee is the shop's. */
export const shareDown = (amount: bigint, rate: number): bigint => (amount * BigInt(rate)) / 10_000n;

/** The share of an amount, in hundredths of a percent, rounded to the nearest đồng, as taxes are. */
export const shareRounded = (amount: bigint, rate: number): bigint => (amount * BigInt(rate) + 5_000n) / 10_000n;

/** The shop's own rate, else that of the nearest category, else the general one; 0 where none is in force. */
export function feeRateOn({ fees }: RateBook, day: LocalDay, shopId: string, nearestFirst: readonly Category[]): number {
  const today = fees.filter(inForce(day));
  const own = today.find((rate) => rate.shopId === shopId);
  const categories = nearestFirst.map(({ id }) => today.find(({ categoryId }) => categoryId === id));
  const general = today.find((rate) => rate.shopId === null && rate.categoryId === null);
  return [own, ...categories, general].find((rate) => rate !== undefined)?.rate ?? 0;
}

/** What is sold in a category is goods, unless it or the nearest one above says otherwise on that day. */
export function activityOn({ activities: rows }: RateBook, day: LocalDay, nearestFirst: readonly Category[]): Activity {
  const today = rows.filter(inForce(day));
  for (const { slug } of nearestFirst) {
    const said = today.find(({ categorySlug }) => categorySlug === slug);
    if (said) return said.activity;
  }
  return 'goods';
}

/**
 * Whether the market withholds from sellers of this form: households and individuals, not companies and co-operatives (NĐ 117/2025
 * from 1 July 2025, NĐ 252/2026 Art. 43–46 from 1 July 2026). A form that the law of the day does not name is withheld from.
 */
export function isWithheldFrom(book: RateBook, day: LocalDay, legalForm: string): boolean {
  if (!book.taxes.some(inForce(day))) return false;
  return book.subjects.find((subject) => subject.legalForm === legalForm && inForce(day)(subject))?.withheld ?? true;
}

/** Both rates of an activity. One that the law of the day does not name takes the highest (NĐ 117/2025, NĐ 252/2026). */
export function taxRatesOn(book: RateBook, day: LocalDay, activity: Activity): TaxRates | undefined {
  const today = book.taxes.filter(inForce(day));
  const rateOf = (tax: Tax): TaxRate | undefined => {
    const ofTax = today.filter((rate) => rate.tax === tax);
    return ofTax.find((rate) => rate.activity === activity) ?? [...ofTax].sort((a, b) => b.rate - a.rate)[0];
  };
  const [vat, pit] = [rateOf('vat'), rateOf('pit')];
  if (!vat || !pit) return undefined;
  const legalBasis = [...new Set([vat.legalBasis, pit.legalBasis])].join('; ');
  return { activity, vat: vat.rate, pit: pit.rate, legalBasis };
}

/** @throws when no value is in force: the migration and the database leave no day without one */
export function ruleOn({ rules }: RateBook, day: LocalDay, rule: Rule['rule']): bigint {
  const found = rules.find((row) => row.rule === rule && inForce(day)(row));
  assert(found !== undefined, `the rule ${rule} is in force on ${day}`);
  return found.value;
}
