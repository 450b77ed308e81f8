import { createHash } from 'node:crypto';
import { toKeys } from '../../domain/telex.js';
import { accentKey, tokens } from '../../domain/words.js';
import type { ProductDocument } from '../product-document.js';
import { priceStepOf } from '../../domain/price-steps.js';

/** A document as the other server keeps it. */
export interface MeiliDocument {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly categoryNames: readonly string[];
  readonly shopName: string;
  readonly otherNames: readonly string[];
  readonly options: readonly string[];
  readonly places: readonly string[];
  readonly recognition: string;
  readonly telex: string;
  readonly accents: string;
  readonly categoryPath: readonly string[];
  readonly category: string;
  readonly shopSlug: string;
  readonly communeCode: string;
  readonly districtCode: string;
  readonly place: string;
  readonly priceMin: number;
  readonly priceMax: number;
  readonly priceStep: string;
  readonly compareAtPrice: number | null;
  readonly ocopStars: number | null;
  readonly inStock: boolean;
  readonly stock: 0 | 1;
  readonly sold: number;
  /** Seconds. */
  readonly publishedAt: number;
  readonly merit: number;
  readonly pictureUrl: string | null;
  /** Of all the others: by it drift is found without reading them. */
  readonly digest: string;
}

const toneLetters: Readonly<Record<string, string>> = { 0: 'z', 1: 's', 2: 'f', 3: 'r', 4: 'x', 5: 'j' };

/** A syllable with its tone first, in letters that no folding can take away: "dừa" → "fduwa", "dứa" → "sduwa", "dưa" → "zduwa". */
export function accentWord(token: string): string {
  const key = accentKey(token);
  return `${toneLetters[key[0] ?? '0'] ?? 'z'}${toKeys(key.slice(1))}`;
}

/** Đồng of any amount that is sold here fit a double exactly; the shop itself counts in bigint. */
const amount = (text: string): number => Number(text);

export function meiliDocumentOf(document: ProductDocument): MeiliDocument {
  const words = tokens(document.name);
  const body = {
    ...{ id: document.productId, slug: document.slug, name: document.name, nameEn: document.nameEn },
    ...{ categoryNames: document.categoryNames, shopName: document.shopName, otherNames: document.otherNames, options: document.options },
    places: [document.place, document.origin].filter((place) => place !== ''),
    recognition: document.ocopStars === null ? '' : `OCOP ${document.ocopStars} sao`,
    telex: words.map(toKeys).join(' '),
    accents: [...words, ...tokens([document.nameEn ?? '', ...document.categoryNames, ...document.otherNames].join(' '))]
      .map(accentWord)
      .join(' '),
    ...{ categoryPath: document.categoryPath, category: document.categoryPath.at(-1) ?? '', shopSlug: document.shopSlug },
    ...{ communeCode: document.communeCode, districtCode: document.districtCode, place: document.place },
    ...{ priceMin: amount(document.priceMin), priceMax: amount(document.priceMax), priceStep: priceStepOf(amount(document.priceMin)) },
    compareAtPrice: document.compareAtPrice === null ? null : amount(document.compareAtPrice),
    ...{ ocopStars: document.ocopStars, inStock: document.inStock, stock: document.inStock ? (1 as const) : (0 as const) },
    ...{ sold: amount(document.soldScore), publishedAt: Math.floor(Date.parse(document.publishedAt) / 1000) },
    ...{ merit: document.merit, pictureUrl: document.pictureUrl },
  };
  return { ...body, digest: createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22) };
}
