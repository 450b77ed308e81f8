import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { PressedShape } from '../domain/picture-address.js';

export interface PictureOwner {
  readonly shopId: string | null;
  readonly accountId: string | null;
}

export interface NewPictureRow extends PressedShape {
  readonly id: string;
}

@Injectable()
export class PictureRepository {
  /** A picture that is being removed does not count. A day more to be kept begins for one that is found. */
  async reuse(tx: Tx, hash: string, at: Date): Promise<PressedShape | undefined> {
    const [[row]] = await tx.query<[PressedShape[], number]>(
      `UPDATE pictures SET created_at = $2 WHERE hash = $1 AND dropped_at IS NULL AND stored_at IS NOT NULL RETURNING hash, width, height, tint`,
      [hash, at],
    );
    return row;
  }

  /**
   * The same picture sent twice at once is one row; what an interrupted attempt left is taken up again.
   * @returns false while the files of an earlier one are being removed
   */
  async add(tx: Tx, { id, hash, width, height, tint }: NewPictureRow, owner: PictureOwner, at: Date): Promise<boolean> {
    const added = await tx.query<object[]>(
      `INSERT INTO pictures (id, shop_id, account_id, hash, width, height, tint, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (hash) DO UPDATE SET created_at = excluded.created_at WHERE pictures.dropped_at IS NULL
       RETURNING id`,
      [id, owner.shopId, owner.accountId, hash, width, height, tint, at],
    );
    return added.length > 0;
  }

  async markStored(tx: Tx, hash: string, at: Date): Promise<void> {
    await tx.query('UPDATE pictures SET stored_at = $2 WHERE hash = $1', [hash, at]);
  }

  /** @returns how many of these pictures are the shop's (or the account's) and are kept now */
  async keep(tx: Tx, hashes: readonly string[], { shopId, accountId }: PictureOwner, at: Date): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE pictures SET kept_at = coalesce(kept_at, $4)
       WHERE hash = ANY ($1) AND stored_at IS NOT NULL AND dropped_at IS NULL
         AND (($2::uuid IS NOT NULL AND shop_id = $2) OR ($2::uuid IS NULL AND shop_id IS NULL AND account_id = $3))`,
      [hashes, shopId, accountId, at],
    );
    return count;
  }

  /** Takes pictures that nothing shows out of use, so that nobody can show them any more while their files go. */
  async takeLoose(tx: Tx, before: Date, at: Date, limit: number): Promise<PressedShape[]> {
    const [rows] = await tx.query<[PressedShape[], number]>(
      `UPDATE pictures SET dropped_at = $2
       WHERE hash IN (SELECT hash FROM pictures WHERE kept_at IS NULL AND (created_at < $1 OR dropped_at IS NOT NULL)
                      ORDER BY hash LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING hash, width, height, tint`,
      [before, at, limit],
    );
    return rows;
  }

  async remove(tx: Tx, hashes: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM pictures WHERE hash = ANY ($1) AND kept_at IS NULL AND dropped_at IS NOT NULL', [hashes]);
  }
}
