import { slugify } from '@market/kernel';
import { attributesOf } from './attributes.js';
import { placeInDistrict } from './addresses.js';
import { localDay, plusMonths, today } from './calendar.js';
import { categories } from './categories.js';
import { certificatesOf, recognition } from './certificates.js';
import { describe } from './descriptions.js';
import { kinds } from './kinds/index.js';
import { variantsOf } from './prices.js';
import { Seeded } from './seeded.js';
import type { Listing } from './shelf-plans.js';
import type { DemoProduct, OcopRecognition, Words } from './shapes.js';

const takenDownReasons: readonly Words[] = [
  { vi: 'Ảnh nhãn không khớp bản tự công bố.', en: 'The label in the picture differs from the self-declaration.' },
  { vi: 'Mô tả gây hiểu nhầm về công dụng; đã yêu cầu sửa.', en: 'The description misled about effects; a correction was requested.' },
  { vi: 'Giấy chứng nhận kèm theo hết hạn.', en: 'The attached certificate expired.' },
];

const topOf = new Map(categories.map(({ slug, parent }) => [slug, parent ?? slug]));

/** How many products carry each number of stars in all, the recognised ones included. */
export const ocopTargets: Readonly<Record<3 | 4 | 5, number>> = { 5: 6, 4: 36, 3: 200 };

const starless = new Set([
  'seaTour',
  'homestay',
  'visits',
  'seaFish',
  'crustacean',
  'squidOctopus',
  'shellfish',
  'riverFish',
  'pearl',
  'water',
]);

/** Which listings are recognised: those named in the decisions, and a seeded share of the others that still stand on a shelf. */
function starsByListing(listings: readonly Listing[]): ReadonlyMap<Listing, 3 | 4 | 5> {
  const stars = new Map<Listing, 3 | 4 | 5>();
  for (const listing of listings) if (listing.offer.recognition) stars.set(listing, listing.offer.recognition.stars);
  const open = new Seeded('recognised').shuffled(
    listings.filter(
      (one) =>
        !stars.has(one) &&
        !starless.has(one.offer.kind) &&
        one.unlistedAt === null &&
        one.takenDownAt === null &&
        one.publishedAt < '2026-04-01',
    ),
  );
  for (const level of [4, 3] as const) {
    const wanted = ocopTargets[level] - [...stars.values()].filter((value) => value === level).length;
    for (const listing of open.splice(0, wanted)) stars.set(listing, level);
  }
  return stars;
}

interface Ocop {
  readonly ocop: OcopRecognition | null;
  readonly earlierOcop: readonly OcopRecognition[];
}

/** Decisions of 2020 and 2021 ran 36 months and were renewed; others were recognised around the time they came to market. */
function ocopOf(listing: Listing, stars: 3 | 4 | 5 | undefined, chance: Seeded): Ocop {
  if (stars === undefined) return { ocop: null, earlierOcop: [] };
  const known = listing.offer.recognition;
  if (!known)
    return { ocop: recognition(stars, plusMonths(localDay(listing.publishedAt), chance.between(-4, 7)), chance), earlierOcop: [] };
  const first = recognition(stars, known.year === 2020 ? '2020-12-28' : '2021-08-30', chance);
  const second = recognition(stars, plusMonths(first.validTo, -1), chance);
  const third = second.validTo < today.slice(0, 10) ? recognition(stars, plusMonths(second.validTo, -1), chance) : null;
  return { ocop: third ?? second, earlierOcop: third ? [first, second] : [first] };
}

/** The plain name when it is free, else with the shop's name, so that an address never changes hands. */
function freeSlug(name: string, shopSlug: string, taken: Set<string>): string {
  const plain = slugify(name);
  const slug = taken.has(plain) ? slugify(`${name} ${shopSlug}`) : plain;
  taken.add(slug);
  return slug;
}

function productOf(listing: Listing, stars: 3 | 4 | 5 | undefined, serial: number, taken: Set<string>): DemoProduct {
  const { enrolled, offer } = listing;
  const { business } = enrolled;
  const slug = freeSlug(offer.name, business.shop.slug, taken);
  const chance = new Seeded(`product ${slug}`);
  const text = describe(offer, enrolled, chance);
  return {
    key: slug,
    slug,
    name: offer.name,
    nameEn: offer.nameEn,
    shopKey: business.key,
    categorySlug: offer.category,
    scene: sceneOf(listing),
    descriptionVi: text.vi,
    descriptionEn: text.en,
    origin: { districtCode: business.oldDistrictCode, text: `${placeInDistrict(enrolled.entry[3], business.oldDistrictCode)}, Kiên Giang` },
    attributes: attributesOf({ name: offer.name, slug }, topOf.get(offer.category) ?? offer.category),
    variants: variantsOf(offer, enrolled, serial, chance),
    ...ocopOf(listing, stars, chance),
    certificates: certificatesOf(offer, enrolled, localDay(listing.publishedAt), chance),
    publishedAt: listing.publishedAt,
    unlistedAt: listing.unlistedAt,
    takenDownAt: listing.takenDownAt,
    takenDownReason: listing.takenDownAt === null ? null : chance.pick(takenDownReasons),
    percentOff: percentOff(listing, slug),
  };
}

/** About one in forty of what still stands on a shelf. */
function percentOff({ unlistedAt, takenDownAt }: Listing, slug: string): number | null {
  const chance = new Seeded(`promotion ${slug}`);
  return unlistedAt === null && takenDownAt === null && chance.chance(0.025) ? chance.pick([10, 15, 20, 25, 30]) : null;
}

/** A few goods look unlike the rest of their kind. */
function sceneOf({ offer }: Listing): string {
  if (offer.kind === 'crustacean' && /^Tôm/.test(offer.name)) return 'shrimp';
  return kinds[offer.kind].scene;
}

export function productsFrom(listings: readonly Listing[]): readonly DemoProduct[] {
  const stars = starsByListing(listings);
  const taken = new Set<string>();
  const serials = new Map<string, number>();
  return listings.map((listing) => {
    const { key } = listing.enrolled.business;
    const serial = (serials.get(key) ?? 0) + 1;
    serials.set(key, serial);
    return productOf(listing, stars.get(listing), serial, taken);
  });
}
