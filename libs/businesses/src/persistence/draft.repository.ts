import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Answers } from '../domain/registration.js';

export interface SealedNumber {
  readonly sealed: Buffer;
  readonly last4: string;
}

/** An application as far as it has been written. */
export interface Draft {
  readonly id: string;
  readonly accountId: string;
  readonly answers: Answers;
  readonly identity: SealedNumber | null;
  readonly accountNumber: SealedNumber | null;
  /** What became of it when it was sent. */
  readonly businessId: string | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

interface DraftRow extends Omit<Draft, 'identity' | 'accountNumber'> {
  readonly identitySealed: Buffer | null;
  readonly identityLast4: string | null;
  readonly accountNumberSealed: Buffer | null;
  readonly accountNumberLast4: string | null;
}

const columns = `id, account_id AS "accountId", answers, business_id AS "businessId", created_at AS "createdAt", changed_at AS "changedAt",
  identity_sealed AS "identitySealed", identity_last4 AS "identityLast4", account_number_sealed AS "accountNumberSealed",
  account_number_last4 AS "accountNumberLast4"`;

const numberOf = (sealed: Buffer | null, last4: string | null): SealedNumber | null =>
  sealed !== null && last4 !== null ? { sealed, last4 } : null;

function draftOf({ identitySealed, identityLast4, accountNumberSealed, accountNumberLast4, ...row }: DraftRow): Draft {
  return { ...row, identity: numberOf(identitySealed, identityLast4), accountNumber: numberOf(accountNumberSealed, accountNumberLast4) };
}

@Injectable()
export class DraftRepository {
  /** The latest application of an account, sent or not. */
  async latest(tx: Tx, accountId: string): Promise<Draft | undefined> {
    const [row] = await tx.query<DraftRow[]>(
      `SELECT ${columns} FROM business_drafts WHERE account_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1`,
      [accountId],
    );
    return row && draftOf(row);
  }

  /** The same, locked: it is written and sent by one at a time. */
  async lockLatest(tx: Tx, accountId: string): Promise<Draft | undefined> {
    const [row] = await tx.query<DraftRow[]>(
      `SELECT ${columns} FROM business_drafts WHERE account_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1 FOR UPDATE`,
      [accountId],
    );
    return row && draftOf(row);
  }

  /** Every application of an account, the latest first. */
  async all(tx: Tx, accountId: string): Promise<Draft[]> {
    const rows = await tx.query<DraftRow[]>(
      `SELECT ${columns} FROM business_drafts WHERE account_id = $1 ORDER BY created_at DESC, id DESC`,
      [accountId],
    );
    return rows.map(draftOf);
  }

  /** With the papers that are still its alone. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM business_drafts WHERE id = $1', [id]);
  }

  /** False when another open one came first. */
  async begin(tx: Tx, id: string, accountId: string, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO business_drafts (id, account_id, created_at, changed_at) VALUES ($1, $2, $3, $3)
       ON CONFLICT (account_id) WHERE business_id IS NULL DO NOTHING RETURNING id`,
      [id, accountId, at],
    );
    return rows.length > 0;
  }

  async write(tx: Tx, { id, answers, identity, accountNumber }: Draft, at: Date): Promise<void> {
    await tx.query(
      `UPDATE business_drafts SET answers = $2, identity_sealed = $3, identity_last4 = $4, account_number_sealed = $5,
         account_number_last4 = $6, changed_at = $7 WHERE id = $1`,
      [
        ...[id, JSON.stringify(answers), identity?.sealed ?? null, identity?.last4 ?? null],
        ...[accountNumber?.sealed ?? null, accountNumber?.last4 ?? null, at],
      ],
    );
  }

  async sent(tx: Tx, id: string, businessId: string): Promise<void> {
    await tx.query('UPDATE business_drafts SET business_id = $2 WHERE id = $1', [id, businessId]);
  }
}
