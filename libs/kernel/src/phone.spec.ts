import fc from 'fast-check';
import { vietnamesePhone } from './phone.js';

describe('a Vietnamese telephone number', () => {
  it.each([
    ['0912345678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0084912345678', '0912345678'],
    ['+84 (0)912 345 678', '0912345678'],
    ['0297.3812.345', '02973812345'],
    ['0912-345-678', '0912345678'],
    ['091234567', undefined],
    ['09123456789', undefined],
    ['0112345678', undefined],
    ['+1 202 555 0100', undefined],
    ['không có', undefined],
    ['', undefined],
  ])('%s → %s', (text, phone) => expect(vietnamesePhone(text)).toBe(phone));

  it('is the same when it is read once more', () => {
    const mobiles = fc
      .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^[0-9]{8}$/))
      .map(([first, rest]) => `0${first}${rest}`);
    fc.assert(
      fc.property(mobiles, (mobile) => {
        expect(vietnamesePhone(mobile)).toBe(mobile);
        expect(vietnamesePhone(`+84${mobile.slice(1)}`)).toBe(mobile);
      }),
    );
  });
});
