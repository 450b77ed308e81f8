import { Injectable } from '@nestjs/common';
import type { Holidays, LocalDay } from '@market/kernel';
import type { Tx } from '../database/unit-of-work.js';

/** The days off that the State announces each year: rows, so that next year's calendar is an entry and no release. */
@Injectable()
export class PublicHolidays {
  async all(tx: Tx): Promise<Holidays> {
    const rows = await tx.query<{ day: LocalDay }[]>('SELECT day::text FROM public_holidays');
    return new Set(rows.map(({ day }) => day));
  }
}
