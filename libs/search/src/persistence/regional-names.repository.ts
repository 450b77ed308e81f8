import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import { RegionalNames, type NameSet } from '../domain/regional-words.js';

export interface StoredNameSet extends NameSet {
  readonly id: string;
}

/** The lists of regional names, as officers keep them. */
@Injectable()
export class RegionalNamesRepository {
  list(tx: Tx): Promise<StoredNameSet[]> {
    return tx.query<StoredNameSet[]>(
      `SELECT id, direction, names FROM search_names WHERE removed_at IS NULL ORDER BY direction DESC, fold(names[1]), id`,
    );
  }

  async inForce(tx: Tx): Promise<RegionalNames> {
    return new RegionalNames(await this.list(tx));
  }

  /** @returns whether it was not there yet */
  async add(tx: Tx, id: string, { direction, names }: NameSet, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `WITH added AS (INSERT INTO search_names (id, direction, names, added_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (direction, names) WHERE removed_at IS NULL DO NOTHING RETURNING id) SELECT id FROM added`,
      [id, direction, names, at],
    );
    return rows.length > 0;
  }

  /** @returns what it was; nothing where it is gone already */
  async remove(tx: Tx, id: string, at: Date): Promise<NameSet | undefined> {
    const [row] = await tx.query<NameSet[]>(
      `WITH gone AS (UPDATE search_names SET removed_at = $2 WHERE id = $1 AND removed_at IS NULL RETURNING direction, names) SELECT * FROM gone`,
      [id, at],
    );
    return row;
  }
}
