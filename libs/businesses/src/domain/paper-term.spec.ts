import { daysLeft, dueWarning, paperStanding } from './paper-term.js';

describe('the term of a paper', () => {
  it.each([
    [null, 'good'],
    ['2027-01-01', 'good'],
    ['2026-12-26', 'good'],
    ['2026-12-25', 'running-out'],
    ['2026-11-25', 'running-out'],
    ['2026-11-24', 'expired'],
  ] as const)('with the last day %s is %s on 25 November', (expiresOn, standing) => {
    expect(paperStanding(expiresOn, '2026-11-25')).toBe(standing);
  });

  it.each([
    ['2026-12-26', undefined],
    ['2026-12-25', 30],
    ['2026-12-03', 30],
    ['2026-12-02', 7],
    ['2026-11-25', 7],
    ['2026-11-24', 0],
    ['2020-01-01', 0],
  ] as const)('with the last day %s is worth the warning of %s days', (expiresOn, days) => {
    expect(dueWarning(daysLeft(expiresOn, '2026-11-25'))).toBe(days);
  });
});
