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

  /** The first account of a payee stays; whoever came second gets the first one's. @returns whether this is the first */
  async insert(tx: Tx, payeeId: string, accountId: string, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO payees (payee_id, account_id, state, created_at, changed_at) VALUES ($1, $2, 'onboarding', $3, $3)
       ON CONFLICT (payee_id) DO NOTHING RETURNING payee_id`,
      [payeeId, accountId, at],
    );
    return rows.length === 1;
  }

  /**
   * News may come in any order: what is older than what is known changes nothing. Stripe tells whole seconds.
   * @param at when it was so  @returns whether an account of ours has that name
   */
  async setState(tx: Tx, accountId: string, state: PayeeState, at: Date): Promise<boolean> {
    const [row] = await tx.query<{ known: boolean }[]>(
      `WITH told AS (
         UPDATE payees SET state = $2, changed_at = greatest(changed_at, $3)
         WHERE account_id = $1 AND date_trunc('second', changed_at) <= $3
       ) SELECT EXISTS (SELECT FROM payees WHERE account_id = $1) AS known`,
      [accountId, state, at],
    );
    return row!.known;
  }
}
