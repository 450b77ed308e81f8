import { endOfDay, newId, type LocalDay } from '@market/kernel';
import type { CountedBy, CountRow } from '@market/participation';
import fc from 'fast-check';

/** One event of another room, as it stands in the outbox. */
export interface Happening {
  readonly name: string;
  readonly body: {
    readonly businessId: string;
    readonly shopId: string;
    readonly at: string;
    readonly productId?: string;
    readonly [more: string]: unknown;
  };
}

/** The happening at this place never happened (`void`), or happened at another time. */
export interface Restated {
  readonly at: number;
  readonly kind: 'void' | 'same';
  readonly validAt: string;
}

export interface History {
  readonly happenings: readonly Happening[];
  /** The order in which the events reach the room. */
  readonly delivery: readonly number[];
  readonly restatements: readonly Restated[];
  readonly asOf: LocalDay;
}

const ids = Array.from({ length: 16 }, () => newId());
const days: LocalDay[] = ['2023-12-30', '2023-12-31', '2024-01-01'];
/** Few instants, so that many facts share one, on both sides of midnight in Việt Nam (17:00 UTC). */
const instants = days.flatMap((day) => [`${day}T02:00:00.000Z`, `${day}T16:59:59.999Z`, `${day}T17:00:00.000Z`]);

const instant = fc.constantFrom(...instants);
const businessIndex = fc.nat(2);

/** Places that lie in each other, so that every map has something to tell. */
const seat = fc.constantFrom(
  { oldDistrictCode: '899', oldCommuneCode: '30733', communeCode: '30742' },
  { oldDistrictCode: '911', oldCommuneCode: '31078', communeCode: '31078' },
  { oldDistrictCode: '911', oldCommuneCode: '31105', communeCode: '31105' },
  { oldDistrictCode: '912', oldCommuneCode: '31108', communeCode: '31108' },
);

/** A section, and divisions of the same and of another. */
const sections: Readonly<Record<string, string>> = { C: 'C', '10': 'C', '47': 'G' };

const classes = fc
  .record({
    size: fc.constantFrom('micro', 'small', 'medium'),
    legalForm: fc.constantFrom('household', 'cooperative', 'joint-stock'),
    sectorCode: fc.constantFrom(...Object.keys(sections)),
  })
  .map((one) => ({ ...one, sectorName: { vi: one.sectorCode, en: one.sectorCode } }));

const said = { at: instant, business: businessIndex };
const registered = (name: string) => (said: { at: string; business: number }) => {
  const { business, ...facts } = said;
  return { name, body: { ...facts, ...owner(business) } };
};

const approved = fc
  .tuple(fc.record(said), seat, classes)
  .map(([one, ...facts]) => registered('businesses/approved')(Object.assign({}, one, ...facts)));
const relocated = fc.tuple(fc.record(said), seat).map(([one, place]) => registered('businesses/moved')({ ...one, ...place }));
const reclassified = fc.tuple(fc.record(said), classes).map(([one, is]) => registered('businesses/reclassified')({ ...one, ...is }));

const businessMoved = fc
  .record({ at: instant, business: businessIndex, kind: fc.constantFrom('suspended', 'reinstated', 'closed') })
  .map(({ at, business, kind }): Happening => ({ name: `businesses/${kind}`, body: { at, reason: null, ...owner(business) } }));

const ocop = fc.array(
  fc.record({
    stars: fc.constantFrom(3, 4, 5),
    issuedOn: fc.constantFrom(...days),
    validTo: fc.constantFrom(null, '2023-12-31', '2024-01-01'),
  }),
  { maxLength: 3 },
);

const productMoved = fc
  .record({
    at: instant,
    product: fc.nat(4),
    kind: fc.constantFrom('published', 'published', 'described', 'unlisted', 'taken-down'),
    decisions: ocop.map((all) => all.filter(({ issuedOn, validTo }) => validTo === null || issuedOn <= validTo)),
  })
  .map(({ at, product, kind, decisions }): Happening => ({
    name: `catalogue/product-${kind}`,
    body: {
      ...{ at, productId: ids[8 + product]!, ...owner(product % 3) },
      ...(kind === 'published' || kind === 'described' ? { name: kind, ocop: decisions } : {}),
    },
  }));

const owner = (business: number) => ({ businessId: ids[business]!, shopId: ids[4 + business]! });

const happenings = fc.array(fc.oneof(approved, relocated, reclassified, businessMoved, productMoved, productMoved), {
  minLength: 8,
  maxLength: 40,
});

