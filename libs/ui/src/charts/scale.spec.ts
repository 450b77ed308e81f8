import fc from 'fast-check';
import { marksTo, roundedUp, shadeEnds, shadeOf } from './scale.js';

describe('the scale of a chart', () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 5],
    [2.2, 3],
    [80, 100],
    [100, 100],
    [101, 200],
    [201, 250],
    [1139, 2000],
    [152_340_000, 200_000_000],
  ])('for %d ends at %d', (most, end) => {
    expect(roundedUp(most)).toBe(end);
  });

  it('never ends below what it shows, and is marked in whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (most) => {
        const end = roundedUp(most);
        expect(end).toBeGreaterThanOrEqual(most);
        expect(end).toBeLessThanOrEqual(Math.max(1, most * 2.5));
        expect(marksTo(end).every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe('the shades of a map', () => {
  it('are as many as there are numbers to tell apart', () => {
    expect(shadeEnds([], 5)).toEqual([]);
    expect(shadeEnds([0, 0], 5)).toEqual([]);
    expect(shadeEnds([0, 2, 3], 5)).toEqual([1, 2, 3]);
    expect(shadeEnds([0, 1, 100], 5)).toEqual([3, 6, 16, 40, 100]);
  });

  it('put every number into one, the greatest into the last, more never into a lighter one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1 }), (values) => {
        const ends = shadeEnds(values, 5);
        const sorted = [...values].sort((a, b) => a - b);
        const shades = sorted.map((value) => shadeOf(value, ends));
        expect(shades).toEqual([...shades].sort((a, b) => a - b));
        expect(sorted.every((value, at) => (value === 0) === (shades[at] === 0))).toBe(true);
        expect(shades.at(-1)).toBe(ends.length);
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
      }),
    );
  });
});
