import type { PackingKey } from '../packings.js';
import type { CertificateKind } from '../shapes.js';

/** A sentence in Vietnamese and English. Slots: {n} product, {b} brand, {p} place. */
export type Sentence = readonly [vi: string, en: string];

/** Name in both languages, price in thousands of đồng per base unit (litre, kilogram, piece), and a category when it differs from the kind's. */
export type Item = readonly [vi: string, en: string, price: number, category?: string];

/** A family of goods described, packed and priced alike. */
export interface Kind {
  readonly category: string;
  readonly scene: string;
  readonly packing: PackingKey;
  readonly certificates: readonly CertificateKind[];
  readonly make: readonly Sentence[];
  readonly quality: readonly Sentence[];
  readonly use: readonly Sentence[];
  readonly keep: readonly Sentence[];
  readonly items: readonly Item[];
}
