import { assert, Money, type LocalDay } from '@market/kernel';
import type { Destination, Origin } from './place.js';

export const zones = ['local', 'province', 'country', 'island'] as const;
/** `island` is no distance of its own: it is added wherever the parcel crosses the sea. */
export type Zone = (typeof zones)[number];

/** What a zone costs while it is in force: the first kilogram, and each further one that is begun. */
export interface Rate {
  readonly zone: Zone;
  readonly base: bigint;
  readonly perKg: bigint;
  readonly effectiveFrom: LocalDay;
  /** The first day on which it is no longer in force; null while it is. */
  readonly effectiveTo: LocalDay | null;
}

/** The tariff of a marketplace: every rate there ever was, its own province, and the communes behind the sea. */
export interface Tariff {
  readonly rates: readonly Rate[];
  readonly homeProvince: string;
  readonly islands: ReadonlySet<string>;
}

/** Sellers are all of one province, so the destination alone says whether the parcel leaves it. */
export function zoneOf(origin: Origin, to: Destination, homeProvince: string): Exclude<Zone, 'island'> {
  if (to.communeCode === origin.communeCode || to.formerDistricts.includes(origin.districtCode)) return 'local';
  return to.provinceCode === homeProvince ? 'province' : 'country';
}

/** From an island, to an island, or from one to another; a road on the same island needs no boat. */
export const crossesSea = (origin: Origin, to: Destination, islands: ReadonlySet<string>): boolean =>
  origin.communeCode !== to.communeCode && (islands.has(origin.communeCode) || islands.has(to.communeCode));

export const rateOn = (rates: readonly Rate[], zone: Zone, day: LocalDay): Rate | undefined =>
  rates.find((rate) => rate.zone === zone && rate.effectiveFrom <= day && (rate.effectiveTo === null || day < rate.effectiveTo));

const furtherKilograms = (grams: number): bigint => BigInt(Math.max(0, Math.ceil(grams / 1000) - 1));

/** The price of one parcel on a day; undefined where no rate is in force. */
export function parcelPrice(tariff: Tariff, origin: Origin, to: Destination, grams: number, day: LocalDay): Money | undefined {
  assert(Number.isSafeInteger(grams) && grams >= 0, 'a weight is a whole number of grams');
  const needed: Zone[] = [zoneOf(origin, to, tariff.homeProvince)];
  if (crossesSea(origin, to, tariff.islands)) needed.push('island');
  const rates = needed.map((zone) => rateOn(tariff.rates, zone, day));
  if (!rates.every((rate) => rate !== undefined)) return undefined;
  return Money.vnd(rates.reduce((sum, { base, perKg }) => sum + base + perKg * furtherKilograms(grams), 0n));
}
