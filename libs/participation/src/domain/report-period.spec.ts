import { endOfDay, startOfDay } from '@market/kernel';
import { periodsUntil, reportPeriod, reportRegimes } from './report-period.js';

const spans = (regime: 'decree-09' | 'calendar', code: string) => {
  const period = reportPeriod(regime, code)!;
  return [period, period.previous, period.yearAgo, period.cumulative].map(({ from, to }) => `${from}..${to}`);
};

describe('a reporting period', () => {
  it.each([
    ['decree-09', '2026-11', '2026-10-15..2026-11-14', '2026-09-15..2026-10-14', '2025-10-15..2025-11-14', '2025-12-15..2026-11-14'],
    ['decree-09', '2026-01', '2025-12-15..2026-01-14', '2025-11-15..2025-12-14', '2024-12-15..2025-01-14', '2025-12-15..2026-01-14'],
    ['decree-09', '2026-Q1', '2025-12-15..2026-03-14', '2025-09-15..2025-12-14', '2024-12-15..2025-03-14', '2025-12-15..2026-03-14'],
    ['decree-09', '2026-H1', '2025-12-15..2026-06-14', '2025-06-15..2025-12-14', '2024-12-15..2025-06-14', '2025-12-15..2026-06-14'],
    ['decree-09', '2026-9M', '2025-12-15..2026-09-14', '2024-12-15..2025-09-14', '2024-12-15..2025-09-14', '2025-12-15..2026-09-14'],
    ['decree-09', '2026', '2025-12-15..2026-12-14', '2024-12-15..2025-12-14', '2024-12-15..2025-12-14', '2025-12-15..2026-12-14'],
    ['calendar', '2024-02', '2024-02-01..2024-02-29', '2024-01-01..2024-01-31', '2023-02-01..2023-02-28', '2024-01-01..2024-02-29'],
    ['calendar', '2026-Q4', '2026-10-01..2026-12-31', '2026-07-01..2026-09-30', '2025-10-01..2025-12-31', '2026-01-01..2026-12-31'],
    ['calendar', '2026', '2026-01-01..2026-12-31', '2025-01-01..2025-12-31', '2025-01-01..2025-12-31', '2026-01-01..2026-12-31'],
  ] as const)('by %s: %s', (regime, code, ...expected) => {
    expect(spans(regime, code)).toEqual(expected);
  });

  it.each(['2026-13', '2026-00', '2026-1', '2026-Q5', '2026-Q0', '2026-H3', '2026-6M', '1999', '2026-', '', 'x', '2026-Q11'])(
    'is none of the name “%s”',
    (code) => {
      expect(reportPeriod('calendar', code)).toBeUndefined();
    },
  );

  it.each(reportRegimes)('follows the one before without a gap: %s', (regime) => {
    for (const code of periodsUntil(regime, '2027-03-20', 2021)) {
      const { kind, from, previous } = reportPeriod(regime, code)!;
      if (kind !== 'nine-months') expect([code, endOfDay(previous.to)]).toEqual([code, startOfDay(from)]);
    }
  });

  it('is offered once it has begun, the latest first', () => {
    const offered = periodsUntil('decree-09', '2026-11-25', 2026);
    expect(offered.slice(0, 2)).toEqual(['2026-12', '2026-11']);
    expect(offered).toContain('2026');
    expect(offered).not.toContain('2027-01');
    expect(periodsUntil('calendar', '2026-11-25', 2026)).not.toContain('2026-12');
  });
});
