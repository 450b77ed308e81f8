import type { Enrolled } from './businesses.js';
import { type KindKey, kinds, type Sentence } from './kinds/index.js';
import { recognised } from './recognised.js';
import { Seeded } from './seeded.js';

/** Something a shop could put on its shelf, before it has dates. */
export interface Offer {
  readonly kind: KindKey;
  readonly name: string;
  readonly nameEn: string;
  /** The names without brand or place, for sentences that have just said both. */
  readonly plain: string;
  readonly plainEn: string;
  readonly price: number;
  readonly category: string;
  readonly recognition: { readonly stars: 3 | 4 | 5; readonly year: number } | null;
}

/** What only some districts grow or make; nobody sells a forest visit from a town without a forest. */
const onlyIn: readonly (readonly [pattern: RegExp, districts: readonly string[]])[] = [
  [/gác kèo|rừng tràm|Đọt choại/, ['913', '909', '908', '910']],
  [/rừng ngập mặn|Ốc len|Vọp|Ba khía|ba khía|Mắm còng/, ['908', '909', '910', '913', '903', '902', '906']],
  [/sim(?!\p{L})|Si rô dâu rừng|Nấm tràm|mật cật|Rong nho|Nhum/iu, ['911', '912']],
  [/thốt nốt/, ['900', '902', '903', '914']],
  [/vườn tiêu/, ['911', '900', '907']],
  [/Học đan/, ['914', '902', '907']],
  [/nhà thùng/, ['911', '912']],
  [/Hái khóm|Khóm Tắc Cậu/, ['905', '907']],
  [/Tát mương|Xuồng ba lá/, ['913', '910', '906', '907', '904']],
  [/Sầu riêng|Măng cụt|Chôm chôm/, ['906', '907']],
  [/lúa – tôm|một bụi đỏ|lúa mùa/, ['907', '908', '909', '910', '913', '903']],
  [/dừa nước/, ['907', '908', '909', '905', '910', '913']],
];
const notIn: readonly (readonly [pattern: RegExp, districts: readonly string[]])[] = [
  [/Tôm càng|Cua gạch|Cua thịt|Cua lột|Tôm đất|Tôm sú|Tôm thẻ|Tôm khô đất|Tôm khô thẻ|Sò huyết|Hàu sữa|Tôm khô bạc/, ['911', '912']],
  [/Mực ống|Nhum|Cá bớp|Cá mú|Ốc nhảy/, ['908', '909', '910', '913', '906', '907']],
  [/san hô|Bè cá|bè cá/, ['908', '909', '910', '913']],
];

function growsHere(name: string, district: string): boolean {
  const allowed = onlyIn.every(([pattern, list]) => !pattern.test(name) || list.includes(district));
  return allowed && notIn.every(([pattern, list]) => !pattern.test(name) || !list.includes(district));
}

/** On the island the origin is part of the trade name: "Nước mắm Phú Quốc Khải Hoàn"; recognised names are kept as they were recognised. */
function labelOf({ entry, business }: Enrolled, kind: KindKey): string {
  const [brand] = entry;
  const known = recognised[brand];
  const spelled = `Phú Quốc ${brand}`;
  if (business.oldDistrictCode !== '911' || !['fishSauce', 'pepper'].includes(kind)) return brand;
  return !known || known.some(([name]) => name.includes(spelled)) ? spelled : brand;
}

/** Puts product, brand and place into a text. */
export function fill(text: string, slots: Readonly<Record<'n' | 'b' | 'p', string>>): string {
  return text.replace(/\{([nbp])\}/g, (_, slot: 'n' | 'b' | 'p') => slots[slot]);
}

/** "Cá cơm rim mè {b}" → "Cá cơm rim mè"; "Dried ray from {p}" → "Dried ray". */
function bare(text: string): string {
  const without = text
    .replace(/( from|,)? \{[bp]\}|^\{[bp]\} /g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return without.charAt(0).toUpperCase() + without.slice(1);
}

function categoryOf(kind: KindKey, district: string, own: string | undefined): string {
  if (own !== undefined) return own;
  if (kind === 'pepper' && district !== '911') return 'tieu-cac-vung';
  return kinds[kind].category;
}

function offersOf(enrolled: Enrolled, kind: KindKey): Offer[] {
  const district = enrolled.business.oldDistrictCode;
  const slots = { n: '', b: labelOf(enrolled, kind), p: enrolled.entry[3] };
  return kinds[kind].items
    .filter(([vi]) => growsHere(vi, district))
    .map(([vi, en, price, category]) => ({
      kind,
      name: fill(vi, slots),
      nameEn: fill(en, slots),
      plain: bare(vi),
      plainEn: bare(en),
      price,
      category: categoryOf(kind, district, category),
      recognition: null,
    }));
}

/** Everything the shop could offer, no name twice, in the order it fills its shelf: recognised goods, then mostly its own trade, then sidelines. */
export function shelfOf(enrolled: Enrolled): readonly Offer[] {
  const chance = new Seeded(`shelf ${enrolled.business.key}`);
  const known: Offer[] = (recognised[enrolled.entry[0]] ?? []).map(([name, nameEn, stars, year, kind, price, category]) => ({
    kind,
    name,
    nameEn,
    plain: name,
    plainEn: nameEn,
    price,
    category: categoryOf(kind, enrolled.business.oldDistrictCode, category),
    recognition: { stars, year },
  }));
  const ranked = [...enrolled.trade.main.map((kind) => [kind, 0] as const), ...enrolled.trade.side.map((kind) => [kind, 0.62] as const)]
    .flatMap(([kind, later]) => offersOf(enrolled, kind).map((offer) => ({ offer, rank: later + chance.next() })))
    .sort((a, b) => a.rank - b.rank)
    .map(({ offer }) => offer);
  const seen = new Set<string>();
  return [...known, ...ranked].filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()) !== undefined);
}

export function sentenceFrom(list: readonly Sentence[], chance: Seeded): Sentence {
  return chance.pick(list);
}
