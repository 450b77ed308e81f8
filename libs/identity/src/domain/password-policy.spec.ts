import fc from 'fast-check';
import { isStrongPassword } from './password-policy.js';

const email = 'co-so.hon-son@example.vn';

describe('password policy', () => {
  it.each([
    ['nước mắm ngon', true],
    ['cho-tinh-2026', true],
    ['short', false],
    ['aaaaaaaaaaaaaaaa', false],
    ['matkhau123', false],
    ['MatKhau123', false],
    ['Co-So.Hon-Son@example.vn', false],
  ])('judges %s', (password, strong) => {
    expect(isStrongPassword(password, email)).toBe(strong);
  });

  it('never accepts fewer than ten characters or more than 128, however they are composed', () => {
    const tooShort = fc.string({ unit: 'grapheme-composite', maxLength: 9 }).filter((text) => [...text.normalize('NFC')].length < 10);
    fc.assert(fc.property(tooShort, (text) => !isStrongPassword(text, email)));
    fc.assert(fc.property(fc.string({ minLength: 129, maxLength: 300 }), (text) => !isStrongPassword(text, email)));
  });

  it('judges a password alike in both Unicode forms', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite', maxLength: 40 }),
        (text) => isStrongPassword(text.normalize('NFD'), email) === isStrongPassword(text.normalize('NFC'), email),
      ),
    );
  });
});
