import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';

export interface Release {
  readonly orderId: string;
  readonly shopId: string;
  readonly completedOn: LocalDay;
  /** The first day on which what the order brought may be paid out. */
  readonly releasesOn: LocalDay;
}

@Injectable()
export class ReleaseRepository {
  /** Each order completes once; again changes nothing. */
  async add(tx: Tx, releases: readonly Release[]): Promise<void> {
    await tx.query(
      `INSERT INTO ledger_releases (order_id, shop_id, completed_on, releases_on)
       SELECT "orderId", "shopId", "completedOn", "releasesOn"
       FROM jsonb_to_recordset($1) AS r ("orderId" uuid, "shopId" uuid, "completedOn" date, "releasesOn" date) ON CONFLICT DO NOTHING`,
      [JSON.stringify(releases)],
    );
  }
}
