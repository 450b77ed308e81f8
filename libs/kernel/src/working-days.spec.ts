import fc from 'fast-check';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

const tet = new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']);

describe('working days', () => {
  it.each([
    ['over a weekend', '2026-11-20', 3, '2026-11-25'],
    ['from a Saturday', '2026-11-21', 1, '2026-11-23'],
    ['over Tết', '2026-02-13', 1, '2026-02-23'],
    ['none at all', '2026-11-21', 0, '2026-11-21'],
    ['over the end of a year', '2026-12-31', 2, '2027-01-04'],
  ])('are counted %s', (_, from, days, to) => {
    expect(addWorkingDays(from, days, tet)).toBe(to);
  });

  it('count back what was added, and below nothing when the term is over', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (from, days) => {
        const to = addWorkingDays(from, days, tet);
        expect(workingDaysBetween(from, to, tet)).toBe(days);
        expect(workingDaysBetween(to, from, tet)).toBe(days === 0 ? 0 : -days);
        expect(days === 0 || isWorkingDay(to, tet)).toBe(true);
      }),
    );
  });
});
