import type { Settings } from 'meilisearch';
import type { NameSet } from '../../domain/regional-words.js';
import { tokens } from '../../domain/words.js';

const filterOnly = (name: string, comparison = false) => ({
  attributePatterns: [name],
  features: { facetSearch: false, filter: { equality: true, comparison } },
});

/** Fields by which results are filtered and counted. */
export const facetFields = {
  category: 'categoryPath',
  shop: 'shopSlug',
  region: 'communeCode',
  ocop: 'ocopStars',
  price: 'priceStep',
  availability: 'inStock',
} as const;

/**
 * The index as code, for Meilisearch 1.50 and later. Whoever changes it raises `indexVersion`.
 *
 * - What the name says counts most, then its English name, category, shop, other names of the same thing, sizes and place. `telex` is how
 *   the name is typed: it finds what was typed with the keyboard off. `accents` holds a word a syllable with its tone first, so that a
 *   query can ask for "dừa" and not for "dứa": without accents both are one word to this server.
 * - Slips are forgiven from six letters on. Syllables of up to five letters are other syllables after one slip ("trung", "trong",
 *   "trang"); those are corrected against our own vocabulary, and only where nothing has the words.
 * - `sort` stands first: who asks for the cheapest means it. Sold-out goods come after the others that match as well.
 * - Synonyms only of names that are two syllables or more: after folding, "lạc" (peanut) is "lác" (rush). All others ride on the documents.
 */
export const meiliSettings = (regional: readonly NameSet[]): Settings => ({
  searchableAttributes: [
    ...['name', 'nameEn', 'categoryNames', 'shopName', 'otherNames', 'options', 'places', 'recognition', 'telex', 'accents'],
  ],
  displayedAttributes: [
    ...[
      'id',
      'slug',
      'name',
      'priceMin',
      'priceMax',
      'compareAtPrice',
      'shopSlug',
      'shopName',
      'place',
      'category',
      'ocopStars',
      'inStock',
    ],
    ...['pictureUrl', 'digest'],
  ],
  filterableAttributes: [
    ...Object.values(facetFields).map((name) => filterOnly(name)),
    filterOnly('districtCode'),
    filterOnly('priceMin', true),
  ],
  sortableAttributes: ['priceMin', 'publishedAt', 'sold', 'id'],
  rankingRules: [
    ...['sort', 'words', 'typo', 'stock:desc', 'attributeRank', 'proximity', 'wordPosition', 'exactness', 'merit:desc', 'sold:desc'],
  ],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 6, twoTypos: 10 },
    disableOnAttributes: ['telex', 'accents', 'recognition'],
    disableOnNumbers: true,
  },
  synonyms: synonymsOf(regional),
  pagination: { maxTotalHits: 200_000 },
  faceting: { maxValuesPerFacet: 500, sortFacetValuesBy: { '*': 'count' } },
  separatorTokens: ['°'],
  prefixSearch: 'indexingTime',
  facetSearch: false,
  searchCutoffMs: 700,
});

function synonymsOf(regional: readonly NameSet[]): Record<string, string[]> {
  const sets = regional.filter(({ direction, names }) => direction === 'two-way' && names.every((name) => tokens(name).length > 1));
  return Object.fromEntries(sets.flatMap(({ names }) => names.map((name) => [name, names.filter((other) => other !== name)] as const)));
}
