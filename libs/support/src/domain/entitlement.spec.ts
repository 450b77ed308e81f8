import fc from 'fast-check';
import { entitlement, supportOf, type BusinessFigures, type ProgrammeRules } from './entitlement.js';

/** NĐ 80/2021 Art. 11: consulting on digital transformation, small and medium only. */
const consulting: ProgrammeRules = {
  forms: null,
  sections: ['A', 'C', 'G'],
  opensOn: '2026-01-15',
  closesOn: '2026-12-15',
  rates: [
    { size: 'small', percent: 50, ceiling: 50_000_000n, validFrom: '2021-10-15', validTo: null },
    { size: 'medium', percent: 50, ceiling: 90_000_000n, validFrom: '2021-10-15', validTo: '2026-07-01' },
    { size: 'medium', percent: 50, ceiling: 100_000_000n, validFrom: '2026-07-01', validTo: null },
  ],
  left: 1n,
};
const business: BusinessFigures = { approved: true, legalForm: 'cooperative', size: 'small', section: 'C' };
const broken = (rules: ProgrammeRules, who: BusinessFigures, day: string) =>
  entitlement(rules, who, day)
    .reasons.filter(({ holds }) => !holds)
    .map(({ rule }) => rule);

describe('entitlement', () => {
  it('says yes with the rate of the size class', () => {
    expect(entitlement(consulting, business, '2026-11-24')).toMatchObject({
      entitled: true,
      rate: { percent: 50, ceiling: 50_000_000n },
    });
  });

  it.each([
    ['a business that is not approved', {}, { approved: false }, '2026-11-24', ['approved']],
    ['a day before the window', {}, {}, '2026-01-14', ['window']],
    ['the day after the window', {}, {}, '2026-12-16', ['window']],
    ['a form that is not named', { forms: ['household'] }, {}, '2026-11-24', ['form']],
    ['a sector that is not named', {}, { section: 'I' }, '2026-11-24', ['sector']],
    ['a size without a rate', {}, { size: 'micro' }, '2026-11-24', ['size']],
    ['a budget that is used up', { left: 0n }, {}, '2026-11-24', ['budget']],
    ['several at once', { left: 0n }, { size: 'large', section: 'K' }, '2027-01-01', ['window', 'sector', 'size', 'budget']],
  ])('says no to %s, and why', (_, rules, who, day, expected) => {
    expect(broken({ ...consulting, ...rules }, { ...business, ...who }, day)).toEqual(expected);
  });

  it.each(['2026-01-15', '2026-12-15'])('holds on the first and the last day: %s', (day) => {
    expect(broken(consulting, business, day)).toEqual([]);
  });

  it.each([
    ['2026-06-30', 90_000_000n],
    ['2026-07-01', 100_000_000n],
  ])('takes the rate in force on %s', (day, ceiling) => {
    expect(entitlement(consulting, { ...business, size: 'medium' }, day).rate).toEqual({ percent: 50, ceiling });
  });
});

describe('the amount of support', () => {
  const dong = fc.bigInt({ min: 0n, max: 10_000_000_000n });
  const percent = fc.integer({ min: 1, max: 100 });

  it('is at most the share, at most the ceiling with what was granted before, never below nothing, and grows with the cost', () => {
    fc.assert(
      fc.property(dong, percent, dong, dong, dong, (cost, share, ceiling, before, more) => {
        const rate = { percent: share, ceiling };
        const amount = supportOf(cost, rate, before);
        expect(amount >= 0n && amount * 100n <= cost * BigInt(share)).toBe(true);
        expect(amount === 0n || before + amount <= ceiling).toBe(true);
        expect(supportOf(cost + more, rate, before) >= amount).toBe(true);
      }),
    );
  });

  it.each([
    [33_333_333n, 50, 50_000_000n, 0n, 16_666_666n],
    [150_000_000n, 50, 50_000_000n, 0n, 50_000_000n],
    [150_000_000n, 50, 50_000_000n, 45_000_000n, 5_000_000n],
    [150_000_000n, 50, 50_000_000n, 60_000_000n, 0n],
  ])('of %s at %s %% up to %s after %s is %s', (cost, share, ceiling, before, expected) => {
    expect(supportOf(cost, { percent: share, ceiling }, before)).toBe(expected);
  });
});
