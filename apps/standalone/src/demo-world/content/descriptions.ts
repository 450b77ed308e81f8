import type { Enrolled } from './businesses.js';
import { type Kind, kinds, type Sentence } from './kinds/index.js';
import type { Seeded } from './seeded.js';
import { fill, type Offer, sentenceFrom } from './shelf.js';

const goods: readonly Sentence[] = [
  [
    '{s} giới thiệu {n}, món quen của khách gần xa khi nhắc tới {p}.',
    'Ask anyone about {p} and {e} will come up; this is how {s} does it.',
  ],
  ['Từ {p}, {s} gửi tới bạn {n}.', 'From {p}, {s} brings you {e}.'],
  ['{n} là mặt hàng {s} chăm chút ở {p}.', '{s} at {p} takes particular care over {e}.'],
  ['Khách quen của {s} ở {p} hay gọi thêm {n} mỗi lần đặt hàng.', 'Regulars of {s} at {p} often add {e} to their order.'],
  ['Ghé {p}, nhiều người tìm đến {s} để mua {n}.', 'Visitors to {p} often look up {s} for {e}.'],
];
const trips: readonly Sentence[] = [
  ['{n} do {s} tổ chức tại {p}.', '{s} at {p} offers {e}.'],
  ['{s} mời bạn chọn {n} giữa nhịp sống thật của {p}.', '{s} invites you to {p}: {e}, amid everyday local life.'],
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

/** English names that begin with a proper noun keep their capital. */
const proper = /^(ST|OM|Hòa|Chu |Keo |Xiêm|Ri6|Thai|Indian|Queen|MD2|Tắc|Tà|Tết|Phú|Nàng|Jasmine|Đài|Một|Kim|Khải|Thanh|Mạnh|Xuân|U-)/;

function loweredEn(name: string): string {
  return proper.test(name) ? name : lowered(name);
}

function opening(offer: Offer, { business, entry }: Enrolled, pattern: Sentence): Text {
  const [vi, en] = pattern;
  const put = (text: string, name: string) =>
    text.replace('{n}', name).replace('{e}', name).replace('{s}', business.shop.name).replace('{p}', entry[3]);
  const raise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return { vi: raise(put(vi, lowered(offer.plain))), en: raise(put(en, loweredEn(offer.plainEn))) };
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
  return { vi: `${first.vi} ${say(0, lowered(offer.plain))}`, en: `${first.en} ${say(1, offer.plainEn)}` };
}
