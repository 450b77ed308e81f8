import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Payee, PayeeState } from '../domain/payee.js';

const columns = `payee_id AS "payeeId", account_id AS "accountId", state`;

@Injectable()
export class PayeeRepository {
  async find(tx: Tx, payeeId: string): Promise<Payee | undefined> {
    const [row] = await tx.query<Payee[]>(`SELECT ${columns} FROM payees WHERE payee_id = $1`, [payeeId]);
    return row;
  }

  /** The first account of a payee stays; whoever came second gets the first one's. */
  async insert(tx: Tx, payeeId: string, accountId: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO payees (payee_id, account_id, state, created_at, changed_at) VALUES ($1, $2, 'onboarding', $3, $3)
       ON CONFLICT (payee_id) DO NOTHING`,
      [payeeId, accountId, at],
    );
  }

  /** @returns whether an account of ours has that name */
  async setState(tx: Tx, accountId: string, state: PayeeState, at: Date): Promise<boolean> {
    const [, changed] = await tx.query<[unknown[], number]>(`UPDATE payees SET state = $2, changed_at = $3 WHERE account_id = $1`, [
      accountId,
      state,
      at,
    ]);
    return changed === 1;
  }
}
