import type { LocalDay } from '@market/kernel';

/**
 * What decides the order of a search by relevance, most important first, with the numbers the engine uses. The public page on ranking
 * is made from this list. Nobody can pay for a place: no number here comes from money received.
 */
export const rankingFactors = {
  text: {
    /** Words typed with accents and written so stand before all others. */
    accents: 100,
    /** The name begins with what was typed; the words stand in a row; each is in the name; the last is a word, not only a beginning. */
    ...{ begins: 0.7, row: 0.9, inName: 0.6, wholeWord: 0.6 },
    /** The sooner the words come in a short name, the more of it they are. */
    share: 0.5,
  },
  /** What is sold out counts this much of its points. */
  availability: { soldOut: 0.5 },
  /** By OCOP stars in force, and for any other certificate in force. */
  certificates: { stars: { 3: 0.1, 4: 0.15, 5: 0.2 } as Readonly<Record<number, number>>, other: 0.05 },
  /** Pieces sold; after this many days they count half, and no product gets more points than this. */
  sales: { halfLifeDays: 30, most: 0.25 },
  /** New goods get points that are gone after this many days. */
  newness: { days: 30, most: 0.1 },
} as const;

export type RankingFactor = keyof typeof rankingFactors;

export interface Merits {
  readonly ocopStars: number | null;
  readonly otherCertificates: boolean;
  /** Sales cooled down to the day `warmedOn`. */
  readonly warmth: number;
  readonly warmedOn: LocalDay | null;
  readonly publishedOn: LocalDay;
}

const daysBetween = (from: LocalDay, to: LocalDay): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** What remains after some days of something that halves every half-life. */
export const cooled = (warmth: number, days: number): number => warmth * 0.5 ** (Math.max(0, days) / rankingFactors.sales.halfLifeDays);

/** What a product brings to every search, whatever was typed: between 0 and about half a point. By the day, so that it stands all day. */
export function meritOf({ ocopStars, otherCertificates, warmth, warmedOn, publishedOn }: Merits, today: LocalDay): number {
  const { certificates, sales, newness } = rankingFactors;
  const sold = warmedOn === null ? 0 : cooled(warmth, daysBetween(warmedOn, today));
  const points = [
    ocopStars === null ? 0 : (certificates.stars[ocopStars] ?? 0),
    otherCertificates ? certificates.other : 0,
    // Ten pieces are half of what ten thousand are: the first sales say most.
    Math.min(sales.most, (Math.log10(1 + sold) / 4) * sales.most),
    newness.most * Math.max(0, 1 - Math.max(0, daysBetween(publishedOn, today)) / newness.days),
  ];
  return Math.round(points.reduce((sum, point) => sum + point, 0) * 1000) / 1000;
}
