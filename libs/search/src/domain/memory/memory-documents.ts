import type { FoundPage } from '../search-result.js';
import { stepOf } from '../price-steps.js';
import { Columns } from './columns.js';
import { readVector, type DocumentRow } from './document-row.js';
import { GrowingInts } from './growing-ints.js';
import { Lexicon } from './lexicon.js';
import { NamedList } from './named-list.js';

export type Item = FoundPage['items'][number];

interface Place {
  readonly communeCode: string;
  readonly districtCode: string;
  readonly label: string;
}

const mostGone = 1_000;

/** Where no word stands: words on both sides are not in a row. */
export const gap = -1;

/**
 * The live documents in this process's memory: an inverted index, and columns for what is counted and compared. It says of a document
 * what PostgreSQL says (`tests/rooms/search-memory.spec.ts` asks both), and holds nothing that is not there.
 */
export class MemoryDocuments {
  readonly words = new Lexicon();
  readonly accents = new Lexicon();
  readonly shops = new NamedList<Item['shop']>();
  readonly categories = new NamedList<readonly string[]>();
  readonly places = new NamedList<Place>();
  readonly columns = new Columns();
  /** The words of all documents, each as they stand: the word's number times four, and its weight. */
  readonly text = new GrowingInts();
  readonly items: (Item | undefined)[] = [];
  readonly namesFolded: string[] = [];
  longestName = 0;
  private readonly accentsOf = new GrowingInts();
  private readonly numbers = new Map<string, number>();

  /** Documents that are there. */
  get count(): number {
    return this.numbers.size;
  }

  /** Numbers given out; those of documents that are gone are not given again. */
  get size(): number {
    return this.items.length;
  }

  /** So many are gone that reading all of them anew is cheaper than passing them over. */
  get isWorn(): boolean {
    return this.size - this.count > mostGone + this.count;
  }

  put(row: DocumentRow): void {
    const known = this.numbers.get(row.productId);
    const text = this.textOf(row.words);
    const accents = this.accentsIn(row.accents);
    if (known !== undefined && this.saysTheSame(known, row, text, accents)) return this.describe(known, row);
    if (known !== undefined) this.forget(known);
    this.describe(this.add(row, text, accents), row);
  }

  remove(productId: string): void {
    const known = this.numbers.get(productId);
    if (known === undefined) return;
    this.forget(known);
    this.numbers.delete(productId);
  }

  private saysTheSame(document: number, { nameFolded }: DocumentRow, text: readonly number[], accents: readonly number[]): boolean {
    const { textFrom, textTo, accentsFrom, accentsTo } = this.columns;
    const same = (list: readonly number[], kept: GrowingInts, from: number, to: number): boolean =>
      list.length === to - from && list.every((value, at) => value === kept.at(from + at));
    return (
      this.namesFolded[document] === nameFolded &&
      same(text, this.text, textFrom[document]!, textTo[document]!) &&
      same(accents, this.accentsOf, accentsFrom[document]!, accentsTo[document]!)
    );
  }

  /** Its place in the lists of words stays, and is passed over. */
  private forget(document: number): void {
    this.columns.alive[document] = 0;
    this.items[document] = undefined;
  }

  private add(row: DocumentRow, text: readonly number[], accents: readonly number[]): number {
    const document = this.size;
    const { columns } = this;
    columns.makeRoom(document + 1);
    this.numbers.set(row.productId, document);
    columns.textFrom[document] = this.text.length;
    for (const word of text) this.text.push(word);
    columns.textTo[document] = this.text.length;
    for (const id of new Set(text.filter((word) => word !== gap).map((word) => word >> 2))) this.words.note(id, document);
    columns.accentsFrom[document] = this.accentsOf.length;
    for (const id of accents) {
      this.accentsOf.push(id);
      this.accents.note(id, document);
    }
    columns.accentsTo[document] = this.accentsOf.length;
    columns.alive[document] = 1;
    this.namesFolded[document] = row.nameFolded;
    // A name may be of signs alone, and then has no letters.
    columns.nameLength[document] = Math.max(1, [...row.nameFolded].length);
    this.longestName = Math.max(this.longestName, columns.nameLength[document]);
    return document;
  }

  private describe(document: number, row: DocumentRow): void {
    const { columns } = this;
    const shop = { slug: row.shopSlug, name: row.shopName };
    const path = row.categoryPath.join('/');
    columns.shop[document] = this.shops.put(row.shopSlug, shop);
    columns.category[document] = this.categories.put(path, row.categoryPath);
    columns.place[document] = this.places.put(`${row.communeCode} ${row.districtCode}`, {
      communeCode: row.communeCode,
      districtCode: row.districtCode,
      label: row.place,
    });
    columns.stars[document] = row.ocopStars ?? 0;
    columns.inStock[document] = row.inStock ? 1 : 0;
    columns.price[document] = Number(row.priceMin);
    columns.priceStep[document] = stepOf(columns.price[document]);
    columns.sold[document] = Number(row.soldScore);
    columns.publishedAt[document] = Number(row.publishedAt);
    columns.merit[document] = row.merit;
    this.items[document] = itemOf(row, shop);
  }

  private textOf(vector: string): number[] {
    const text: number[] = [];
    readVector(vector, (word, position, weight) => {
      while (text.length < position) text.push(gap);
      text[position - 1] = this.words.idOf(word) * 4 + weight;
    });
    return text;
  }

  private accentsIn(vector: string): number[] {
    const ids: number[] = [];
    readVector(vector, (word) => {
      const id = this.accents.idOf(word);
      if (ids.at(-1) !== id) ids.push(id);
    });
    return ids;
  }
}

const money = (amount: string) => ({ amount, currency: 'VND' as const });

const itemOf = (row: DocumentRow, shop: Item['shop']): Item => ({
  id: row.productId,
  slug: row.slug,
  name: row.name,
  price: money(row.priceMin),
  priceTo: row.priceMax === row.priceMin ? null : money(row.priceMax),
  compareAtPrice: row.compareAtPrice === null ? null : money(row.compareAtPrice),
  shop,
  place: row.place,
  category: row.categoryPath.at(-1) ?? '',
  ocopStars: row.ocopStars,
  inStock: row.inStock,
  pictureUrl: row.pictureUrl,
  url: `/san-pham/${row.slug}`,
});
