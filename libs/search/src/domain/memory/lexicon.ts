import { GrowingInts } from './growing-ints.js';

/** Every word of the documents under a number, and which documents have it: an inverted index. */
export class Lexicon {
  private readonly ids = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly postings: GrowingInts[] = [];
  private inOrder: number[] | undefined;

  get size(): number {
    return this.words.length;
  }

  idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    this.ids.set(word, this.words.length);
    this.postings.push(new GrowingInts());
    this.inOrder = undefined;
    return this.words.push(word) - 1;
  }

  find(word: string): number | undefined {
    return this.ids.get(word);
  }

  note(id: number, document: number): void {
    this.postings[id]!.push(document);
  }

  /** The documents that have had the word since it was first noted; some may be gone. */
  documentsOf(id: number): Int32Array {
    return this.postings[id]!.view();
  }

  /** The words that begin so. */
  beginningWith(prefix: string): readonly number[] {
    this.inOrder ??= this.words.map((_, id) => id).sort((a, b) => (this.words[a]! < this.words[b]! ? -1 : 1));
    const from = this.firstFrom(prefix);
    let to = from;
    while (to < this.inOrder.length && this.words[this.inOrder[to]!]!.startsWith(prefix)) to++;
    return this.inOrder.slice(from, to);
  }

  private firstFrom(prefix: string): number {
    const order = this.inOrder!;
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[order[middle]!]! < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
