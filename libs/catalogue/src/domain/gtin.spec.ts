import fc from 'fast-check';
import { isGtin } from './gtin.js';

describe('a GTIN', () => {
  it.each(['8934563138165', '96385074', '614141000036', '10614141000415'])('%s is one', (gtin) => {
    expect(isGtin(gtin)).toBe(true);
  });

  it.each(['', '123', '8934563138164', '89345631381', '893456313816x', '614141000036 '])('“%s” is none', (text) => {
    expect(isGtin(text)).toBe(false);
  });

  it('betrays any one digit that was changed', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), digit, (at, other) => {
        const right = [...'8934563138165'];
        fc.pre(right[at] !== String(other));
        right[at] = String(other);
        expect(isGtin(right.join(''))).toBe(false);
      }),
    );
  });
});
