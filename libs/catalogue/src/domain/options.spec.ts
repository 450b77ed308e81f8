import fc from 'fast-check';
import { combinations, labelOf, valuesInUse, valuesOf, variantFor } from './options.js';

const option = fc
  .uniqueArray(fc.stringMatching(/^[a-zà-ỹ0-9]{1,6}$/), { minLength: 1, maxLength: 5 })
  .map((values) => ({ name: 'x', values }));
const options = fc.array(option, { maxLength: 3 });
const words = (vi: string) => ({ vi, en: vi });

describe('a matrix of options', () => {
  it('has every combination once, and its values can be read from it again', () => {
    fc.assert(
      fc.property(options, (list) => {
        const rows = combinations(list);
        expect(rows).toHaveLength(list.reduce((count, { values }) => count * values.length, 1));
        expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
        expect(valuesInUse(rows, list.length)).toEqual(list.map(({ values }) => values));
      }),
    );
  });

  it('is read from what was typed', () => {
    expect(valuesOf(' Đỏ , xanh  lá;đỏ,,\nVàng')).toEqual(['Đỏ', 'xanh lá', 'Vàng']);
    expect(labelOf(['Đỏ', '500 ml'])).toBe('Đỏ / 500 ml');
    expect(labelOf([])).toBeNull();
  });

  it('leads from each variant to one that has the value pressed, even where combinations are missing', () => {
    fc.assert(
      fc.property(
        options.filter((list) => list.length > 0),
        fc.array(fc.nat(), { minLength: 1 }),
        (list, picks) => {
          const all = combinations(list);
          const kept = [...new Set(picks.map((pick) => pick % all.length))].map((at) => ({ id: String(at), options: all[at]!.map(words) }));
          for (const chosen of kept) {
            list.forEach((_, at) => {
              for (const { options: other } of kept) {
                const value = other[at]!.vi;
                expect(variantFor(kept, chosen.options, at, value)?.options[at]?.vi).toBe(value);
              }
              expect(variantFor(kept, chosen.options, at, chosen.options[at]!.vi)).toBe(chosen);
            });
          }
        },
      ),
    );
  });
});

describe('values that were typed', () => {
  it.each([
    ['500 ml, 1 lít,, 500 ML', ['500 ml', '1 lít']],
    ['0,5 lít, 1,5lít;2 lít', ['0,5 lít', '1,5lít', '2 lít']],
    ['38,39,40', ['38', '39', '40']],
    ['Đỏ,Xanh\nVàng', ['Đỏ', 'Xanh', 'Vàng']],
  ])('are told apart: %s', (typed, values) => {
    expect(valuesOf(typed)).toEqual(values);
  });
});
