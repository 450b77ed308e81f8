import type { ProductQuery } from '../product-query.js';
import { rankingFactors } from '../ranking.js';
import type { MemoryDocuments } from './memory-documents.js';
import type { WantedWords } from './wanted-words.js';

const { text, availability } = rankingFactors;
/** Thousandths, so that what is added up is as exact as the decimals that PostgreSQL adds. */
const thousandths = (points: number): number => Math.round(points * 1_000);
const [begins, inARow, inName, whole] = [text.begins + text.row + text.inName, text.row, text.inName, text.wholeWord].map(thousandths) as [
  number,
  number,
  number,
  number,
];

/** Sums in another order differ by less. */
const tolerance = 1e-9;

/** How the words stand in one document after another. */
export class Relevance {
  private readonly few: readonly number[] | undefined;
  /** How much of a name the words are, by how long it is. */
  private readonly shares: Float64Array;
  /** Without accents, and where all words are needed, nothing stands before the rest. */
  private readonly tiers: boolean;

  constructor(
    private readonly documents: MemoryDocuments,
    private readonly wanted: WantedWords,
    { match }: ProductQuery,
  ) {
    this.few = match === 'all' ? undefined : match.weights;
    if (this.few) wanted.markWhole();
    else wanted.markAccents();
    this.tiers = this.few !== undefined || wanted.words.some(({ accents }) => accents !== null);
    this.shares = Float64Array.from(
      { length: documents.longestName + 1 },
      (_, length) => Math.min(1, wanted.phraseLength / length) * text.share,
    );
  }

  /** One word is together, also when it is only begun, unless its accents are nowhere; several are, when one stands after the other anywhere. */
  areTogether(document: number): boolean {
    const [only] = this.wanted.words;
    if (!only || this.few) return true;
    if (this.wanted.words.length > 1) return this.wanted.beginsName(document) || this.wanted.standInARow(document);
    return only.accents === null || this.wanted.isMarked(document, 0);
  }

  /** What the words say that a document has, where it need not have all. */
  weightOf(document: number): number {
    return (this.few ?? []).reduce((sum, weight, at) => sum + (this.wanted.isMarked(document, at) ? weight : 0), 0);
  }

  /** The numbers of `rankingFactors`: what was typed with accents first, then how much of the name it is, then the merits. */
  scoreOf(document: number): number {
    const { columns } = this.documents;
    const available = columns.inStock[document] ? 1 : availability.soldOut;
    if (this.wanted.words.length === 0) return available + columns.merit[document]!;
    return this.accentsOf(document) + this.textScore(document) * available + columns.merit[document]!;
  }

  /** Whether its score may reach this one, found out without a look at where its words stand: most documents of a broad question end here. */
  mayReach(document: number, score: number): boolean {
    if (this.wanted.words.length === 0) return this.scoreOf(document) >= score;
    const { columns } = this.documents;
    const available = columns.inStock[document] ? 1 : availability.soldOut;
    const least = score - this.accentsOf(document) - columns.merit[document]! - tolerance;
    const share = this.shareOf(document);
    if (((begins + whole) / 1_000 + share) * available < least) return false;
    return this.wanted.beginsName(document) || ((inARow + inName + whole) / 1_000 + share) * available >= least;
  }

  private accentsOf(document: number): number {
    if (!this.tiers) return 0;
    if (this.few) return this.weightOf(document) * 10;
    return this.wanted.markedWords(document) * text.accents;
  }

  private textScore(document: number): number {
    const { wanted } = this;
    const stands = wanted.beginsName(document)
      ? begins
      : (this.areTogether(document) ? inARow : 0) + (wanted.areInName(document) ? inName : 0);
    const points = stands + (wanted.endsWhole(document) ? whole : 0);
    return points / 1_000 + this.shareOf(document);
  }

  private shareOf(document: number): number {
    return this.shares[this.documents.columns.nameLength[document]!]!;
  }
}
