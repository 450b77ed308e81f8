import { Injectable } from '@nestjs/common';
import { Settings, type Tx } from '@market/platform';
import type { Tariff } from '../domain/rate.js';
import { RateReads } from '../persistence/rate-reads.js';

const keptMs = 60_000;

/**
 * The tariff, remembered for a minute: every checkout needs it and it changes a few times a year. All dates of it are in the book,
 * so a rate that begins at midnight begins at midnight; only a row just written waits for the minute.
 */
@Injectable()
export class TariffBook {
  private kept: { readonly tariff: Tariff; readonly until: number } | undefined;

  constructor(
    private readonly reads: RateReads,
    private readonly settings: Settings,
  ) {}

  /** Reads through the caller's transaction, so that no second connection is waited for. */
  async open(tx: Tx): Promise<Tariff> {
    if (this.kept && this.kept.until > performance.now()) return this.kept.tariff;
    const tariff = { ...(await this.reads.all(tx)), homeProvince: this.settings.province.newProvinceCode };
    this.kept = { tariff, until: performance.now() + keptMs };
    return tariff;
  }
}
