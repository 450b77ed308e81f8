import { fold } from '@market/kernel';
import fc from 'fast-check';
import { parseProductQuery } from '../product-query.js';
import { accentKey, folded, tokens, vectorOf } from '../words.js';
import { readVector, type DocumentRow } from './document-row.js';
import { MemoryDocuments } from './memory-documents.js';
import { searchDocuments } from './search-documents.js';

const ids = ['a', 'b', 'c', 'd', 'e'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`);
const names = ['Nước mắm', 'Mắm nước', 'Khô cá', 'Cá khô dừa', 'Dứa', '★', 'Dưa'];

const rowOf = (productId: string, name: string, price: number, inStock: boolean): DocumentRow => ({
  ...{ productId, name, slug: name, shopSlug: 'shop', shopName: 'Shop', categoryPath: ['top', 'own'], inStock, pictureUrl: null },
  ...{ communeCode: '31078', districtCode: '911', place: 'Rạch Giá', priceMin: String(price), priceMax: String(price) },
  ...{ compareAtPrice: null, ocopStars: null, soldScore: '0', publishedAt: '1700000000000000', merit: 0.1 },
  words: vectorOf(
    [
      { text: name, weight: 'A' },
      { text: 'Đặc sản', weight: 'B' },
    ],
    folded,
  ),
  accents: vectorOf([{ text: name, weight: 'A' }], accentKey),
  nameFolded: tokens(fold(name)).join(' '),
});

const step = fc.oneof(
  fc.record({ id: fc.constantFrom(...ids), row: fc.tuple(fc.constantFrom(...names), fc.constantFrom(1, 2, 3), fc.boolean()) }),
  fc.record({ id: fc.constantFrom(...ids), row: fc.constant(undefined) }),
);

const questions = ['', 'mam', 'nuoc mam', 'dừa', 'ca kho', 'dac', 'd'].map((q) => {
  const parsed = parseProductQuery({ q, maxPrice: '2' });
  if (!parsed.ok) throw new Error(q);
  return parsed.value;
});

describe('documents in memory', () => {
  it('are what they would be if only the last of each had been put', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const changed = new MemoryDocuments();
        const last = new Map<string, DocumentRow>();
        for (const { id, row } of steps) {
          if (row) changed.put(rowOf(id, ...row));
          else changed.remove(id);
          if (row) last.set(id, rowOf(id, ...row));
          else last.delete(id);
        }
        const fresh = new MemoryDocuments();
        for (const row of last.values()) fresh.put(row);
        expect(changed.count).toBe(last.size);
        for (const question of questions) expect(searchDocuments(changed, question, [])).toEqual(searchDocuments(fresh, question, []));
      }),
    );
  });

  it('are worn when far more are gone than there are', () => {
    const documents = new MemoryDocuments();
    for (let turn = 0; turn < 1_001; turn += 1) documents.put(rowOf(ids[0]!, names[turn % 2]!, 1, true));
    expect(documents.isWorn).toBe(false);
    for (let turn = 0; turn < 2; turn += 1) documents.put(rowOf(ids[0]!, names[2 + turn]!, 1, true));
    expect(documents.isWorn).toBe(true);
  });
});

describe('a tsvector', () => {
  it('is read as it was written', () => {
    const read: unknown[] = [];
    readVector(`'40':3A 'mam':2A,17B 'nuoc':1A 'phuquoc':9C,120 '2dừa'`, (...place) => read.push(place));
    expect(read).toEqual([
      ['40', 3, 3],
      ['mam', 2, 3],
      ['mam', 17, 2],
      ['nuoc', 1, 3],
      ['phuquoc', 9, 1],
      ['phuquoc', 120, 0],
      ['2dừa', 0, 0],
    ]);
  });
});
