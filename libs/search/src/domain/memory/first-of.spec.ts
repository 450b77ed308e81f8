import fc from 'fast-check';
import { firstOf } from './first-of.js';

describe('the first of many', () => {
  it('are the first of all of them in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1_000 }), { maxLength: 200 }), fc.nat(220), (numbers, most) => {
        const before = (a: number, b: number): number => (a % 7) - (b % 7) || b - a;
        const expected = [...numbers].sort(before).slice(0, most);
        expect(firstOf(Int32Array.from(numbers), most, { before })).toEqual(expected);
        const mayStandBefore = (number: number, other: number): boolean => number % 7 <= other % 7;
        expect(firstOf(Int32Array.from(numbers), most, { before, mayStandBefore })).toEqual(expected);
      }),
    );
  });
});
