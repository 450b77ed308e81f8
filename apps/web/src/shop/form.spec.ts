import fc from 'fast-check';
import { localPath } from './form.js';

describe('where a form goes on to', () => {
  it.each([
    ['/thanh-toan', '/thanh-toan'],
    ['/tim-kiem?q=n%C6%B0%E1%BB%9Bc', '/tim-kiem?q=n%C6%B0%E1%BB%9Bc'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    [undefined, '/'],
  ])('%s → %s', (asked, path) => {
    expect(localPath(asked)).toBe(path);
  });

  it('never leaves the site', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('/', '\\', 'a', '.', ':', '@', '\t', '\n', '?', '#') }), (asked) => {
        expect(new URL(localPath(asked), 'https://cho.example').origin).toBe('https://cho.example');
      }),
    );
  });
});
