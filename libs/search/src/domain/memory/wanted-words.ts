import type { QueryWord } from '../words.js';
import { inTheName } from './document-row.js';
import { inEach } from './in-each.js';
import { gap, type MemoryDocuments } from './memory-documents.js';

/**
 * The words of one question, looked up once in the documents' lists. The last may be only begun, as somebody is still typing it. It is
 * good until the documents change.
 */
export class WantedWords {
  private readonly ids: readonly (number | undefined)[];
  private readonly begun: readonly number[];
  private readonly mayBeLast: Uint8Array;
  private readonly phrase: string;
  private readonly phraseAndMore: string;

  constructor(
    private readonly documents: MemoryDocuments,
    readonly words: readonly QueryWord[],
  ) {
    const { words: lexicon } = documents;
    this.ids = words.map(({ folded }) => lexicon.find(folded));
    this.begun = words.length === 0 ? [] : lexicon.beginningWith(words.at(-1)!.folded);
    this.mayBeLast = new Uint8Array(lexicon.size);
    for (const id of this.begun) this.mayBeLast[id] = 1;
    this.phrase = words.map(({ folded }) => folded).join(' ');
    this.phraseAndMore = `${this.phrase} `;
  }

  get phraseLength(): number {
    return this.phrase.length;
  }

  /** Documents that have them all. */
  having(): Int32Array {
    if (this.words.length === 0) return this.all();
    const lists = this.ids.map((id, at) => (at === this.ids.length - 1 ? this.begun : id === undefined ? [] : [id]));
    const shortestFirst = lists.map((ids) => ids.map((id) => this.documents.words.documentsOf(id))).sort((a, b) => sizeOf(a) - sizeOf(b));
    return inEach(this.documents, shortestFirst);
  }

  /** Documents that have one of these words at least. */
  havingAny(words: readonly QueryWord[]): Int32Array {
    const ids = words.map(({ folded }) => this.documents.words.find(folded)).filter((id) => id !== undefined);
    return inEach(this.documents, [ids.map((id) => this.documents.words.documentsOf(id))]);
  }

  /** Marks the documents that have words written as they were typed: of those typed with accents, by their accents. */
  markAccents(): void {
    this.documents.columns.marks.fill(0, 0, this.documents.size);
    for (const [at, { accents }] of this.words.entries()) {
      if (accents === null) continue;
      const { accents: lexicon } = this.documents;
      const exact = lexicon.find(accents);
      const ids = at === this.words.length - 1 ? lexicon.beginningWith(accents) : exact === undefined ? [] : [exact];
      for (const id of ids) this.mark(lexicon.documentsOf(id), 1 << at);
    }
  }

  /** Marks the documents that have each word whole; of those typed with accents, only as they are written. */
  markWhole(): void {
    this.documents.columns.marks.fill(0, 0, this.documents.size);
    for (const [at, { folded, accents }] of this.words.entries()) {
      const lexicon = accents === null ? this.documents.words : this.documents.accents;
      const id = lexicon.find(accents ?? folded);
      if (id !== undefined) this.mark(lexicon.documentsOf(id), 1 << at);
    }
  }

  isMarked(document: number, word: number): boolean {
    return (this.documents.columns.marks[document]! & (1 << word)) !== 0;
  }

  /** How many of the words are marked. */
  markedWords(document: number): number {
    let count = 0;
    for (let left = this.documents.columns.marks[document]!; left !== 0; left &= left - 1) count++;
    return count;
  }

  beginsName(document: number): boolean {
    return this.documents.namesFolded[document]!.startsWith(this.phrase);
  }

  isInName(document: number): boolean {
    return this.documents.namesFolded[document]!.includes(this.phrase);
  }

  /** The last word is one of the document's, not only the beginning of one. */
  endsWhole(document: number): boolean {
    const { namesFolded, text, columns } = this.documents;
    if (namesFolded[document]!.startsWith(this.phraseAndMore)) return true;
    const last = this.ids.at(-1);
    for (let at = columns.textFrom[document]!; at < columns.textTo[document]!; at++) if (text.at(at) >> 2 === last) return true;
    return false;
  }

  /** Whether a document has them all; or has them one after the other. */
  findSomething(how: 'in-a-row' | 'anyhow'): boolean {
    const found = this.having();
    return how === 'anyhow' ? found.length > 0 : found.some((document) => this.standInARow(document));
  }

  /** They stand one after the other, wherever that is. */
  standInARow(document: number): boolean {
    const { text, columns } = this.documents;
    const to = columns.textTo[document]! - this.words.length;
    for (let from = columns.textFrom[document]!; from <= to; from++) if (this.standAt(text.at(from) >> 2, from)) return true;
    return false;
  }

  private standAt(first: number, from: number): boolean {
    const last = this.words.length - 1;
    if (last > 0 && first !== this.ids[0]) return false;
    for (let at = 1; at < last; at++) if (this.documents.text.at(from + at) >> 2 !== this.ids[at]) return false;
    const word = this.documents.text.at(from + last) >> 2;
    return word >= 0 && this.mayBeLast[word] === 1;
  }

  /** Each of them is in the name. */
  areInName(document: number): boolean {
    const { text, columns } = this.documents;
    const last = this.words.length - 1;
    const all = (1 << this.words.length) - 1;
    let found = 0;
    for (let at = columns.textFrom[document]!; at < columns.textTo[document]! && found !== all; at++) {
      const word = text.at(at);
      if (word === gap) continue;
      if ((word & 3) !== inTheName) break;
      for (let wanted = 0; wanted < last; wanted++) if (word >> 2 === this.ids[wanted]) found |= 1 << wanted;
      if (this.mayBeLast[word >> 2] === 1) found |= 1 << last;
    }
    return found === all;
  }

  private mark(documents: Int32Array, bit: number): void {
    const { marks } = this.documents.columns;
    for (let at = 0; at < documents.length; at++) marks[documents[at]!]! |= bit;
  }

  private all(): Int32Array {
    const { alive, found } = this.documents.columns;
    let length = 0;
    for (let document = 0; document < this.documents.size; document++) if (alive[document]) found[length++] = document;
    return found.subarray(0, length);
  }
}

const sizeOf = (lists: readonly Int32Array[]): number => lists.reduce((sum, list) => sum + list.length, 0);
