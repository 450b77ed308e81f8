import fc from 'fast-check';
import { codeOf, linkTokenOf, sameCode } from './one-time-code.js';

describe('a one-time code', () => {
  it('is six digits, the same for the same id, another under another secret or for another purpose', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const code = codeOf('secret', 'sign-up', id);
        return /^\d{6}$/.test(code) && code === codeOf('secret', 'sign-up', id);
      }),
    );
    const id = '019ab000-0000-7000-8000-000000000001';
    expect(linkTokenOf('secret', 'sign-up', id)).not.toBe(linkTokenOf('other', 'sign-up', id));
    expect(linkTokenOf('secret', 'sign-up', id)).not.toBe(linkTokenOf('secret', 'password-reset', id));
    expect(linkTokenOf('secret', 'password-reset', id)).toMatch(/^[\w-]{24}$/);
  });

  it('is spread over all digits', () => {
    const firsts = new Set(Array.from({ length: 200 }, (_, at) => codeOf('secret', 'sign-up', String(at))[0]));
    expect(firsts.size).toBe(10);
  });

  it.each([
    ['123456', '123456', true],
    ['123457', '123456', false],
    ['12345', '123456', false],
    ['', '123456', false],
  ])('compares %s with %s', (typed, right, same) => expect(sameCode(typed, right)).toBe(same));
});
