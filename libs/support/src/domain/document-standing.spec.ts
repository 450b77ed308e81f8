import { documentStanding, type DocumentChange } from './document-standing.js';

const changes: readonly DocumentChange[] = [
  { byNumber: '121/2025/NĐ-CP', effect: 'amended', fromDay: '2025-07-01' },
  { byNumber: '99/2027/NĐ-CP', effect: 'superseded', fromDay: '2027-01-01' },
];

describe('a legal document', () => {
  it.each([
    ['2019-08-15', 'coming'],
    ['2019-08-16', 'in-force'],
    ['2025-06-30', 'in-force'],
    ['2025-07-01', 'amended'],
    ['2026-12-31', 'amended'],
    ['2027-01-01', 'superseded'],
  ])('stands on %s as %s', (day, standing) => {
    expect(documentStanding('2019-08-16', changes, day)).toBe(standing);
  });

  it('that was replaced before it began never was in force', () => {
    const repealed = [{ byNumber: '1/2026', effect: 'superseded', fromDay: '2026-01-01' }] as const;
    expect(documentStanding('2026-03-01', repealed, '2026-02-01')).toBe('superseded');
  });
});
