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

/** "Nước mắm Phú Quốc Khải Hoàn 38 độ đạm" → NƯỚC MẮM / 38°N / Phú Quốc. */
export function labelFor(name: string): Label {
  const degree = /(\d+) độ/.exec(name);
  const words = name
    .replace(/\d+ độ đạm/, '')
    .trim()
    .split(/\s+/);
  const top = words.slice(0, 2).join(' ').toLocaleUpperCase('vi');
  let bottom = '';
  for (const word of words.slice(2)) {
    if (`${bottom} ${word}`.length > 17) break;
    bottom = `${bottom} ${word}`.trim();
  }
  return { top, big: degree ? `${degree[1]}°N` : null, bottom };
}
