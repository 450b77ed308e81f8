import fc from 'fast-check';
import { ResultLinks } from './result-links.js';
import { understood } from './shop-search.js';

const linksOf = (address: string): ResultLinks => {
  const raw = Object.fromEntries(new URL(address, 'http://here').searchParams);
  return ResultLinks.of('/tim-kiem', understood(raw), raw['q'] ?? '');
};

describe('the addresses of results', () => {
  it('adds a value to a filter and takes it away again', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom<string>('gao', 'nuoc-mam', 'ho-tieu', 'kho-muc')),
        fc.constantFrom<string>('gao', 'mat-ong'),
        (before, slug) => {
          const links = linksOf(`/tim-kiem?q=ngon&category=${before.join(',')}`);
          expect(linksOf(linksOf(links.toggled('category', slug)).toggled('category', slug)).with({})).toBe(links.with({}));
          expect(linksOf(links.toggled('category', slug)).has('category', slug)).toBe(!before.includes(slug));
        },
      ),
    );
  });

  it('keeps the words and the order when filters are cleared', () => {
    expect(linksOf('/tim-kiem?q=n%C6%B0%E1%BB%9Bc+m%E1%BA%AFm&ocop=3,4&minPrice=50000&sort=price').cleared()).toBe(
      '/tim-kiem?q=n%C6%B0%E1%BB%9Bc+m%E1%BA%AFm&sort=price',
    );
  });

  it('leaves out what it does not understand', () => {
    expect(linksOf('/tim-kiem?utm_source=x&ocop=9&page=0&q=gao').with({})).toBe('/tim-kiem?q=gao');
  });
});
