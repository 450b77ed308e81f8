import { Money } from '@market/kernel';
import fc from 'fast-check';
import { explainSize, sizeClass, sizeClasses, type BusinessFigures } from './size-class.js';

const billion = 1_000_000_000n;
const bn = (billions: number): Money => Money.vnd(BigInt(billions) * billion);
const order = Object.keys(sizeClasses);
const rank = (figures: BusinessFigures): number => order.indexOf(sizeClass(figures));

const money = fc.bigInt({ min: 0n, max: 500n * billion }).map((minor) => Money.vnd(minor));
const figures = fc.record({
  employees: fc.integer({ min: 0, max: 300 }),
  revenue: fc.option(money),
  capital: money,
  sectorCode: fc.constantFrom('A', 'C', '1020', '0322', 'F', 'G', '4632', 'I', '5610', 'V'),
});

describe('size class, NĐ 80/2021 Art. 5', () => {
  it.each([
    ['fish sauce on every micro ceiling', '1020', 10, 3, 3, 'micro'],
    ['one person more', '1020', 11, 3, 3, 'small'],
    ['much capital, little revenue', '1020', 10, 3, 90, 'micro'],
    ['much revenue, little capital', '1020', 10, 90, 3, 'micro'],
    ['both above micro', '1020', 10, 4, 4, 'small'],
    ['production of 100 people', 'C', 100, 50, 30, 'small'],
    ['production of 200 people', 'C', 200, 200, 150, 'medium'],
    ['production of 201 people', 'C', 201, 1, 1, 'large'],
    ['a trader of 10 billion', '4632', 10, 10, 8, 'micro'],
    ['a trader of 51 people', 'G', 51, 10, 8, 'medium'],
    ['a trader above every ceiling', 'G', 60, 301, 101, 'large'],
    ['construction is production', '4100', 60, 40, 10, 'small'],
    ['car trade is trade', '4500', 60, 40, 10, 'medium'],
  ] as const)('%s', (_, sectorCode, employees, revenue, capital, expected) => {
    expect(sizeClass({ sectorCode, employees, revenue: bn(revenue), capital: bn(capital) })).toBe(expected);
  });

  it('looks at capital alone in the first year', () => {
    expect(sizeClass({ sectorCode: 'C', employees: 5, revenue: null, capital: bn(21) })).toBe('medium');
  });

  it('says which criterion of which group decided', () => {
    const { size, group, steps } = explainSize({ sectorCode: '10', employees: 8, revenue: bn(5), capital: bn(2) });
    expect({ size, group }).toEqual({ size: 'micro', group: 'production' });
    expect(steps).toEqual([
      {
        size: 'micro',
        employees: { value: 8n, most: 10n, within: true },
        revenue: { value: 5n * billion, most: 3n * billion, within: false },
        capital: { value: 2n * billion, most: 3n * billion, within: true },
        fits: true,
      },
    ]);
  });

  it('names every class that was too small, and all three for a large business', () => {
    const trade = { sectorCode: '47', revenue: bn(400), capital: bn(200) };
    expect(explainSize({ ...trade, employees: 20 }).steps.map(({ size, fits }) => [size, fits])).toEqual([
      ['micro', false],
      ['small', false],
      ['medium', false],
    ]);
    expect(explainSize({ ...trade, employees: 20, capital: bn(40) })).toMatchObject({ size: 'small', group: 'trade-and-services' });
  });

  it('never shrinks when a figure grows', () => {
    fc.assert(
      fc.property(figures, fc.nat(200), money, (before, people, more) => {
        const grown = [
          { ...before, employees: before.employees + people },
          { ...before, capital: before.capital.plus(more) },
          { ...before, revenue: before.revenue && before.revenue.plus(more) },
        ];
        return grown.every((after) => rank(after) >= rank(before));
      }),
    );
  });

  it('never calls a business larger because its revenue became known', () => {
    fc.assert(fc.property(figures, (known) => rank(known) <= rank({ ...known, revenue: null })));
  });
});
