import fc from 'fast-check';
import { accentKey, folded, isAccented, matchAll, queryWords, tokens, vectorOf } from './words.js';

const syllables = ['nước', 'mắm', 'Phú', 'Quốc', 'dừa', 'dứa', 'dưa', 'ĐẶC', 'hoà', 'thuỷ', '40', 'Ðồng', 'khô', 'mực'];
const text = fc.array(fc.constantFrom(...syllables), { maxLength: 8 }).map((words) => words.join(' '));

describe('words', () => {
  it('are the same in NFC and NFD', () => {
    fc.assert(
      fc.property(text, (some) => {
        expect(tokens(some.normalize('NFD'))).toEqual(tokens(some.normalize('NFC')));
        expect(tokens(some.normalize('NFD')).map(accentKey)).toEqual(tokens(some).map(accentKey));
      }),
    );
  });

  it('fold to plain letters and digits, and folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (some) => {
        for (const token of tokens(some)) {
          expect(folded(token)).toMatch(/^[a-z0-9]*$/);
          expect(folded(folded(token))).toBe(folded(token));
        }
      }),
    );
  });

  it('treat đ, Đ and the eth Ð alike', () => {
    expect(['đường', 'ĐƯỜNG', 'Ðường'].flatMap(tokens).map(folded)).toEqual(['duong', 'duong', 'duong']);
  });

  it.each([
    ['hoà', 'hòa'],
    ['thuý', 'thúy'],
    ['khoẻ', 'khỏe'],
  ])('%s and %s are one word', (one, other) => {
    expect(accentKey(one)).toBe(accentKey(other));
  });

  it('keep apart what folding throws together', () => {
    expect(new Set(['dừa', 'dứa', 'dưa', 'đũa', 'dùa'].map(accentKey)).size).toBe(5);
    expect(new Set(['dừa', 'dứa', 'dưa', 'đũa'].map(folded)).size).toBe(1);
  });

  it('are recognised by their beginning once the tone is typed', () => {
    expect(accentKey('dừa').startsWith(accentKey('dừ'))).toBe(true);
    expect(accentKey('dứa').startsWith(accentKey('dừ'))).toBe(false);
  });
});

describe('queries', () => {
  it('never hold anything but quoted letters and digits, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (typed) => {
        const words = queryWords(typed);
        expect(words.length).toBeLessThanOrEqual(12);
        expect(matchAll(words)).toMatch(/^$|^'[a-z0-9]+'(:\*)?( & '[a-z0-9]+'(:\*)?)*$/);
      }),
    );
  });

  it('remember which words were typed with accents', () => {
    expect(queryWords('nước mam')).toEqual([
      { folded: 'nuoc', accents: accentKey('nước'), token: 'nước' },
      { folded: 'mam', accents: null, token: null },
    ]);
    expect(isAccented('đua')).toBe(true);
  });

  it('begin the last word only', () => {
    expect(matchAll(queryWords('nuoc ma'))).toBe(`'nuoc' & 'ma':*`);
  });
});

describe('vectors', () => {
  it('say where each word stands', () => {
    const vector = vectorOf(
      [
        { text: 'Nước mắm nước', weight: 'A' },
        { text: 'Phú', weight: 'D' },
      ],
      folded,
    );
    expect(vector).toBe(`'nuoc':1A,3A 'mam':2A 'phu':5`);
  });
});
