import { expectOk } from '@market/kernel';
import fc from 'fast-check';
import { parseProductQuery } from './product-query.js';

const faults = (raw: Record<string, unknown>) => {
  const result = parseProductQuery(raw);
  return result.ok ? {} : result.problem.fields;
};

describe('a search', () => {
  it('starts with sensible values', () => {
    expect(expectOk(parseProductQuery({}))).toMatchObject({ q: '', words: [], sort: 'relevance', page: 1, perPage: 24, inStock: null });
  });

  it.each<[Record<string, unknown>, Record<string, string>]>([
    [{ colour: 'red' }, { colour: 'unknown' }],
    [{ q: ['a', 'b'] }, { q: 'repeated' }],
    [{ q: 'x'.repeat(201) }, { q: 'too-long' }],
    [{ page: '0' }, { page: 'out-of-range' }],
    [{ page: '101', perPage: '100' }, { page: 'too-deep' }],
    [{ perPage: '101' }, { perPage: 'out-of-range' }],
    [{ minPrice: '-1' }, { minPrice: 'invalid' }],
    [{ maxPrice: '1e9' }, { maxPrice: 'invalid' }],
    [{ ocop: '6' }, { ocop: 'invalid' }],
    [{ inStock: 'maybe' }, { inStock: 'invalid' }],
    [{ sort: 'cheap' }, { sort: 'unknown' }],
    [{ region: "91' OR 1=1" }, { region: 'invalid' }],
  ])('refuses %j', (raw, fields) => {
    expect(faults(raw)).toEqual(fields);
  });

  it('is the same in NFC and NFD, and however its filters are written', () => {
    const a = expectOk(parseProductQuery({ q: 'Nước  MẮM'.normalize('NFC'), category: 'b,a', ocop: ['5', '4'] }));
    const b = expectOk(parseProductQuery({ q: ' nước mắm '.normalize('NFD'), category: ['a', 'b', 'a'], ocop: '4,5' }));
    expect(a).toEqual(b);
  });

  it('is understood or refused, and never breaks, whatever is sent', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }));
    const names = fc.constantFrom('q', 'category', 'shop', 'region', 'minPrice', 'maxPrice', 'ocop', 'inStock', 'sort', 'page', 'perPage');
    fc.assert(
      fc.property(fc.dictionary(names, value), (raw) => {
        const result = parseProductQuery(raw);
        if (result.ok) expect(result.value.page * result.value.perPage).toBeLessThanOrEqual(10_000);
        else expect(Object.keys(result.problem.fields ?? {}).length).toBeGreaterThan(0);
      }),
    );
  });
});
