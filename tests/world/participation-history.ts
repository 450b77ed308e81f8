import { newId, type LocalDay } from '@market/kernel';
import type { CountRow, Grouping } from '@market/participation';
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

const approved = fc
  .record({
    at: instant,
    business: businessIndex,
    size: fc.constantFrom('micro', 'small', 'medium'),
    legalForm: fc.constantFrom('household', 'cooperative', 'joint-stock'),
    sectorCode: fc.constantFrom('1020', 'G'),
    oldDistrictCode: fc.constantFrom('899', '911', '912'),
    communeCode: fc.constantFrom('31078', '30760', '31105'),
  })
  .map(({ business, ...facts }): Happening => ({
    name: 'businesses/approved',
    body: { ...facts, oldCommuneCode: '31078', sectorName: { vi: facts.sectorCode, en: facts.sectorCode }, ...owner(business) },
  }));

const businessMoved = fc
  .record({ at: instant, business: businessIndex, kind: fc.constantFrom('suspended', 'reinstated', 'closed') })
  .map(({ at, business, kind }): Happening => ({ name: `businesses/${kind}`, body: { at, reason: null, ...owner(business) } }));

const productMoved = fc
  .record({ at: instant, product: fc.nat(4), kind: fc.constantFrom('published', 'published', 'unlisted', 'taken-down') })
  .map(({ at, product, kind }): Happening => ({
    name: `catalogue/product-${kind}`,
    body: { at, productId: ids[8 + product]!, ...owner(product % 3) },
  }));

const owner = (business: number) => ({ businessId: ids[business]!, shopId: ids[4 + business]! });

const happenings = fc.array(fc.oneof(approved, businessMoved, productMoved, productMoved), { minLength: 8, maxLength: 40 });

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

const fieldOf: Record<Grouping, string> = {
  district: 'oldDistrictCode',
  commune: 'communeCode',
  sector: 'sectorCode',
  size: 'size',
  form: 'legalForm',
};

/** The definition spelled out the slow way: walk through all that happened before the instant, then look at what stands. */
export function recount(all: readonly Happening[], restatements: readonly Restated[], before: Date, by: Grouping): Counted {
  const [inForce, classes, published] = [new Map<string, boolean>(), new Map<string, string>(), new Map<string, string | null>()];
  for (const { name, body } of walk(all, restatements, before)) {
    if (body.productId !== undefined) published.set(body.productId, name.endsWith('published') ? body.businessId : null);
    else inForce.set(body.businessId, name.endsWith('approved') || name.endsWith('reinstated'));
    if (name.endsWith('approved')) classes.set(body.businessId, String(body[fieldOf[by]]));
  }
  const rows = new Map<string, { businesses: number; products: number }>();
  for (const [businessId, stands] of inForce) {
    const products = [...published.values()].filter((of) => of === businessId).length;
    if (!stands || products === 0) continue;
    const value = classes.get(businessId) ?? 'unknown';
    const row = rows.get(value) ?? { businesses: 0, products: 0 };
    rows.set(value, { businesses: row.businesses + 1, products: row.products + products });
  }
  const sum = (of: 'businesses' | 'products'): number => [...rows.values()].reduce((total, row) => total + row[of], 0);
  return { businesses: sum('businesses'), products: sum('products'), rows: [...rows].map(([value, row]) => ({ value, ...row })) };
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
