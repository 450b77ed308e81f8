import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface SecondFactorRow {
  readonly sealedSecret: Buffer;
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  /** Whole time steps fit a float for longer than there are telephones. */
  readonly lastStep: number;
  readonly demo: boolean;
  readonly recoveryLeft: number;
}

/** A session that has shown the password and not yet the second factor. */
export interface PendingSession {
  readonly accountId: string;
  readonly email: string;
  readonly staff: boolean;
  readonly enrolled: boolean;
}

@Injectable()
export class SecondFactorRepository {
  async one(tx: Tx, accountId: string): Promise<SecondFactorRow | undefined> {
    const [row] = await tx.query<SecondFactorRow[]>(
      `SELECT sealed_secret AS "sealedSecret", created_at AS "createdAt", confirmed_at AS "confirmedAt", last_step::float8 AS "lastStep", demo,
              (SELECT count(*)::int FROM recovery_codes r WHERE r.account_id = f.account_id AND r.used_at IS NULL) AS "recoveryLeft"
       FROM second_factors f WHERE account_id = $1`,
      [accountId],
    );
    return row;
  }

  /** A secret that waits for its first code. A confirmed one is not replaced. */
  async begin(tx: Tx, accountId: string, sealedSecret: Buffer, at: Date, demo: boolean): Promise<void> {
    await tx.query(
      `INSERT INTO second_factors AS f (account_id, sealed_secret, created_at, demo) VALUES ($1, $2, $3, $4)
       ON CONFLICT (account_id) DO UPDATE SET sealed_secret = $2, created_at = $3, demo = $4 WHERE f.confirmed_at IS NULL`,
      [accountId, sealedSecret, at, demo],
    );
  }

  async confirm(tx: Tx, accountId: string, at: Date): Promise<void> {
    await tx.query('UPDATE second_factors SET confirmed_at = $2 WHERE account_id = $1 AND confirmed_at IS NULL', [accountId, at]);
  }

  /** False for a code that was accepted before, or an older one. */
  async advance(tx: Tx, accountId: string, step: number): Promise<boolean> {
    const [, moved] = await tx.query<[unknown[], number]>(
      'UPDATE second_factors SET last_step = $2 WHERE account_id = $1 AND last_step < $2',
      [accountId, step],
    );
    return moved > 0;
  }

  async setRecoveryCodes(tx: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
    await tx.query('DELETE FROM recovery_codes WHERE account_id = $1', [accountId]);
    await tx.query('INSERT INTO recovery_codes (account_id, hash) SELECT $1, unnest($2::bytea[])', [accountId, hashes]);
  }

  async useRecoveryCode(tx: Tx, accountId: string, hash: Buffer, at: Date): Promise<boolean> {
    const [, used] = await tx.query<[unknown[], number]>(
      'UPDATE recovery_codes SET used_at = $3 WHERE account_id = $1 AND hash = $2 AND used_at IS NULL',
      [accountId, hash, at],
    );
    return used > 0;
  }

  async remove(tx: Tx, accountId: string): Promise<void> {
    await tx.query('DELETE FROM second_factors WHERE account_id = $1', [accountId]);
  }

  /** @param since sessions that began before it have waited too long */
  async pending(tx: Tx, tokenHash: Buffer, at: Date, since: Date): Promise<PendingSession | undefined> {
    const [row] = await tx.query<PendingSession[]>(
      `SELECT a.id AS "accountId", a.email, f.confirmed_at IS NOT NULL AS enrolled,
              EXISTS (SELECT FROM account_roles r WHERE r.account_id = a.id AND r.role IN ('officer', 'auditor', 'admin')) AS staff
       FROM sessions s JOIN accounts a ON a.id = s.account_id LEFT JOIN second_factors f ON f.account_id = a.id
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.created_at > $3 AND s.second_factor_at IS NULL`,
      [tokenHash, at, since],
    );
    return row && (row.staff || row.enrolled) ? row : undefined;
  }

  async pass(tx: Tx, tokenHash: Buffer, at: Date): Promise<void> {
    await tx.query('UPDATE sessions SET second_factor_at = $2 WHERE token_hash = $1', [tokenHash, at]);
  }
}
