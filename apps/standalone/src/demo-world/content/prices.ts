import type { Enrolled } from './businesses.js';
import type { Offer } from './shelf.js';
import { kinds } from './kinds/index.js';
import { type Option, packings } from './packings.js';
import { Seeded } from './seeded.js';
import type { DemoBusiness, DemoVariant, Words } from './shapes.js';

/** Shelf prices end the way a shopkeeper writes them: [below this many đồng, in steps of]. */
export const pricesEnding: readonly (readonly [below: number, step: number])[] = [
  [20_000, 500],
  [200_000, 1_000],
  [1_000_000, 5_000],
  [Number.POSITIVE_INFINITY, 10_000],
];

function shelfPrice(exact: number): bigint {
  const step = pricesEnding.find(([below]) => exact < below)?.[1] ?? 1_000;
  return BigInt(Math.max(step, Math.round(exact / step) * step));
}

/** Small packs cost a little more for their quantity, large ones a little less. */
function bulk(at: number, of: number): number {
  return of < 2 ? 1 : 1.08 - (0.14 * at) / (of - 1);
}

function chosenOptions(options: readonly Option[], chance: Seeded): readonly Option[] {
  const count = Math.min(options.length, chance.pick([1, 2, 2, 3, 3, 4]));
  const first = chance.between(0, options.length - count);
  return options.slice(first, first + count);
}

/** Letters of the brand and the business's own serial, since two brands may begin alike. */
function skuPrefix({ key, phone }: DemoBusiness): string {
  return `${key
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, 5)}${phone.slice(-3)}`;
}

const colour: Words = { vi: 'Màu', en: 'Colour' };
const colours: readonly Words[] = [
  { vi: 'Tự nhiên', en: 'Natural' },
  { vi: 'Nâu', en: 'Brown' },
  { vi: 'Viền đen', en: 'Black trim' },
];
const coloured = new Set(['bags', 'sandals', 'hats']);

/** Woven goods come in colours beside their sizes; what is left of each combination is its own count. */
function inColours(offer: Offer, key: string, variants: readonly DemoVariant[]): readonly DemoVariant[] {
  const chance = new Seeded(`colours ${key} ${offer.name}`);
  if (!coloured.has(offer.kind) || !chance.chance(0.7)) return variants;
  const chosen = colours.slice(0, chance.between(2, 3));
  return variants.flatMap((variant) =>
    chosen.map((value, at) => ({
      ...variant,
      sku: `${variant.sku}${'ABC'[at]}`,
      second: { name: colour, value },
      stock: chance.between(0, 40),
    })),
  );
}

export function variantsOf(offer: Offer, { business }: Enrolled, serial: number, chance: Seeded): readonly DemoVariant[] {
  const { optionName, unit, options } = packings[kinds[offer.kind].packing];
  const every: readonly Option[] = options;
  const local = 0.93 + chance.next() * 0.16;
  const variants = chosenOptions(every, chance).map((option, at): DemoVariant => {
    const [vi, en, quantity, grams, factor] = option;
    const exact =
      offer.price * 1000 * local * (factor ?? quantity) * (factor === undefined ? bulk(every.indexOf(option), every.length) : 1);
    return {
      sku: `${skuPrefix(business)}-${String(serial).padStart(3, '0')}-${at + 1}`,
      optionName,
      option: { vi, en },
      priceVnd: shelfPrice(exact),
      weightGrams: grams,
      unit,
      unitQuantity: quantity,
      stock: chance.chance(0.05) ? 0 : chance.between(3, 140),
      second: null,
    };
  });
  return inColours(offer, business.key, variants);
}
