import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork, type Tx } from '@market/platform';
import type { ProductQuery } from '../domain/product-query.js';
import type { FoundProduct, SearchResult, Suggestion } from '../domain/search-result.js';
import { correct, slipsAllowed, type KnownWord } from '../domain/spelling.js';
import { matchAll, queryWords, tokens } from '../domain/words.js';
import type { ProductDocument } from './product-document.js';
import { ProductIndex } from './product-index.js';
import { searchStatement } from './search-sql.js';
import { suggestSql } from './suggest-sql.js';

const chunkSize = 1_000;

interface Found {
  readonly hits: number;
  readonly total: number;
  readonly items: readonly FoundProduct[];
  readonly facets: SearchResult['facets'];
}

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

@Injectable()
export class PostgresProductIndex extends ProductIndex {
  constructor(private readonly work: UnitOfWork) {
    super();
  }

  /** One round trip; three when nothing has the words as they were typed. */
  async search(query: ProductQuery): Promise<SearchResult> {
    const asTyped = await this.find(query);
    if (asTyped.hits > 0 || query.words.length === 0) return resultOf(asTyped, query);
    const correctedQuery = await this.correctly(query.q);
    if (correctedQuery === undefined) return resultOf(asTyped, query);
    const corrected = await this.find({ ...query, words: queryWords(correctedQuery) });
    return corrected.hits > 0 ? { ...resultOf(corrected, query), correctedQuery } : resultOf(asTyped, query);
  }

  async suggest(q: string): Promise<readonly Suggestion[]> {
    const words = queryWords(q);
    const last = words.at(-1);
    if (!last) return [];
    const accents = words
      .flatMap((word, at) => (word.accents === null ? [] : [`'${word.accents}'${at === words.length - 1 ? ':*' : ''}`]))
      .join(' & ');
    const complete = words.slice(0, -1).map((word) => word.folded);
    const phrase = words.map((word) => word.folded).join(' ');
    const rows = await this.read<SuggestionRow[]>(suggestSql, [matchAll(words), accents, phrase, last.folded, complete]);
    return rows.map((row) => ({ kind: row.kind, label: row.label, url: pages[row.kind](row), slug: row.slug }));
  }

  async upsert(tx: Tx, documents: readonly ProductDocument[]): Promise<readonly string[]> {
    const changed: string[] = [];
    for (let at = 0; at < documents.length; at += chunkSize) {
      const rows = documents.slice(at, at + chunkSize).map(({ vocabulary: _vocabulary, ...row }) => row);
      const written = await tx.query<{ id: string }[]>(upsertSql, [JSON.stringify(rows)]);
      changed.push(...written.map(({ id }) => id));
    }
    await this.learnWords(tx, documents);
    return changed;
  }

