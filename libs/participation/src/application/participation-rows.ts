import { Injectable } from '@nestjs/common';
import { endOfDay, type LocalDay } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import type { NarrowedPlace } from '../domain/report.js';
import { FactRepository, type RecordedFact } from '../persistence/fact.repository.js';
import { RowReads, type Cell, type CountedBusiness, type CountedProduct, type Rows, type Slice } from '../persistence/row-reads.js';

export interface RowsRequest extends Slice {
  readonly asOf: LocalDay;
  readonly place?: NarrowedPlace | undefined;
  readonly cell: Cell;
}

/** Who and what was counted: for staff, who answer for the numbers. */
@Injectable()
export class ParticipationRows {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: RowReads,
    private readonly facts: FactRepository,
  ) {}

  businesses(actor: Actor, request: RowsRequest): Promise<Rows<CountedBusiness>> {
    return this.work.read(actor, (tx) => this.rows.businesses(tx, vantageOf(request), request.cell, request));
  }

  products(actor: Actor, request: RowsRequest): Promise<Rows<CountedProduct>> {
    return this.work.read(actor, (tx) => this.rows.products(tx, vantageOf(request), request.cell, request));
  }

  /** What is on record of a business and its products, corrected facts beside their corrections, the latest first. */
  history(actor: Actor, businessId: string, slice: Slice): Promise<Rows<RecordedFact>> {
    return this.work.read(actor, (tx) => this.facts.ofBusiness(tx, businessId, slice));
  }
}

const vantageOf = ({ asOf, place }: RowsRequest) => ({ before: endOfDay(asOf), place });
