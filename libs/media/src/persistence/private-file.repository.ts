import { Injectable } from '@nestjs/common';
import type { StaffRole, Tx } from '@market/platform';
import type { PaperKind } from '../domain/file-kind.js';

export interface PrivateFileRow {
  readonly id: string;
  readonly accountId: string | null;
  readonly shopId: string | null;
  readonly shopRoles: readonly StaffRole[];
  readonly name: string;
  readonly kind: PaperKind;
  readonly bytes: number;
  readonly storedAs: string;
  readonly keyId: string;
}

export interface NewPrivateFile extends PrivateFileRow {
  readonly broughtFor: string | null;
}

export interface Keeping {
  readonly ids: readonly string[];
  /** Whose files may be kept; null for the system, which may keep anybody's. */
  readonly accountId: string | null;
  readonly shopId: string | null;
  readonly keptFor: string;
  readonly subjectId: string;
  readonly staffMayRead: boolean;
  /** Whether they must have been brought for the subject; those that were brought for something are kept by nothing else. */
  readonly brought: boolean;
}

const columns = `id, account_id AS "accountId", shop_id AS "shopId", shop_roles AS "shopRoles", name, kind, bytes, stored_as AS "storedAs", key_id AS "keyId"`;

@Injectable()
export class PrivateFileRepository {
  async add(tx: Tx, row: NewPrivateFile, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO private_files (id, account_id, shop_id, shop_roles, name, kind, bytes, stored_as, key_id, created_at, brought_for)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [row.id, row.accountId, row.shopId, row.shopRoles, row.name, row.kind, row.bytes, row.storedAs, row.keyId, at, row.broughtFor],
    );
  }

  async markStored(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query('UPDATE private_files SET stored_at = $2 WHERE id = $1', [id, at]);
  }

  /** Only what the actor of the transaction may see, is complete, and was not dropped. */
  async find(tx: Tx, id: string): Promise<PrivateFileRow | undefined> {
    const [row] = await tx.query<PrivateFileRow[]>(
      `SELECT ${columns} FROM private_files WHERE id = $1 AND stored_at IS NOT NULL AND dropped_at IS NULL`,
      [id],
    );
    return row;
  }

  list(tx: Tx, ids: readonly string[]): Promise<PrivateFileRow[]> {
    return tx.query<PrivateFileRow[]>(
      `SELECT ${columns} FROM private_files WHERE id = ANY ($1) AND stored_at IS NOT NULL AND dropped_at IS NULL`,
      [ids],
    );
  }

  /** @returns how many are kept now: those of the owner that nothing else keeps. */
  async keep(tx: Tx, { ids, accountId, shopId, keptFor, subjectId, staffMayRead, brought }: Keeping): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE private_files SET kept_for = $2, subject_id = $3, staff_may_read = $4
       WHERE id = ANY ($1) AND stored_at IS NOT NULL AND dropped_at IS NULL
         AND (kept_for IS NULL OR (kept_for = $2 AND subject_id = $3))
         AND ($5::uuid IS NULL OR account_id = $5 OR shop_id = $6)
         AND brought_for IS NOT DISTINCT FROM CASE WHEN $7 THEN $3::uuid END`,
      [ids, keptFor, subjectId, staffMayRead, accountId, shopId, brought],
    );
    return count;
  }

  /** Drops what was kept for the subject, but for the files that stay. */
  async dropOthers(tx: Tx, keptFor: string, subjectId: string, staying: readonly string[], at: Date): Promise<void> {
    await tx.query(
      `UPDATE private_files SET dropped_at = $4
       WHERE kept_for = $1 AND subject_id = $2 AND dropped_at IS NULL AND NOT (id = ANY ($3))`,
      [keptFor, subjectId, staying, at],
    );
  }

  /** Takes files that nothing keeps out of use, so that nobody can keep them any more while their bytes go. */
  async takeLoose(tx: Tx, before: Date, at: Date, limit: number): Promise<{ id: string; storedAs: string }[]> {
    const [rows] = await tx.query<[{ id: string; storedAs: string }[], number]>(
      `UPDATE private_files SET dropped_at = coalesce(dropped_at, $2)
       WHERE id IN (SELECT id FROM private_files WHERE dropped_at IS NOT NULL OR (kept_for IS NULL AND created_at < $1)
                    ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING id, stored_as AS "storedAs"`,
      [before, at, limit],
    );
    return rows;
  }

  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM private_files WHERE id = ANY ($1) AND dropped_at IS NOT NULL', [ids]);
  }
}
