import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface NewCode {
  readonly id: string;
  readonly purpose: string;
  readonly subjectId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

@Injectable()
export class CodeRepository {
  async add(tx: Tx, code: NewCode): Promise<void> {
    await tx.query('INSERT INTO one_time_codes (id, purpose, subject_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)', [
      ...[code.id, code.purpose, code.subjectId, code.createdAt, code.expiresAt],
    ]);
  }

  async endOf(tx: Tx, purpose: string, subjectId: string, at: Date): Promise<void> {
    await tx.query('UPDATE one_time_codes SET used_at = $3 WHERE subject_id = $2 AND purpose = $1 AND used_at IS NULL', [
      purpose,
      subjectId,
      at,
    ]);
  }

  /** Counts one try of a code that still may be tried. */
  async try(tx: Tx, purpose: string, id: string, at: Date, most: number): Promise<{ subjectId: string } | undefined> {
    const [rows] = await tx.query<[{ subjectId: string }[], number]>(
      `UPDATE one_time_codes SET attempts = attempts + 1
       WHERE id = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3 AND attempts < $4 RETURNING subject_id AS "subjectId"`,
      [id, purpose, at, most],
    );
    return rows[0];
  }

  /** False when another was faster. */
  async use(tx: Tx, id: string, at: Date): Promise<boolean> {
    const [, used] = await tx.query<[unknown[], number]>('UPDATE one_time_codes SET used_at = $2 WHERE id = $1 AND used_at IS NULL', [
      id,
      at,
    ]);
    return used > 0;
  }

  async sweep(tx: Tx, before: Date): Promise<void> {
    await tx.query('DELETE FROM one_time_codes WHERE expires_at <= $1', [before]);
    await tx.query('DELETE FROM sign_ups WHERE expires_at <= $1', [before]);
  }
}
