import { type Enrolled, inForce } from './businesses.js';
import { between, endOf2023, plusDays, today } from './calendar.js';
import { Seeded } from './seeded.js';
import { type Offer, shelfOf } from './shelf.js';

/** An offer with its dates. */
export interface Listing {
  readonly enrolled: Enrolled;
  readonly offer: Offer;
  readonly publishedAt: string;
  readonly unlistedAt: string | null;
  readonly takenDownAt: string | null;
}

export const publishedAtEndOf2023 = 1139;

/** Shares the total among the shops by weight, none above what it could offer, and the sum exact (largest remainder, then by order). */
export function quotas(total: number, shops: readonly { readonly weight: number; readonly most: number }[]): readonly number[] {
  const whole = shops.reduce((sum, { weight }) => sum + weight, 0);
  const given = shops.map(({ weight, most }) => Math.min(most, Math.max(1, Math.floor((total * weight) / whole))));
  let left = total - given.reduce((sum, count) => sum + count, 0);
  while (left !== 0) {
    const step = Math.sign(left);
    const open = given.flatMap((count, at) => ((step > 0 ? count < (shops[at]?.most ?? 0) : count > 1) ? [at] : []));
    if (open.length === 0) throw new Error(`The shops cannot carry ${total} products`);
    for (const at of open.slice(0, Math.abs(left))) given[at] = (given[at] ?? 0) + step;
    left -= step * Math.min(open.length, Math.abs(left));
  }
  return given;
}

type End = Pick<Listing, 'unlistedAt' | 'takenDownAt'>;
const stays: End = { unlistedAt: null, takenDownAt: null };

function endsBetween(from: string, to: string, chance: Seeded): End {
  const at = between(from, to, 0.15 + chance.next() * 0.8, chance);
  return chance.chance(0.2) ? { unlistedAt: null, takenDownAt: at } : { unlistedAt: at, takenDownAt: null };
}

/** On the shelf at the end of 2023; one in fourteen left it later. */
function counted(enrolled: Enrolled, offer: Offer, at: number, chance: Seeded): Listing {
  const start = plusDays(enrolled.business.approvedAt, 1);
  const share = at < 3 ? 0.02 : chance.next() ** 1.4;
  const publishedAt = between(start, '2023-12-28T09:00:00.000Z', share, chance);
  const end =
    offer.recognition === null && chance.chance(0.07) ? endsBetween('2024-01-15T00:00:00.000Z', '2026-11-10T00:00:00.000Z', chance) : stays;
  return { enrolled, offer, publishedAt, ...end };
}

/** Came and went before the end of 2023. */
function goneBefore(enrolled: Enrolled, offer: Offer, chance: Seeded): Listing {
  const publishedAt = between(plusDays(enrolled.business.approvedAt, 1), '2023-12-08T00:00:00.000Z', chance.next() * 0.5, chance);
  return { enrolled, offer, publishedAt, ...endsBetween(plusDays(publishedAt, 3), '2023-12-29T00:00:00.000Z', chance) };
}

/** Since 2024. */
function since(enrolled: Enrolled, offer: Offer, from: string, to: string, at: number, chance: Seeded): Listing {
  const publishedAt = between(from, to, at < 3 ? 0.02 : chance.next(), chance);
  const long = publishedAt < '2026-06-01';
  return {
    enrolled,
    offer,
    publishedAt,
    ...(long && at > 2 && chance.chance(0.06) ? endsBetween(plusDays(publishedAt, 30), '2026-11-10T00:00:00.000Z', chance) : stays),
  };
}

/** New goods appear only while the approval is in force; a closed or suspended shop adds nothing. */
function sellingUntil({ business }: Enrolled): string {
  return business.events.find(({ kind, at }) => ['suspended', 'closed'].includes(kind) && at > endOf2023)?.at ?? today;
}

function firstEightyListings(enrolled: Enrolled, quota: number): Listing[] {
  const chance = new Seeded(`dates ${enrolled.business.key}`);
  const shelf = shelfOf(enrolled);
  const gone = enrolled.business.approvedAt < '2023-09-01' ? chance.between(0, 2) : 0;
  const more = chance.between(1, 5);
  return shelf.slice(0, quota + gone + more).map((offer, at) => {
    if (at < quota) return counted(enrolled, offer, at, chance);
    if (at < quota + gone) return goneBefore(enrolled, offer, chance);
    return since(enrolled, offer, '2024-01-03T00:00:00.000Z', sellingUntil(enrolled), at, chance);
  });
}

function uncountedListings(enrolled: Enrolled): Listing[] {
  const chance = new Seeded(`dates ${enrolled.business.key}`);
  const { approvedAt, key } = enrolled.business;
  const until = enrolled.business.events.find(({ kind }) => ['suspended', 'closed'].includes(kind))?.at ?? '2023-11-28T00:00:00.000Z';
  return shelfOf(enrolled)
    .slice(0, chance.between(7, 13))
    .map((offer, at) => {
      if (key === 'tho-son' || (key === 'duong-hoa' && at > 3))
        return since(enrolled, offer, '2024-01-16T00:00:00.000Z', today, at, chance);
      const publishedAt = between(plusDays(approvedAt, 1), until, at < 3 ? 0.02 : chance.next() * 0.8, chance);
      const end: End = key === 'duong-hoa' ? { unlistedAt: '2023-12-05T03:20:00.000Z', takenDownAt: null } : stays;
      return { enrolled, offer, publishedAt, ...end };
    });
}

function newcomerListings(enrolled: Enrolled): Listing[] {
  const chance = new Seeded(`dates ${enrolled.business.key}`);
  const start = plusDays(enrolled.business.approvedAt, 1);
  const years = (Date.parse(today) - Date.parse(start)) / 31_557_600_000;
  const count = Math.round(8 + Math.min(years, 2.6) * 3.2 + chance.next() * 5);
  return shelfOf(enrolled)
    .slice(0, count)
    .map((offer, at) => since(enrolled, offer, start, sellingUntil(enrolled), at, chance));
}

/** Every listing of the demo world, dated so that exactly 1,139 stand on the shelves of the first eighty at the end of 2023. */
export function listAll(all: readonly Enrolled[]): readonly Listing[] {
  const first = all.filter(({ cohort }) => cohort === 'counted-2023');
  const missing = first.filter(({ business }) => !inForce(business, endOf2023));
  if (missing.length > 0) throw new Error(`Not in force at the end of 2023: ${missing.map(({ business }) => business.key).join(', ')}`);
  const weights = new Seeded('quota of the first eighty');
  const shares = quotas(
    publishedAtEndOf2023,
    first.map((enrolled) => ({
      weight: (enrolled.business.legalForm === 'household' ? 0.75 : 1.1) * (0.6 + weights.next() * 0.9),
      most: shelfOf(enrolled).length - 6,
    })),
  );
  return all.flatMap((enrolled) => {
    if (enrolled.cohort === 'counted-2023') return firstEightyListings(enrolled, shares[first.indexOf(enrolled)] ?? 0);
    return enrolled.cohort === 'newcomer' ? newcomerListings(enrolled) : uncountedListings(enrolled);
  });
}