/** Moves in any order, likely or not: facts are counted, not judged. */
export const histories: fc.Arbitrary<History> = happenings.chain((all) => {
  const places = all.map((_, at) => at);
  return fc.record({
    happenings: fc.constant(all),
    delivery: fc.shuffledSubarray(places, { minLength: all.length }),
    restatements: fc.uniqueArray(
      fc.record({ at: fc.constantFrom(...places), kind: fc.constantFrom('void' as const, 'same' as const), validAt: instant }),
      { selector: ({ at }) => at, maxLength: 4 },
    ),
    asOf: fc.constantFrom(...days),
  });
});

interface Counted {
  readonly businesses: number;
  readonly products: number;
  readonly rows: readonly Pick<CountRow, 'value' | 'businesses' | 'products'>[];
}

/** What a count says, without the rows of nobody and without labels. */
export const asText = ({ businesses, products, rows }: Counted): string[] => [
  `${businesses} businesses, ${products} products`,
  ...rows
    .filter((row) => row.businesses > 0 || row.products > 0)
    .map((row) => `${row.value}: ${row.businesses}, ${row.products}`)
    .sort(),
];

type Body = Happening['body'];

const text = (body: Body, key: string): string | undefined => {
  const value = body[key];
  return typeof value === 'string' ? value : undefined;
};

const valueOf: Readonly<Record<Exclude<CountedBy, 'all' | 'ocop'>, (body: Body) => string | undefined>> = {
  district: (body) => text(body, 'oldDistrictCode'),
  'old-commune': (body) => text(body, 'oldCommuneCode'),
  commune: (body) => text(body, 'communeCode'),
  sector: (body) => sections[text(body, 'sectorCode') ?? ''],
  size: (body) => text(body, 'size'),
  form: (body) => text(body, 'legalForm'),
};

interface Decision {
  readonly stars: number;
  readonly issuedOn: LocalDay;
  readonly validTo: LocalDay | null;
}

/** The stars of a product on a day: of the decisions in force the last one, the later told of where two came on one day. */
function starsOn(decisions: readonly Decision[], day: LocalDay): string {
  let latest: Decision | undefined;
  for (const one of decisions)
    if (one.issuedOn <= day && (one.validTo ?? day) >= day && !(latest && latest.issuedOn > one.issuedOn)) latest = one;
  return latest ? String(latest.stars) : 'none';
}

/** The definition spelled out the slow way: walk through all that happened until the end of the day, then look at what stands. */
export function recount(all: readonly Happening[], restatements: readonly Restated[], asOf: LocalDay, by: CountedBy): Counted {
  const inForce = new Map<string, boolean>();
  const values = new Map<string, string>();
  const published = new Map<string, string | null>();
  const decisions = new Map<string, readonly Decision[]>();
  for (const { name, body } of walk(all, restatements, endOfDay(asOf))) {
    if (body.productId !== undefined) {
      if (body['ocop']) decisions.set(body.productId, body['ocop'] as Decision[]);
      if (!name.endsWith('described')) published.set(body.productId, name.endsWith('published') ? body.businessId : null);
      continue;
    }
    const value = by === 'all' || by === 'ocop' ? undefined : valueOf[by](body);
    if (value !== undefined) values.set(body.businessId, value);
    if (!/moved$|reclassified$/.test(name)) inForce.set(body.businessId, /approved$|reinstated$/.test(name));
  }
  const offered = [...published].flatMap(([productId, businessId]) =>
    businessId && inForce.get(businessId) ? [{ productId, businessId }] : [],
  );
  const rowOf = ({ productId, businessId }: (typeof offered)[number]): string => {
    if (by === 'all') return '';
    return by === 'ocop' ? starsOn(decisions.get(productId) ?? [], asOf) : (values.get(businessId) ?? 'unknown');
  };
  const count = (some: typeof offered) => ({ businesses: new Set(some.map(({ businessId }) => businessId)).size, products: some.length });
  const rows = [...new Set(offered.map(rowOf))].map((value) => ({ value, ...count(offered.filter((one) => rowOf(one) === value)) }));
  return { ...count(offered), rows };
}

/** In order of time; what happened at one instant in the order in which it was written. */
function walk(all: readonly Happening[], restatements: readonly Restated[], before: Date): Happening[] {
  return all
    .flatMap((happening, at) => {
      const restated = restatements.find((one) => one.at === at);
      if (restated?.kind === 'void') return [];
      return [restated ? { ...happening, body: { ...happening.body, at: restated.validAt } } : happening];
    })
    .filter(({ body }) => new Date(body.at) < before)
    .sort((a, b) => Date.parse(a.body.at) - Date.parse(b.body.at));
}
