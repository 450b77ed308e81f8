import fc from 'fast-check';
import { readings, sentences, slips, type KnownWord } from './spelling.js';
import { folded } from './words.js';

const words = ['nước', 'mắm', 'phú', 'quốc', 'tiêu', 'khóm', 'mực', 'khô', 'sữa', 'trà', 'cá'];
const known = new Map<string, KnownWord>(
  words.map((shown, at) => [folded(shown), { word: folded(shown), shown, documents: 100 - at }] as const),
);
const meant = (typed: string) => readings(typed, known)[0]?.words;
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
    ['nouc', ['nước']],
    ['nuocc', ['nước']],
    ['mamm', ['mắm']],
    ['nuwowcs', ['nước']],
    ['ma81m', ['mắm']],
    ['cas', ['cá']],
    ['nuocmam', ['nước', 'mắm']],
    ['phuquoc', ['phú', 'quốc']],
    ['xua', ['sữa']],
    ['khoo', ['khô']],
    ['mucc', ['mực']],
    ['traa', ['trà']],
    ['cha', ['trà']],
  ])('%s was meant as %j', (typed, expected) => {
    expect(meant(typed)).toEqual(expected);
  });

  it.each(['xyzxyz', 'q', 'ab'])('%s resembles none', (typed) => {
    expect(meant(typed)).toBeUndefined();
  });

  it('stays itself where it is known, as the first way to read it', () => {
    expect(readings('nuoc', known)[0]).toEqual({ words: ['nước'], cost: 0 });
  });
});

describe('queries made of readings', () => {
  it('come by how likely they are, and never as they were typed', () => {
    const typed = ['nouc', 'mam'];
    const made = sentences(typed, [readings('nouc', known), readings('mam', known)]);
    expect(made[0]?.words).toEqual(['nước', 'mắm']);
    expect(made.map(({ words: one }) => one.map(folded).join(' '))).not.toContain('nouc mam');
  });

  it('are only those of two words written as one, where a word resembles none', () => {
    const made = sentences(['st', '25'], [readings('st', known), readings('25', known)]);
    expect(made.map(({ words: one }) => one)).toEqual([['st25']]);
  });
});
