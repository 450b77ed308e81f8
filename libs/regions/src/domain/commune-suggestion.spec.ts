import fc from 'fast-check';
import { closestCommunes, type FoundCommune } from './commune-suggestion.js';

const commune = (code: string, closeness: number, formerly: string | null = null): FoundCommune => ({
  version: '2025-07',
  code,
  name: `Xã ${code}`,
  provinceCode: '91',
  provinceName: 'An Giang',
  label: `Xã ${code}, An Giang`,
  formerly,
  closeness,
});
const found = (suggestions: readonly { code: string; formerly: string | null }[]) =>
  suggestions.map(({ code, formerly }) => [code, formerly]);

describe('the closest communes', () => {
  it('put a close former name before a distant own one', () => {
    expect(found(closestCommunes([commune('1', 2)], [commune('2', 3, 'cũ')], 5))).toEqual([
      ['2', 'cũ'],
      ['1', null],
    ]);
  });

  it('put the own name before an equally close former one, and name a commune once', () => {
    expect(found(closestCommunes([commune('1', 3)], [commune('1', 3, 'cũ'), commune('2', 3, 'cũ')], 5))).toEqual([
      ['1', null],
      ['2', 'cũ'],
    ]);
  });

  it('are at most as many as asked for, each once, and never farther than one left out', () => {
    const some = (formerly: string | null) =>
      fc
        .array(fc.record({ code: fc.constantFrom('1', '2', '3', '4'), closeness: fc.integer({ min: 0, max: 3 }) }), { maxLength: 8 })
        .map((all) => all.map(({ code, closeness }) => commune(code, closeness, formerly)));
    fc.assert(
      fc.property(some(null), some('cũ'), fc.integer({ min: 1, max: 4 }), (own, former, limit) => {
        const codes = closestCommunes(own, former, limit).map(({ code }) => code);
        const closest = (code: string) =>
          Math.max(...[...own, ...former].filter((one) => one.code === code).map(({ closeness }) => closeness));
        const all = [...new Set([...own, ...former].map(({ code }) => code))];
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes).toHaveLength(Math.min(limit, all.length));
        for (const left of all.filter((code) => !codes.includes(code)))
          expect(codes.every((code) => closest(code) >= closest(left))).toBe(true);
      }),
    );
  });
});
