import { isEmail, normalizeEmail } from './email.js';

describe('e-mail address', () => {
  it.each([
    [' Ba.Be@Example.VN ', true],
    ['nước.mắm@ví-dụ.vn', true],
    ['nobody', false],
    ['nobody@home', false],
    ['two@at@example.vn', false],
    ['a b@example.vn', false],
    ['a\0@example.vn', false],
    [`${'a'.repeat(250)}@example.vn`, false],
    ['', false],
  ])('judges %j', (text, valid) => {
    expect(isEmail(normalizeEmail(text))).toBe(valid);
  });

  it('has one spelling per mailbox', () => {
    expect(normalizeEmail(' Ba.Be@Example.VN')).toBe('ba.be@example.vn');
    expect(normalizeEmail('mắm@example.vn'.normalize('NFD'))).toBe('mắm@example.vn'.normalize('NFC'));
  });
});
