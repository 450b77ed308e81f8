import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Rate } from '../domain/rate.js';

export interface RatesAndIslands {
  readonly rates: readonly Rate[];
  readonly islands: ReadonlySet<string>;
}

interface Row extends Rate {
  readonly islands: readonly string[];
}

@Injectable()
export class RateReads {
  /** The whole tariff in one round trip: it is a page of numbers. */
  async all(tx: Tx): Promise<RatesAndIslands> {
    const rows = await tx.query<Row[]>(
      `SELECT zone, base, per_kg AS "perKg", effective_from AS "effectiveFrom", effective_to AS "effectiveTo",
              (SELECT coalesce(array_agg(commune_code ORDER BY commune_code), '{}') FROM shipping_islands) AS islands
       FROM shipping_rates ORDER BY zone, effective_from`,
    );
    return { rates: rows.map(({ islands: _, ...rate }) => rate), islands: new Set(rows[0]?.islands) };
  }
}
