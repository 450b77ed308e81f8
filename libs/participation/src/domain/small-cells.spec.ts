import fc from 'fast-check';
import { hideSmallCells, hideSmallPlaces, smallestCell, type CellCounts } from './small-cells.js';

const row = fc.record({ businesses: fc.nat(6), extra: fc.nat(9) }).map(({ businesses, extra }) => ({
  businesses,
  products: businesses === 0 ? 0 : businesses + extra,
}));
const shown = (rows: readonly { businesses: number | null; products: number | null }[]): string => JSON.stringify(rows);

/** Every way to share a number among so many cells. */
function* tables(cells: number, total: number): Generator<number[]> {
  if (cells === 1) return yield [total];
  for (let first = 0; first <= total; first++) for (const rest of tables(cells - 1, total - first)) yield [first, ...rest];
}

describe('small cells', () => {
  it.each([
    [
      [5, 9, 0],
      [5, 9, 0],
    ],
    [
      [1, 2, 9, 0],
      [null, null, 9, 0],
    ],
    [
      [1, 7, 9],
      [null, null, 9],
    ],
    [
      [1, 1, 7, 9],
      [null, null, null, 9],
    ],
    [
      [1, 7, 7, 9],
      [null, null, null, 9],
    ],
    [
      [2, 0, 0],
      [null, null, null],
    ],
    [[], []],
  ])('%j are published as %j', (businesses, published) => {
    const rows = businesses.map((count) => ({ businesses: count, products: count * 3 }));
    expect(hideSmallCells(rows).map((each) => each.businesses)).toEqual(published);
  });

  it('are all hidden, with their products, and what is shown is true', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        hideSmallCells(rows).forEach((published, at) => {
          if (published.businesses !== null) {
            expect(published).toEqual(rows[at]);
            expect(published.businesses === 0 || published.businesses >= smallestCell).toBe(true);
          } else expect(published.products).toBeNull();
        });
      }),
    );
  });

  it('cannot be derived by whoever knows the total, the rule and what is shown', () => {
    const whole = fc.array(fc.nat(6), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(whole, (businesses) => {
        const publish = (counts: readonly number[]) => hideSmallCells(counts.map((count) => ({ businesses: count, products: count * 2 })));
        const published = publish(businesses);
        const total = businesses.reduce((sum, count) => sum + count, 0);
        const likely = [...tables(businesses.length, total)].filter((counts) => shown(publish(counts)) === shown(published));
        published.forEach((cell, at) => {
          if (cell.businesses === null) expect(new Set(likely.map((counts) => counts[at])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('could be exchanged for one another, products and all, without a reader noticing', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 8 }), (rows) => {
        const published = hideSmallCells(rows);
        const places = published.flatMap((cell, at) => (cell.businesses === null ? [at] : []));
        const exchange = (a: number, b: number): CellCounts[] => rows.map((each, at) => (at === a ? rows[b]! : at === b ? rows[a]! : each));
        for (const a of places) {
          const others = places.filter((b) => rows[b]!.businesses !== rows[a]!.businesses);
          // A table of equals has nothing to exchange: all of it is hidden then.
          if (others.length === 0) expect(places).toHaveLength(rows.length);
          for (const b of others) expect(shown(hideSmallCells(exchange(a, b)))).toBe(shown(published));
        }
      }),
    );
  });
});

describe('small places', () => {
  const districts = ['A', 'B', 'C'];
  /** c5 lies in B and in C. */
  const homes: Readonly<Record<string, readonly string[]>> = { c1: ['A'], c2: ['A'], c3: ['A'], c4: ['B'], c5: ['B', 'C'], c6: ['C'] };
  const parts = Object.entries(homes).flatMap(([commune, inside]) => inside.map((district) => ({ commune, district })));
  const sums = (counts: readonly number[], by: 'commune' | 'district', value: string) => {
    const businesses = parts.reduce((sum, part, at) => (part[by] === value ? sum + counts[at]! : sum), 0);
    return { value, businesses, products: businesses * 2 };
  };
  const publish = (counts: readonly number[]) =>
    hideSmallPlaces(
      districts.map((value) => sums(counts, 'district', value)),
      Object.keys(homes).map((value) => sums(counts, 'commune', value)),
      (commune) => homes[commune] ?? [],
    );

  it('are hidden on both maps, and neither map gives away the other', () => {
    const counts = fc.tuple(...parts.map(() => fc.nat(4)));
    fc.assert(
      fc.property(counts, (made) => {
        const published = publish(made);
        const total = made.reduce((sum, count) => sum + count, 0);
        const cells = [...published.districts, ...published.communes];
        for (const { businesses } of cells) expect(businesses === null || businesses === 0 || businesses >= smallestCell).toBe(true);
        if (total > 9 || cells.every(({ businesses }) => businesses !== null)) return;
        const seen = cells.map(() => new Set<number>());
        for (const other of tables(parts.length, total)) {
          const truth = [
            ...districts.map((each) => sums(other, 'district', each)),
            ...Object.keys(homes).map((each) => sums(other, 'commune', each)),
          ];
          const fits = cells.every(({ businesses }, at) => businesses === null || businesses === truth[at]!.businesses);
          if (fits) truth.forEach(({ businesses }, at) => seen[at]!.add(businesses));
        }
        const truth = [
          ...districts.map((each) => sums(made, 'district', each)),
          ...Object.keys(homes).map((each) => sums(made, 'commune', each)),
        ];
        cells.forEach(({ businesses }, at) => {
          if (businesses === null && truth[at]!.businesses > 0) expect([made, at, seen[at]!.size > 1]).toEqual([made, at, true]);
        });
      }),
      { numRuns: 60 },
    );
  });
});
