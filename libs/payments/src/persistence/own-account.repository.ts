import { Injectable } from '@nestjs/common';
import { newId } from '@market/kernel';
import type { Tx } from '@market/platform';

/** Whether a payee takes money on its own account, by whose word and since when. */
export interface OwnAccountChoice {
  readonly takes: boolean;
  readonly chosenAt: Date;
  /** `account:0198…` */
  readonly chosenBy: string;
}

@Injectable()
export class OwnAccountRepository {
  async newest(tx: Tx, payeeId: string): Promise<OwnAccountChoice | undefined> {
    const [row] = await tx.query<OwnAccountChoice[]>(
      `SELECT takes, chosen_at AS "chosenAt", chosen_by AS "chosenBy" FROM own_account_choices
       WHERE payee_id = $1 ORDER BY sequence DESC LIMIT 1`,
      [payeeId],
    );
    return row;
  }

  async add(tx: Tx, payeeId: string, { takes, chosenAt, chosenBy }: OwnAccountChoice): Promise<void> {
    await tx.query('INSERT INTO own_account_choices (id, payee_id, takes, chosen_at, chosen_by) VALUES ($1, $2, $3, $4, $5)', [
      ...[newId(chosenAt), payeeId, takes, chosenAt, chosenBy],
    ]);
  }
}
