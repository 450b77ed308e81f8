import fc from 'fast-check';
import { currentVersion, versionAt, versionPeriods } from './version.js';

describe('the version in force', () => {
  it.each([
    ['2003-12-31', undefined],
    ['2004-01-01', '2025-03'],
    ['2023-06-30', '2025-03'],
    ['2025-06-30', '2025-03'],
    ['2025-07-01', '2025-07'],
    ['2026-11-23', '2025-07'],
  ])('on %s is %s', (day, version) => expect(versionAt(day)).toBe(version));

  it('is exactly one on every day since 2004', () => {
    const day = fc.integer({ min: Date.UTC(2004, 0, 1), max: Date.UTC(2100, 0, 1) }).map((ms) => new Date(ms).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (on) => {
        const inForce = versionPeriods.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo));
        expect(inForce.map(({ version }) => version)).toEqual([versionAt(on)]);
      }),
    );
  });

  it('has no end', () => expect(versionPeriods.find(({ version }) => version === currentVersion)?.validTo).toBeNull());
});
