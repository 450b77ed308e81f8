import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork, type Tx } from '@market/platform';
import { indexVersion } from './product-index.js';

export interface IndexState {
  readonly live: 'a' | 'b';
  readonly version: number;
  readonly builtAt: Date | null;
  readonly outsideVersion: number;
  readonly outsideBuiltAt: Date | null;
  readonly documents: number;
  readonly pending: number;
}

/** Which index is live, which is being built, and by whom. */
@Injectable()
export class IndexStates {
  constructor(private readonly work: UnitOfWork) {}

  async read(): Promise<IndexState> {
    const [row] = await this.work.read(publicActor, (tx) =>
      tx.query<[IndexState]>(
        `SELECT live, version, built_at AS "builtAt", outside_version AS "outsideVersion", outside_built_at AS "outsideBuiltAt",
                (SELECT count(*)::int FROM product_documents WHERE slot = live) AS documents,
                (SELECT count(*)::int FROM search_pending) AS pending
         FROM search_index`,
      ),
    );
    return row;
  }

  /** Which code made the live indexes. */
  async versions(): Promise<Pick<IndexState, 'version' | 'outsideVersion'>> {
    const [row] = await this.work.read(publicActor, (tx) =>
      tx.query<[Pick<IndexState, 'version' | 'outsideVersion'>]>(`SELECT version, outside_version AS "outsideVersion" FROM search_index`),
    );
    return row;
  }

  /** Takes the place beside the live index, from a build that died or still runs, and empties it. */
  async begin(tx: Tx, builder: string): Promise<void> {
    await tx.query(`UPDATE search_index SET building = CASE live WHEN 'a' THEN 'b' ELSE 'a' END, builder = $1`, [builder]);
    await tx.query(`DELETE FROM product_documents WHERE slot = (SELECT building FROM search_index)`);
  }

  /** False when a later build has taken over. */
  async isBuilder(tx: Tx, builder: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`SELECT FROM search_index WHERE builder = $1`, [builder]);
    return rows.length > 0;
  }

  /** What was built is live, in this instant. */
  async swap(tx: Tx, at: Date): Promise<void> {
    await tx.query(
      `UPDATE search_index SET live = building, building = NULL, builder = NULL, version = $1, built_at = $2, builds = builds + 1`,
      [indexVersion, at],
    );
    // Everybody who followed the changes of the index before reads the new one as a whole.
    await tx.query(`DELETE FROM product_document_changes`);
  }

  /** Some of what was live before. @returns whether there may be more */
  async clear(tx: Tx, most: number): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `WITH gone AS (
         DELETE FROM product_documents d USING (
           SELECT slot, product_id FROM product_documents, search_index WHERE slot <> live AND slot IS DISTINCT FROM building LIMIT $1
         ) old WHERE d.slot = old.slot AND d.product_id = old.product_id RETURNING d.product_id
       ) SELECT product_id FROM gone`,
      [most],
    );
    return rows.length === most;
  }

  async outsideBuilt(tx: Tx, version: number, at: Date): Promise<void> {
    await tx.query(`UPDATE search_index SET outside_version = $1, outside_built_at = $2`, [version, at]);
  }
}
