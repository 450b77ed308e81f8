import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fitsCheckDigit, isTaxCode } from './tax-code.js';

describe('tax code', () => {
  it.each([
    ['0100109106', true],
    ['0100109106-001', true],
    ['091204001234', true],
    ['100109106', false],
    ['0100109106-01', false],
    ['0100109106001', false],
    [' 0100109106', false],
    ['01001O9106', false],
    ['0100109106\n', false],
  ])('reads the form of %j', (text, valid) => {
    expect(isTaxCode(text)).toBe(valid);
  });

  it.each([
    ['0100109106', true],
    ['0100109106-001', true],
    ['0100112437', true],
    ['0314409058', true],
    ['0101243150', true],
    ['0300588569', true],
    ['0312345678', false],
  ])('knows the check digit of %s', (taxCode, fits) => {
    expect(fitsCheckDigit(taxCode)).toBe(fits);
  });

  it('fits two thousand codes of real enterprises, and none of them with any one digit changed', () => {
    const codes = readFileSync(join(process.cwd(), 'libs/businesses/data/tax-codes.txt'), 'utf8').trim().split('\n');
    expect(codes).toHaveLength(2000);
    expect(codes.filter((code) => !isTaxCode(code) || !fitsCheckDigit(code))).toEqual([]);
    const mistyped = (code: string) =>
      Array.from({ length: 90 }, (_, turn) => {
        const [at, shift] = [turn % 10, 1 + Math.floor(turn / 10)];
        return code.slice(0, at) + String((Number(code[at]) + shift) % 10) + code.slice(at + 1);
      });
    const passed = codes.flatMap(mistyped).filter(fitsCheckDigit);
    expect(passed).toEqual([]);
  });

  it('finds every single mistyped digit', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 }).filter((all) => fitsCheckDigit(all.join('')));
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (all, at, shift) => {
        const mistyped = all.with(at, (all[at]! + shift) % 10);
        return !fitsCheckDigit(mistyped.join(''));
      }),
    );
  });
});
