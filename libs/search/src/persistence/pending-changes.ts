import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { publicActor, UnitOfWork, type Tx } from '@market/platform';

export interface PendingChange {
  readonly productId: string;
  readonly marks: bigint;
}

/** What the other server has not been told yet. */
@Injectable()
export class PendingChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  oldest(most: number): Promise<PendingChange[]> {
    return this.work.read(publicActor, (tx) =>
      tx.query<PendingChange[]>(`SELECT product_id AS "productId", marks FROM search_pending ORDER BY since, product_id LIMIT $1`, [most]),
    );
  }

  /** Told: those that were marked again meanwhile stay. */
  async told(tx: Tx, changes: readonly PendingChange[]): Promise<void> {
    await tx.query(
      `DELETE FROM search_pending p USING jsonb_to_recordset($1) AS told ("productId" uuid, marks bigint)
       WHERE p.product_id = told."productId" AND p.marks = told.marks`,
      [JSON.stringify(changes.map(({ productId, marks }) => ({ productId, marks: marks.toString() })))],
    );
  }

  /** How long the oldest has waited, in milliseconds. */
  async waitedMs(): Promise<number> {
    const [row] = await this.work.read(publicActor, (tx) =>
      tx.query<{ since: Date | null }[]>('SELECT min(since) AS since FROM search_pending'),
    );
    return row?.since ? this.clock.now().getTime() - row.since.getTime() : 0;
  }
}
