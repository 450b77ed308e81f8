import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork } from '@market/platform';
import type { Suggestion } from '../domain/search-result.js';
import { matchAll, type QueryWord } from '../domain/words.js';
import { productSuggestionsSql, suggestSql } from './suggest-sql.js';

interface SuggestionRow {
  readonly kind: Suggestion['kind'];
  readonly label: string;
  readonly slug: string | null;
}

const pages: Record<Suggestion['kind'], (row: SuggestionRow) => string> = {
  product: ({ slug }) => `/san-pham/${slug}`,
  category: ({ slug }) => `/danh-muc/${slug}`,
  shop: ({ slug }) => `/gian-hang/${slug}`,
  query: ({ label }) => `/tim-kiem?q=${encodeURIComponent(label)}`,
};

export const suggestionOf = (row: SuggestionRow): Suggestion => ({
  kind: row.kind,
  label: row.label,
  url: pages[row.kind](row),
  slug: row.slug,
});

/** Categories, shops and queries are few and live in PostgreSQL, whichever index has the products. */
@Injectable()
export class SuggestionReads {
  constructor(private readonly work: UnitOfWork) {}

  async of(words: readonly QueryWord[], what: 'with-products' | 'without-products'): Promise<readonly Suggestion[]> {
    const complete = words.slice(0, -1).map((word) => word.folded);
    const phrase = words.map((word) => word.folded).join(' ');
    const params: unknown[] = [phrase, words.at(-1)?.folded ?? '', complete];
    const products = what === 'with-products';
    if (products) params.push(matchAll(words), accentsOf(words));
    const sql = products ? `${suggestSql} UNION ALL ${productSuggestionsSql}` : suggestSql;
    const rows = await this.work.read(publicActor, (tx) => tx.query<SuggestionRow[]>(sql, params));
    return onceEach(rows.map(suggestionOf));
  }
}

/** What was typed with accents, as a tsquery; '' for none. */
const accentsOf = (words: readonly QueryWord[]): string =>
  words.flatMap((word, at) => (word.accents === null ? [] : [`'${word.accents}'${at === words.length - 1 ? ':*' : ''}`])).join(' & ');

/** A popular query may be the longer one that the vocabulary offers too. */
const onceEach = (suggestions: readonly Suggestion[]): Suggestion[] => {
  const seen = new Set<string>();
  return suggestions.filter(({ kind, label }) => {
    const key = `${kind} ${label}`;
    return !seen.has(key) && seen.add(key);
  });
};
