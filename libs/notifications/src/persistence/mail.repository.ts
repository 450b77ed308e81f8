import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Lang } from '@market/ui';

export interface NewMail {
  readonly id: string;
  readonly once: string;
  readonly name: string;
  readonly facts: object;
  readonly path: string | null;
  readonly email: string;
  readonly recipient: string;
  readonly language: Lang;
  readonly createdAt: Date;
}

export type StoredMail = Omit<NewMail, 'once'>;

@Injectable()
export class MailRepository {
  /** False when this mailbox was told already. */
  async add(tx: Tx, mail: NewMail): Promise<boolean> {
    const added = await tx.query<unknown[]>(
      `INSERT INTO mails (id, once, name, facts, path, email, recipient, language, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (once, name, email) DO NOTHING RETURNING id`,
      [
        ...[mail.id, mail.once, mail.name, JSON.stringify(mail.facts), mail.path],
        ...[mail.email, mail.recipient, mail.language, mail.createdAt],
      ],
    );
    return added.length > 0;
  }

  /** Counts an attempt. Nothing for a mail that was sent, refused or swept away. */
  async begin(tx: Tx, id: string): Promise<StoredMail | undefined> {
    const [rows] = await tx.query<[StoredMail[], number]>(
      `UPDATE mails SET attempts = attempts + 1 WHERE id = $1 AND sent_at IS NULL AND refused_at IS NULL
       RETURNING id, name, facts, path, email, recipient, language, created_at AS "createdAt"`,
      [id],
    );
    return rows[0];
  }

  async finish(tx: Tx, id: string, outcome: 'sent' | 'refused', at: Date): Promise<void> {
    await tx.query(
      `UPDATE mails SET last_fault = NULL, sent_at = CASE WHEN $2 = 'sent' THEN $3::timestamptz END,
              refused_at = CASE WHEN $2 = 'refused' THEN $3::timestamptz END WHERE id = $1`,
      [id, outcome, at],
    );
  }

  async failed(tx: Tx, id: string, fault: string): Promise<void> {
    await tx.query('UPDATE mails SET last_fault = $2 WHERE id = $1', [id, fault]);
  }

  async sweep(tx: Tx, before: Date): Promise<void> {
    await tx.query('DELETE FROM mails WHERE created_at < $1', [before]);
  }
}
