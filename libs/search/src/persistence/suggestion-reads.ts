import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork } from '@market/platform';
import { namesWith, popularWith } from '../domain/memory/named-suggestions.js';
import { longerQuestions, suggestProducts } from '../domain/memory/suggest-documents.js';
import type { Suggestion } from '../domain/search-result.js';
import { matchAll, type QueryWord } from '../domain/words.js';
import { MemoryIndex, type Remembered } from './memory-index.js';
import { productSuggestionsSql, suggestSql } from './suggest-sql.js';
import { Vocabulary } from './vocabulary.js';

type What = 'with-products' | 'without-products';

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
  constructor(
    private readonly work: UnitOfWork,
    private readonly memory: MemoryIndex,
    private readonly vocabulary: Vocabulary,
  ) {}

  async of(words: readonly QueryWord[], what: What): Promise<readonly Suggestion[]> {
    const memory = await this.memory.current();
    const rows = memory ? await this.remembered(memory, words, what) : await this.ask(words, what);
    return onceEach(rows.map(suggestionOf));
  }

  private async remembered({ documents, names }: Remembered, words: readonly QueryWord[], what: What): Promise<SuggestionRow[]> {
    const phrase = phraseOf(words);
    const query = (label: string) => ({ kind: 'query' as const, label, slug: null });
    const longer = longerQuestions(documents, words, await this.vocabulary.known());
    const products = what === 'with-products' ? suggestProducts(documents, words) : [];
    return [
      ...namesWith(names.categories, phrase).map(named('category')),
      ...popularWith(names.popular, phrase).map(({ shown }) => query(shown)),
      ...longer.map(query),
      ...namesWith(names.shops, phrase).map(named('shop')),
      ...products.map(named('product')),
    ];
  }

  private ask(words: readonly QueryWord[], what: What): Promise<SuggestionRow[]> {
    const complete = words.slice(0, -1).map((word) => word.folded);
    const params: unknown[] = [phraseOf(words), words.at(-1)?.folded ?? '', complete];
    const products = what === 'with-products';
    if (products) params.push(matchAll(words), accentsOf(words));
    return this.query(products ? `${suggestSql} UNION ALL ${productSuggestionsSql}` : suggestSql, params);
  }

  private query(sql: string, params: unknown[]): Promise<SuggestionRow[]> {
    return this.work.read(publicActor, (tx) => tx.query<SuggestionRow[]>(sql, params));
  }
}

const named =
  (kind: SuggestionRow['kind']) =>
  ({ name, slug }: { readonly name: string; readonly slug: string }): SuggestionRow => ({ kind, label: name, slug });

const phraseOf = (words: readonly QueryWord[]): string => words.map((word) => word.folded).join(' ');

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
