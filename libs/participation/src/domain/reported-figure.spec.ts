import { faultsOfFigure, hundredthsOf } from './reported-figure.js';

describe('a reported figure', () => {
  it.each([
    ['81', 8100n],
    ['81,5', 8150n],
    ['81.25', 8125n],
    ['1.139', 113_900n],
    ['1,139', 113_900n],
    ['12.345,6', 1_234_560n],
    [' 1 139 ', 113_900n],
    ['0', 0n],
    ['0,05', 5n],
    ['', undefined],
    ['-3', undefined],
    ['81%', undefined],
    ['1.13,9.2', undefined],
    ['abc', undefined],
  ])('is read from “%s”', (text, hundredths) => {
    expect(hundredthsOf(text)).toBe(hundredths);
  });

  const typed = { from: '2023-01-01', to: '2023-12-31', source: 'Báo cáo 12/BC-CT', hundredths: 8100n };
  it.each([
    [{}, {}],
    [{ from: '2023-02-30' }, { from: 'isLocalDay' }],
    [{ to: '2022-12-31' }, { to: 'before-start' }],
    [{ to: '2027-01-01' }, { to: 'in-the-future' }],
    [{ source: '' }, { source: 'required' }],
    [{ hundredths: undefined }, { value: 'not-a-figure' }],
    [{ hundredths: 10_001n }, { value: 'beyond-hundred' }],
  ])('%j is refused with %j', (change, faults) => {
    expect(faultsOfFigure({ ...typed, ...change }, '2026-11-25', true)).toEqual(faults);
  });

  it('may be more than a hundred where it is no share', () => {
    expect(faultsOfFigure({ ...typed, hundredths: 113_900n }, '2026-11-25', false)).toEqual({});
  });
});
