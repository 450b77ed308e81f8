import fc from 'fast-check';
import { gatherLines, isQuantity, type StockLine } from './stock.js';

const line = fc.record({ variantId: fc.constantFrom('a', 'b', 'c', 'd'), quantity: fc.integer({ min: 1, max: 50 }) });

describe('lines of stock', () => {
  it('are gathered to one a variant, in id order, and lose nothing', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const gathered = gatherLines(lines);
        const ids = gathered.map(({ variantId }) => variantId);
        expect(ids).toEqual([...new Set(ids)].sort());
        const sum = (all: readonly StockLine[], id: string): number =>
          all.filter(({ variantId }) => variantId === id).reduce((total, { quantity }) => total + quantity, 0);
        for (const id of ['a', 'b', 'c', 'd']) expect(sum(gathered, id)).toBe(sum(lines, id));
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 60])('%s is no quantity', (quantity) => {
    expect(isQuantity(quantity)).toBe(false);
  });
});
