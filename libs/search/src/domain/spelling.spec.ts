import fc from 'fast-check';
import { correct, slips, type KnownWord } from './spelling.js';

const words = ['nuoc', 'mam', 'phu', 'quoc', 'tieu', 'khom', 'muc', 'kho'];
const known = new Map<string, KnownWord>(words.map((word, at) => [word, { word, shown: word, documents: 100 - at }]));
const meant = (typed: string) => correct(typed, known)?.map(({ word }) => word);
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 7 });

describe('slips', () => {
  it('are none between equals, as many one way as the other, and never more than the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, a, 9)).toBe(0);
        expect(slips(a, b, 9)).toBe(slips(b, a, 9));
        expect(slips(a, b, 9)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        if (a !== b) expect(slips(a, b, 9)).toBeGreaterThan(0);
      }),
    );
  });

  it('stop counting beyond the limit', () => {
    fc.assert(
      fc.property(word, word, (a, b) => expect(slips(a, b, 1)).toBe(Math.min(slips(a, b, 9), 2))),
      { examples: [['da', 'acb']] },
    );
  });
});

describe('a misspelt word', () => {
  it.each([
    ['nuoc', ['nuoc']],
    ['nouc', ['nuoc']],
    ['nuocc', ['nuoc']],
    ['mamm', ['mam']],
    ['nuwowcs', ['nuoc']],
    ['nuocmam', ['nuoc', 'mam']],
    ['phuquoc', ['phu', 'quoc']],
  ])('%s was meant as %j', (typed, expected) => {
    expect(meant(typed)).toEqual(expected);
  });

  it.each(['xyzxyz', 'q', 'ab'])('%s resembles none', (typed) => {
    expect(meant(typed)).toBeUndefined();
  });
});
