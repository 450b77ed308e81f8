import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface Carrier {
  readonly code: string;
  readonly name: string;
  /** Whether a parcel has a number by which it is followed. */
  readonly needsCode: boolean;
}

@Injectable()
export class CarrierReads {
  active(tx: Tx): Promise<Carrier[]> {
    return tx.query<Carrier[]>('SELECT code, name, needs_code AS "needsCode" FROM shipping_carriers WHERE active ORDER BY position, code');
  }
}
