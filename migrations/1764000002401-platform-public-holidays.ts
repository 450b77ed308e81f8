import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Labour Code 2019, Art. 112, with the days that each year's announcement moved. 2027 awaits its announcement. */
const days: readonly (readonly [name: string, ...days: string[]])[] = [
  ['Tết Dương lịch', '2025-01-01', '2026-01-01', '2026-01-02', '2027-01-01'],
  ['Tết Nguyên đán', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
  ['Tết Nguyên đán', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  ['Tết Nguyên đán (dự kiến)', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'],
  ['Giỗ Tổ Hùng Vương', '2025-04-07', '2026-04-27', '2027-04-16'],
  ['Ngày Giải phóng miền Nam', '2025-04-30', '2026-04-30', '2027-04-30'],
  ['Ngày Quốc tế Lao động', '2025-05-01', '2025-05-02', '2026-05-01', '2027-05-03'],
  ['Quốc khánh', '2025-09-01', '2025-09-02', '2026-08-31', '2026-09-01', '2026-09-02', '2027-09-02', '2027-09-03'],
];

/** Days off, so that terms can be counted in working days. */
export class PlatformPublicHolidays1764000002401 extends ForwardOnly {
  readonly name = 'PlatformPublicHolidays1764000002401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE public_holidays (day date PRIMARY KEY, name text NOT NULL)');
    for (const [name, ...off] of days) {
      await runner.query('INSERT INTO public_holidays (day, name) SELECT day, $1 FROM unnest($2::date[]) AS day', [name, off]);
    }
  }
}
