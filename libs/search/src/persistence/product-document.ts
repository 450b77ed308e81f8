import { fold, type LocalDay } from '@market/kernel';
import { meritOf } from '../domain/ranking.js';
import type { RegionalNames } from '../domain/regional-words.js';
import { accentKey, folded, tokens, vectorOf, type WeightedText } from '../domain/words.js';

/** What the rooms to the left say of one published product. */
export interface DocumentSource {
  readonly productId: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly shopId: string;
  readonly shopSlug: string;
  readonly shopName: string;
  readonly categoryPath: readonly string[];
  readonly categoryNames: readonly string[];
  readonly communeCode: string;
  readonly districtCode: string;
  readonly place: string;
  readonly origin: string;
  readonly options: readonly string[];
  readonly priceMin: string;
  readonly priceMax: string;
  readonly compareAtPrice: string | null;
  readonly ocopStars: number | null;
  /** Another certificate than OCOP is in force. */
  readonly otherCertificates: boolean;
  readonly inStock: boolean;
  readonly soldScore: string;
  readonly warmth: number;
  readonly warmedOn: LocalDay | null;
  readonly publishedAt: string;
  readonly publishedOn: LocalDay;
  readonly pictureUrl: string | null;
}

export interface ProductDocument extends DocumentSource {
  readonly merit: number;
  readonly otherNames: readonly string[];
  readonly words: string;
  readonly accents: string;
  readonly nameFolded: string;
  /** Every word by how it is written, for the vocabulary. */
  readonly vocabulary: ReadonlyMap<string, string>;
}

/**
 * Descriptions are left out on purpose: without accents their everyday words collide with goods ("đưa", to bring, with "dừa", coconut),
 * and nearly every product would be found by nearly every word.
 */
export function documentOf(source: DocumentSource, regional: RegionalNames, today: LocalDay): ProductDocument {
  const otherNames = regional.otherNames([source.name, ...source.categoryNames].join(' . '));
  const texts: WeightedText[] = [
    { text: source.name, weight: 'A' },
    { text: source.nameEn ?? '', weight: 'B' },
    { text: source.categoryNames.join(' '), weight: 'B' },
    { text: source.shopName, weight: 'B' },
    { text: `${source.place} ${source.origin}`, weight: 'C' },
    { text: source.options.join(' '), weight: 'C' },
    { text: otherNames.join(' '), weight: 'D' },
    { text: source.ocopStars === null ? '' : `OCOP ${source.ocopStars} sao`, weight: 'C' },
  ];
  const named = texts.filter(({ weight }) => weight !== 'C');
  return {
    ...source,
    otherNames,
    merit: meritOf(source, today),
    words: vectorOf(texts, folded),
    accents: vectorOf(named, accentKey),
    nameFolded: tokens(fold(source.name)).join(' '),
    vocabulary: new Map(
      texts
        .flatMap(({ text }) => tokens(text))
        .map((token) => [folded(token), token] as const)
        .filter(([word]) => /^[a-z]{1,20}$/.test(word)),
    ),
  };
}
