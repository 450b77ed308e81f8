import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork } from '@market/platform';
import { CarrierReads, type Carrier } from '../persistence/carrier-reads.js';

/** Who may carry a parcel today. */
@Injectable()
export class CarrierQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: CarrierReads,
  ) {}

  active(): Promise<readonly Carrier[]> {
    return this.work.read(publicActor, (tx) => this.reads.active(tx));
  }
}
