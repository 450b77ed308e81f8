import type { KnownWord } from '../spelling.js';
import type { QueryWord } from '../words.js';
import { inEach } from './in-each.js';
import { firstOf, type Order } from './first-of.js';
import type { Item, MemoryDocuments } from './memory-documents.js';
import { WantedWords } from './wanted-words.js';

const [mostProducts, mostLonger, wordsTried] = [6, 2, 20];
/** Each outweighs all that stand after it, and being in stock is 1. */
const ranks = { written: 8, begins: 6, inName: 2 };

/** The products that `productSuggestionsSql` has: written as typed first, then those whose name begins so or has it, then by merit. */
export function suggestProducts(documents: MemoryDocuments, words: readonly QueryWord[]): Item[] {
  const wanted = new WantedWords(documents, words);
  wanted.markAccents();
  const found = firstOf(wanted.having(), mostProducts, orderOf(documents, wanted));
  return found.map((document) => documents.items[document]!);
}

function orderOf({ columns, items }: MemoryDocuments, wanted: WantedWords): Order {
  const { score, inStock, merit, sold } = columns;
  const typed = wanted.words.filter(({ accents }) => accents !== null).length;
  const written = (document: number): number => (typed > 0 && wanted.markedWords(document) === typed ? ranks.written : 0);
  const named = (document: number): number => (wanted.beginsName(document) ? ranks.begins : wanted.isInName(document) ? ranks.inName : 0);
  return {
    weigh: (document) => {
      score[document] = written(document) + named(document) + inStock[document]!;
    },
    before: (a, b) => score[b]! - score[a]! || merit[b]! - merit[a]! || sold[b]! - sold[a]! || (items[a]!.id < items[b]!.id ? -1 : 1),
    // Without a look at names, which are many for two letters: at best it begins with them.
    mayStandBefore: (document, other) => {
      const most = written(document) + ranks.begins + inStock[document]!;
      return most > score[other]! || (most === score[other]! && merit[document]! >= merit[other]!);
    },
  };
}

/** Longer questions that find something: of the commonest words that begin as the last one, those that a document has with all the others. */
export function longerQuestions(documents: MemoryDocuments, words: readonly QueryWord[], known: ReadonlyMap<string, KnownWord>): string[] {
  const complete = words.slice(0, -1).map(({ folded }) => folded);
  if (complete.length === 0) return [];
  const begun = words.at(-1)!.folded;
  const commonest = [...known.values()]
    .filter(({ word }) => word.startsWith(begun))
    .sort((a, b) => b.documents - a.documents || (a.word < b.word ? -1 : 1))
    .slice(0, wordsTried);
  const ids = complete.map((word) => documents.words.find(word));
  if (ids.includes(undefined)) return [];
  inEach(
    documents,
    ids.map((id) => [documents.words.documentsOf(id!)]),
  );
  const { rounds } = documents.columns;
  const hasAll = (document: number): boolean => rounds[document] === complete.length;
  const said = complete.flatMap((word) => known.get(word)?.shown ?? []);
  return commonest
    .filter(({ word }) => documentsOf(documents, word).some(hasAll))
    .slice(0, mostLonger)
    .map(({ shown }) => [...said, shown].join(' '));
}

function documentsOf(documents: MemoryDocuments, word: string): Int32Array {
  const id = documents.words.find(word);
  return id === undefined ? new Int32Array(0) : documents.words.documentsOf(id);
}
