import { createLogger, Log, type Settings } from '@market/platform';
import type { DocumentRow } from '../domain/memory/document-row.js';
import type { KnownNamesReads } from './known-names.reads.js';
import { MemoryIndex } from './memory-index.js';
import type { ChangesState, MemoryReads } from './memory-reads.js';

const rowOf = (at: number): DocumentRow => ({
  ...{
    productId: `p${at}`,
    slug: `p${at}`,
    name: 'Dừa',
    shopSlug: 's',
    shopName: 'S',
    categoryPath: ['c'],
    inStock: true,
    pictureUrl: null,
  },
  ...{ communeCode: '31078', districtCode: '911', place: 'Rạch Giá', priceMin: '1', priceMax: '1', compareAtPrice: null, ocopStars: null },
  ...{ soldScore: '0', publishedAt: '0', merit: 0, words: `'dua':1A`, accents: `'2dừa':1A`, nameFolded: 'dua' },
});

/** A database of so many documents; each read of all of them is counted, and may be held up or fail. */
class Tables {
  state: ChangesState = { builds: 1, newest: 0 };
  reads = 0;
  fails = false;
  hold = Promise.resolve();

  constructor(private readonly rows: number) {}

  readonly asReads = {
    state: async () => this.state,
    documentsAfter: async () => {
      this.reads += 1;
      await this.hold;
      if (this.fails) throw new Error('gone');
      return Array.from({ length: this.rows }, (_, at) => rowOf(at));
    },
    // As when an index has gone live: what was noted before is dropped.
    changesAfter: async () => [],
  } as unknown as MemoryReads;
}

class SmallIndex extends MemoryIndex {
  protected override readonly most = 3;
}

const names = { known: async () => ({ categories: [], shops: [], popular: [] }) } as unknown as KnownNamesReads;
const indexOf = (tables: Tables, searchInMemory = true) =>
  new SmallIndex(tables.asReads, names, { searchInMemory } as Settings, new Log(createLogger('silent')));
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('the index in memory', () => {
  it('is not there while it is being read, is read once for all who ask, and then is', async () => {
    const tables = new Tables(3);
    let release = (): void => undefined;
    tables.hold = new Promise((resolve) => (release = resolve));
    const index = indexOf(tables);
    expect(await Promise.all([index.current(), index.current(), index.current()])).toEqual([undefined, undefined, undefined]);
    release();
    await soon();
    expect((await index.current())?.documents.count).toBe(3);
    expect(tables.reads).toBe(1);
  });

  it('is read anew when another index has gone live, and waits for no change that is not noted any more', async () => {
    const tables = new Tables(2);
    const index = indexOf(tables);
    await index.current();
    await soon();
    tables.state = { builds: 1, newest: 7 };
    expect((await index.current())?.documents.count).toBe(2);
    tables.state = { builds: 2, newest: 7 };
    expect(await index.current()).toBeUndefined();
    await soon();
    expect((await index.current())?.documents.count).toBe(2);
    expect(tables.reads).toBe(2);
  });

  it('is not kept where there are too many documents, and not tried again before they are others', async () => {
    const tables = new Tables(4);
    const index = indexOf(tables);
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await index.current()).toBeUndefined();
      await soon();
    }
    expect(tables.reads).toBe(1);
    tables.state = { builds: 2, newest: 0 };
    await index.current();
    await soon();
    expect(tables.reads).toBe(2);
  });

  it('leaves the answer to PostgreSQL when it cannot be read, and is tried again', async () => {
    const tables = new Tables(1);
    tables.fails = true;
    const index = indexOf(tables);
    expect(await index.current()).toBeUndefined();
    await soon();
    tables.fails = false;
    expect(await index.current()).toBeUndefined();
    await soon();
    expect((await index.current())?.documents.count).toBe(1);
  });

  it('is never read where it is switched off', async () => {
    const tables = new Tables(1);
    expect(await indexOf(tables, false).current()).toBeUndefined();
    expect(tables.reads).toBe(0);
  });
});
