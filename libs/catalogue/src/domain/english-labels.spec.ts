import { withEnglishKept } from './english-labels.js';

const kept = {
  ...{ names: ['Màu', 'Cỡ'], namesEn: ['Colour', 'Size'] },
  variants: [
    { values: ['Đỏ', 'Vừa'], valuesEn: ['Red', 'Medium'] },
    { values: ['Xanh', 'Vừa'], valuesEn: ['Blue', 'Medium'] },
  ],
};
const grid = (options: readonly string[], rows: readonly (readonly string[])[]) => ({
  options: options.map((name) => ({ name })),
  variants: rows.map((values) => ({ values }) as never),
});

describe('a grid typed in Vietnamese', () => {
  it('keeps the English words of what it still has, in whatever order', () => {
    const { options, variants } = withEnglishKept(grid(['Cỡ', 'Màu'], [['Vừa', 'Đỏ']]), kept);
    expect(options).toEqual([
      { name: 'Cỡ', nameEn: 'Size' },
      { name: 'Màu', nameEn: 'Colour' },
    ]);
    expect(variants).toEqual([{ values: ['Vừa', 'Đỏ'], valuesEn: ['Medium', 'Red'] }]);
  });

  it('has none for what is new, nor for the same word under another option', () => {
    expect(withEnglishKept(grid(['Màu'], [['Tím']]), kept).variants).toEqual([{ values: ['Tím'], valuesEn: ['Tím'] }]);
    expect(withEnglishKept(grid(['Vị'], [['Đỏ']]), kept)).toEqual({
      options: [{ name: 'Vị', nameEn: null }],
      variants: [{ values: ['Đỏ'], valuesEn: ['Đỏ'] }],
    });
  });

  it('lets what was typed in English stand', () => {
    const typed = { options: [{ name: 'Màu', nameEn: 'Shade' }], variants: [{ values: ['Đỏ'], valuesEn: ['Crimson'] } as never] };
    expect(withEnglishKept(typed, kept)).toEqual(typed);
  });
});
