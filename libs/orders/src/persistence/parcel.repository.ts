import { Injectable } from '@nestjs/common';
import { newId } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { LockedOrder } from './life.repository.js';

export interface NewParcel {
  readonly carrierCode: string;
  readonly trackingCode: string | null;
}

@Injectable()
export class ParcelRepository {
  async add(tx: Tx, { id, shopId }: LockedOrder, parcels: readonly NewParcel[], { at, by }: { at: Date; by: string }): Promise<void> {
    const rows = parcels.map(({ carrierCode, trackingCode }) => ({
      id: newId(at),
      carrier_code: carrierCode,
      tracking_code: trackingCode,
    }));
    await tx.query(
      `INSERT INTO order_parcels (id, order_id, shop_id, carrier_code, tracking_code, sent_at, sent_by)
       SELECT id, $1, $2, carrier_code, tracking_code, $3, $4 FROM jsonb_to_recordset($5) AS p (id uuid, carrier_code text, tracking_code text)`,
      [id, shopId, at, by, JSON.stringify(rows)],
    );
  }
}
