import fc from 'fast-check';
import { pagesAround } from './navigation.js';

describe('pagesAround', () => {
  it.each([
    [1, 1, [1]],
    [1, 5, [1, 2, undefined, 5]],
    [3, 5, [1, 2, 3, 4, 5]],
    [10, 20, [1, undefined, 9, 10, 11, undefined, 20]],
  ])('page %i of %i', (page, pages, shown) => expect(pagesAround(page, pages)).toEqual(shown));

  it('always shows the page one is on, both ends, in rising order and no gap that hides nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const [page, pages] = [Math.min(a, b), Math.max(a, b)];
        const shown = pagesAround(page, pages);
        const numbers = shown.filter((at) => at !== undefined);
        expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y));
        for (const kept of [1, page, pages]) expect(numbers).toContain(kept);
        shown.forEach((at, index) => {
          if (at === undefined) expect(shown[index + 1]! - shown[index - 1]!).toBeGreaterThan(2);
        });
      }),
    );
  });
});