  async remove(tx: Tx, productIds: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `WITH gone AS (DELETE FROM product_documents WHERE product_id = ANY ($1::uuid[]) RETURNING product_id) SELECT product_id AS id FROM gone`,
      [productIds],
    );
    return rows.map(({ id }) => id);
  }

  /** All in the caller's transaction: until it commits, searches see every old document, and after it every new one. */
  async rebuild(tx: Tx, documents: readonly ProductDocument[]): Promise<void> {
    await tx.query(`DELETE FROM product_documents WHERE NOT (product_id = ANY ($1::uuid[]))`, [
      documents.map(({ productId }) => productId),
    ]);
    await tx.query('DELETE FROM search_words');
    await this.upsert(tx, documents);
  }

  private async find(query: ProductQuery): Promise<Found> {
    const { sql, params } = searchStatement(query);
    const [row] = await this.read<[Found]>(sql, params);
    return row;
  }

  /** The query with each unknown word made a known one; nothing when a word resembles none, or when all are known. */
  private async correctly(q: string): Promise<string | undefined> {
    const words = queryWords(q);
    const typed = tokens(q);
    const lengths = words.map(({ folded }) => folded.length);
    const known = await this.read<KnownWord[]>(`SELECT word, shown, documents FROM search_words WHERE length(word) <= $1`, [
      Math.max(...lengths) + Math.max(...words.map(({ folded }) => slipsAllowed(folded))),
    ]);
    const byWord = new Map(known.map((word) => [word.word, word]));
    if (words.every(({ folded }) => byWord.has(folded))) return undefined;
    const meant = words.map((word, at) =>
      byWord.has(word.folded) && word.accents !== null ? [typed[at] ?? ''] : correct(word.folded, byWord)?.map(({ shown }) => shown),
    );
    return meant.includes(undefined) ? undefined : meant.flat().join(' ');
  }

  /** Adds the words of new documents; how common they are is counted afresh by each rebuild. */
  private async learnWords(tx: Tx, documents: readonly ProductDocument[]): Promise<void> {
    const words = countWords(documents);
    await tx.query(
      `INSERT INTO search_words (word, shown, documents)
       SELECT r.word, r.shown, r.documents FROM jsonb_to_recordset($1) AS r (word text, shown text, documents int)
       ON CONFLICT (word) DO NOTHING`,
      [JSON.stringify(words)],
    );
  }

  private read<T>(sql: string, params: readonly unknown[]): Promise<T> {
    return this.work.read(publicActor, (tx) => tx.query<T>(sql, [...params]));
  }
}

const resultOf = ({ items, total, facets }: Found, { page, perPage }: ProductQuery): SearchResult => ({
  items,
  total,
  page,
  perPage,
  facets,
});

function countWords(documents: readonly ProductDocument[]): KnownWord[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { vocabulary } of documents) {
    for (const [word, shown] of vocabulary) {
      const counts = spellings.get(word) ?? new Map<string, number>();
      counts.set(shown, (counts.get(shown) ?? 0) + 1);
      spellings.set(word, counts);
    }
  }
  return [...spellings].map(([word, counts]) => {
    const [shown] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most));
    return { word, shown, documents: [...counts.values()].reduce((sum, count) => sum + count, 0) };
  });
}

const columns = [
  ['product_id', 'productId', 'uuid'],
  ['slug', 'slug', 'text'],
  ['name', 'name', 'text'],
  ['shop_id', 'shopId', 'uuid'],
  ['shop_slug', 'shopSlug', 'text'],
  ['shop_name', 'shopName', 'text'],
  ['category_path', 'categoryPath', 'text[]'],
  ['commune_code', 'communeCode', 'text'],
  ['district_code', 'districtCode', 'text'],
  ['place', 'place', 'text'],
  ['price_min', 'priceMin', 'bigint'],
  ['price_max', 'priceMax', 'bigint'],
  ['compare_at_price', 'compareAtPrice', 'bigint'],
  ['ocop_stars', 'ocopStars', 'smallint'],
  ['in_stock', 'inStock', 'boolean'],
  ['sold_score', 'soldScore', 'bigint'],
  ['published_at', 'publishedAt', 'timestamptz'],
  ['picture_url', 'pictureUrl', 'text'],
  ['words', 'words', 'tsvector'],
  ['accents', 'accents', 'tsvector'],
  ['name_folded', 'nameFolded', 'text'],
] as const;
const names = columns.map(([column]) => column).join(', ');
const sources = columns.map(([, field]) => `r."${field}"`).join(', ');
const types = columns.map(([, field, type]) => `"${field}" ${type}`).join(', ');
const changing = columns.slice(1).map(([column]) => column);

/** Writes only what differs, so that an event repeated or without consequence makes no list stale. */
const upsertSql = `
  INSERT INTO product_documents AS d (${names})
  SELECT ${sources} FROM jsonb_to_recordset($1) AS r (${types})
  ON CONFLICT (product_id) DO UPDATE SET ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}
  WHERE (${changing.map((column) => `d.${column}`).join(', ')}) IS DISTINCT FROM (${changing.map((column) => `excluded.${column}`).join(', ')})
  RETURNING product_id AS id`;
