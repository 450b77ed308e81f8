import type { Seeded } from '../content/seeded.js';

/** What a drawing may vary by: chance, a small turn of hue, and the words on its label. */
export interface Brush {
  readonly chance: Seeded;
  readonly turn: number;
  readonly label: Label;
}

export interface Label {
  readonly top: string;
  readonly big: string | null;
  readonly bottom: string;
}

/** Words that belong together, so that a label never breaks between them. */
const joined = new Set([
  'om 5451',
  'om 18',
  'thơm 8',
  'mỏ quạ',
  'chuối hột',
  'vang ổi',
  'vang sim',
  'nếp than',
  'tinh khiết',
  'khoáng kiềm',
  'chưng tỏi',
  'thốt nốt',
  'mãng cầu',
  'chín đỏ',
  'cá lóc',
  'cá sặc',
  'cá linh',
  'cá cơm',
  'cá trèn',
  'cá rô',
  'tôm chua',
  'chùm ngây',
  'đậu biếc',
  'bông súng',
  'dứa lá',
  'lá sim',
  'dừa nước',
  'sả ớt',
  'tỏi ớt',
  'lá vối',
  'tim sen',
  'gạo lứt',

  'chanh dây',
]);

const joinedThree = new Set(['diệp hạ châu', 'cà gai leo', 'dây thìa canh', 'uống đóng chai']);

/** "Nước mắm Phú Quốc Khải Hoàn 38 độ đạm" → NƯỚC MẮM / 38°N / Phú Quốc. */
export function labelFor(name: string): Label {
  const degree = /(\d+) độ/.exec(name);
  const words = name
    .replace(/\d+ độ đạm/, '')
    .trim()
    .split(/\s+/);
  const pair = words.slice(1, 3).join(' ').toLowerCase();
  const head = joinedThree.has(words.slice(1, 4).join(' ').toLowerCase()) ? 4 : joined.has(pair) ? 3 : 2;
  let bottom = '';
  for (const word of words.slice(head)) {
    if (`${bottom} ${word}`.length > 17) break;
    bottom = `${bottom} ${word}`.trim();
  }
  // A well-known origin alone reads better than a brand cut in half.
  if (bottom.startsWith('Phú Quốc')) bottom = 'Phú Quốc';
  return { top: words.slice(0, head).join(' ').toLocaleUpperCase('vi'), big: degree ? `${degree[1]}°N` : null, bottom };
}
