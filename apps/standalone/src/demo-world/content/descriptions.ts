import type { Enrolled } from './businesses.js';
import { type Kind, kinds, type Sentence } from './kinds/index.js';
import type { Seeded } from './seeded.js';
import { fill, type Offer, sentenceFrom } from './shelf.js';

const goods: readonly Sentence[] = [
  ['{n} do {s} làm tại {p}.', '{e} is made by {s} at {p}.'],
  [
    '{s} giới thiệu {n}, món quen của khách gần xa khi nhắc tới {p}.',
    '{s} presents {e}, something visitors look for when they think of {p}.',
  ],
  ['Từ {p}, {s} gửi tới bạn {n}.', 'From {p}, {s} sends you {e}.'],
  ['{n} có mặt quanh năm tại {s}, {p}.', '{e} is available all year from {s} at {p}.'],
  ['Khách quen của {s} ở {p} hay gọi thêm {n} mỗi lần đặt hàng.', 'Regulars of {s} at {p} often add {e} to their order.'],
];
const trips: readonly Sentence[] = [
  ['{n} do {s} tổ chức tại {p}.', '{e} is run by {s} at {p}.'],
  ['Cùng {s} trải nghiệm {n} giữa nhịp sống thật của {p}.', 'Join {s} for {e} amid the everyday life of {p}.'],
];
const travel = new Set(['tour-bien-dao', 'homestay', 'trai-nghiem-vuon-rung']);

interface Text {
  readonly vi: string;
  readonly en: string;
}

/** Names keep their capital only at the head of a sentence, where the first letter is then raised again. */
function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function opening(offer: Offer, { business, entry }: Enrolled, pattern: Sentence): Text {
  const [vi, en] = pattern;
  const put = (text: string, name: string) =>
    text.replace('{n}', name).replace('{e}', name).replace('{s}', business.shop.name).replace('{p}', entry[3]);
  const raise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return { vi: raise(put(vi, lowered(offer.name))), en: raise(put(en, offer.nameEn)) };
}

/** One sentence of each kind, in an order that changes a little, so that neighbours on a page do not read alike. */
export function describe(offer: Offer, enrolled: Enrolled, chance: Seeded): Text {
  const kind: Kind = kinds[offer.kind];
  const first = opening(offer, enrolled, chance.pick(travel.has(kind.category) ? trips : goods));
  const body = [
    sentenceFrom(kind.make, chance),
    sentenceFrom(kind.quality, chance),
    sentenceFrom(kind.use, chance),
    sentenceFrom(kind.keep, chance),
  ];
  const ordered = chance.chance(0.3) ? [body[1], body[0], body[2], body[3]] : body;
  const [brand, , , place] = enrolled.entry;
  const raise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const say = (at: 0 | 1, name: string) => ordered.map((pair) => raise(fill(pair?.[at] ?? '', { n: name, b: brand, p: place }))).join(' ');
  return { vi: `${first.vi} ${say(0, lowered(offer.name))}`, en: `${first.en} ${say(1, offer.nameEn)}` };
}
