import { problemText, words } from './index.js';

/** Every path of the catalogue, with the kind of thing that stands there. */
function paths(node: unknown, at = ''): string[] {
  if (typeof node === 'object' && node !== null) return Object.entries(node).flatMap(([key, value]) => paths(value, `${at}/${key}`));
  return [`${at}:${typeof node}`];
}

describe('words', () => {
  it('has the same sentences in both languages, problems by code included', () => {
    expect(paths(words('en')).sort()).toEqual(paths(words('vi')).sort());
  });

  it('leaves no sentence empty', () => {
    const texts = (node: unknown): string[] =>
      typeof node === 'string' ? [node] : typeof node === 'object' && node !== null ? Object.values(node).flatMap(texts) : [];
    for (const lang of ['vi', 'en'] as const) expect(texts(words(lang)).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('writes Vietnamese precomposed (TCVN 6909)', () => {
    const source = JSON.stringify(words('vi'));
    expect(source).toBe(source.normalize('NFC'));
  });

  it('tells how many are left, and falls back to the general sentence', () => {
    expect(problemText({ code: 'inventory/out-of-stock', facts: { available: 3 } }, 'vi')).toBe('Chỉ còn 3 sản phẩm. Hãy giảm số lượng.');
    expect(problemText({ code: 'nobody/knows' }, 'en')).toBe(words('en').problems.generic);
    expect(problemText({ code: 'constructor' }, 'vi')).toBe(words('vi').problems.generic);
  });

  it('counts English nouns', () => {
    expect(words('en').shop.results.count(1)).toBe('1 product');
    expect(words('en').shop.results.count(1139)).toBe('1,139 products');
    expect(words('vi').shop.results.count(1139)).toBe('1.139 sản phẩm');
  });
});
