/** A live document as PostgreSQL has it. */
export interface DocumentRow {
  readonly productId: string;
  readonly slug: string;
  readonly name: string;
  readonly shopSlug: string;
  readonly shopName: string;
  readonly categoryPath: readonly string[];
  readonly communeCode: string;
  readonly districtCode: string;
  readonly place: string;
  readonly priceMin: string;
  readonly priceMax: string;
  readonly compareAtPrice: string | null;
  readonly ocopStars: number | null;
  readonly inStock: boolean;
  readonly soldScore: string;
  /** Microseconds since 1970. */
  readonly publishedAt: string;
  readonly pictureUrl: string | null;
  readonly merit: number;
  /** A `tsvector` in its text form. */
  readonly words: string;
  readonly accents: string;
  readonly nameFolded: string;
}

/** What a word in the name weighs. */
export const inTheName = 3;
const weights: Readonly<Record<string, number>> = { A: inTheName, B: 2, C: 1 };

/**
 * Reads `'mam':2A,7B 'nuoc':1A`. Lexemes hold letters and digits alone, so nothing is quoted in them. Read by hand: it is most of the work
 * of reading a hundred thousand documents.
 * @param note hears of each place of each word; of a word without places, once with the position 0
 */
export function readVector(vector: string, note: (word: string, position: number, weight: number) => void): void {
  let at = 0;
  while (at < vector.length) {
    const end = vector.indexOf("'", at + 1);
    const word = vector.slice(at + 1, end);
    at = end + 1;
    if (vector[at] !== ':') note(word, 0, 0);
    while (vector[at] === ':' || vector[at] === ',') {
      let position = 0;
      for (at += 1; isDigit(vector.charCodeAt(at)); at += 1) position = position * 10 + vector.charCodeAt(at) - zero;
      const weight = weights[vector[at] ?? ''];
      if (weight !== undefined) at += 1;
      note(word, position, weight ?? 0);
    }
    // The space before the next word.
    at += 1;
  }
}

const zero = 48;
const isDigit = (code: number): boolean => code >= zero && code < zero + 10;
