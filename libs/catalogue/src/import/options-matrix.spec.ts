import type { ImportedVariant } from './imported-product.js';
import { fits, matrixOf } from './options-matrix.js';

/** Variants as `Màu:Đỏ|Cỡ:M`. */
const variants = (...rows: readonly string[]): ImportedVariant[] =>
  rows.map((row) => ({
    options: row
      .split('|')
      .filter(Boolean)
      .map((pair) => pair.split(':'))
      .map(([name = '', value = '']) => ({ name, value })),
  })) as unknown as ImportedVariant[];

describe('the options of a file', () => {
  it.each([
    ['columns', ['Màu:Đỏ|Cỡ:M', ':Đỏ|:L'], [], ['Màu', 'Cỡ'], ['Đỏ,M', 'Đỏ,L']],
    ['one column for several', ['Màu / Cỡ:Đỏ / M', 'Màu / Cỡ:Xanh / M'], [], ['Màu', 'Cỡ'], ['Đỏ,M', 'Xanh,M']],
    ['values alone, of a product that has columns', [':Đỏ / M'], ['Màu', 'Cỡ'], ['Màu', 'Cỡ'], ['Đỏ,M']],
    ['values alone', [':500 ml', ':1 lít'], [], ['Phân loại'], ['500 ml', '1 lít']],
    ['a slash that is part of a value', ['Quy cách:1 chai / 500 ml', 'Quy cách:thùng'], [], ['Quy cách'], ['1 chai / 500 ml', 'thùng']],
  ])('are columns: %s', (_, rows, known, names, values) => {
    expect(matrixOf(variants(...rows), known)).toEqual({ names, values: values.map((row) => row.split(',')) });
  });

  it.each([
    ['without any', ['']],
    ['some without', ['Cỡ:M', '']],
    ['called otherwise', ['Cỡ:M', 'Màu:Đỏ']],
    ['twice the same', ['Cỡ:M', 'Cỡ:m']],
    ['two columns of one name', ['Cỡ:M|Cỡ:L']],
  ])('are none: %s', (_, rows) => {
    expect(matrixOf(variants(...rows))).toBeUndefined();
  });

  it('fit a product whose others have as many', () => {
    expect([fits(2, [['Đỏ', 'M']]), fits(2, [['Đỏ', 'M'], ['Đỏ']]), fits(1, [['M'], ['m']])]).toEqual([true, false, false]);
  });
});
