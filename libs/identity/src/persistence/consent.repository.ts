import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { AgreedText } from './sign-up.repository.js';

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A text that is asked to be agreed to, as it reads now. */
export interface ConsentText extends AgreedText {
  readonly needed: boolean;
  readonly title: Words;
  readonly text: Words;
}

export interface ConsentMove extends AgreedText {
  readonly given: boolean;
  readonly at: Date;
}

@Injectable()
export class ConsentRepository {
  /** The newest text in force of every purpose, the needed ones first. */
  texts(tx: Tx, at: Date): Promise<readonly ConsentText[]> {
    return tx.query<ConsentText[]>(
      `SELECT * FROM (
         SELECT DISTINCT ON (purpose) purpose, version, needed, jsonb_build_object('vi', title_vi, 'en', title_en) AS title,
                jsonb_build_object('vi', text_vi, 'en', text_en) AS text
         FROM consent_texts WHERE effective_from <= ($1::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
         ORDER BY purpose, version DESC
       ) newest ORDER BY needed DESC, purpose`,
      [at],
    );
  }

  async add(tx: Tx, id: string, accountId: string, move: ConsentMove): Promise<void> {
    await tx.query('INSERT INTO consents (id, account_id, purpose, version, given, at) VALUES ($1, $2, $3, $4, $5, $6)', [
      ...[id, accountId, move.purpose, move.version, move.given, move.at],
    ]);
  }

  /** Newest first. */
  of(tx: Tx, accountId: string): Promise<readonly ConsentMove[]> {
    return tx.query<ConsentMove[]>('SELECT purpose, version, given, at FROM consents WHERE account_id = $1 ORDER BY at DESC, id DESC', [
      accountId,
    ]);
  }
}
