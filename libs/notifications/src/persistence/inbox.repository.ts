import { Injectable } from '@nestjs/common';
import type { Actor, Tx } from '@market/platform';

export interface NewMessage {
  readonly id: string;
  readonly once: string;
  readonly name: string;
  readonly facts: object;
  readonly path: string;
  readonly accountId: string | null;
  readonly shopId: string | null;
  readonly at: Date;
}

export interface MessageRow {
  readonly id: string;
  readonly name: string;
  readonly facts: object;
  readonly at: Date;
  readonly unread: boolean;
}

export interface Unread {
  readonly own: number;
  readonly shop: number;
}

type Reader = Extract<Actor, { accountId: string }>;
type Of = 'own' | 'shop';

const shopOf = (reader: Reader): string | null => ('shopId' in reader ? reader.shopId : null);
/** `$1` who reads, `$2` whose inbox it is. Row-level security says it once more. */
const whose: Record<Of, string> = { own: 'm.account_id = $2', shop: 'm.shop_id = $2' };
const idOf = (reader: Reader, of: Of): string | null => (of === 'own' ? reader.accountId : shopOf(reader));
const unread = `NOT EXISTS (SELECT FROM inbox_reads r WHERE r.account_id = $1 AND r.message_id = m.id)`;

@Injectable()
export class InboxRepository {
  async add(tx: Tx, message: NewMessage): Promise<void> {
    await tx.query(
      `INSERT INTO inbox_messages (id, once, name, facts, path, account_id, shop_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (once, name, account_id, shop_id) DO NOTHING`,
      [message.id, message.once, message.name, JSON.stringify(message.facts), message.path, message.accountId, message.shopId, message.at],
    );
  }

  async list(
    tx: Tx,
    reader: Reader,
    of: Of,
    limit: number,
    offset: number,
  ): Promise<{ rows: MessageRow[]; total: number; unread: number }> {
    const [counts] = await tx.query<{ total: number; unread: number }[]>(
      `SELECT count(*)::int AS total, count(*) FILTER (WHERE ${unread})::int AS unread FROM inbox_messages m WHERE ${whose[of]}`,
      [reader.accountId, idOf(reader, of)],
    );
    const rows = await tx.query<MessageRow[]>(
      `SELECT m.id, m.name, m.facts, m.at, ${unread} AS unread FROM inbox_messages m WHERE ${whose[of]}
       ORDER BY m.at DESC, m.id DESC LIMIT $3 OFFSET $4`,
      [reader.accountId, idOf(reader, of), limit, offset],
    );
    return { rows, total: counts?.total ?? 0, unread: counts?.unread ?? 0 };
  }

  /** Of those since then, and no more than `most` of each inbox: what a badge needs, for the frame of every page. */
  async unread(tx: Tx, reader: Reader, since: Date, most: number): Promise<Unread> {
    const counted = (of: Of) =>
      `(SELECT count(*)::int FROM (SELECT FROM inbox_messages m WHERE m.${of === 'own' ? 'account_id = $1' : 'shop_id = $2'} AND m.at > $3 AND ${unread}
        ORDER BY m.at DESC LIMIT $4) AS latest)`;
    const [row] = await tx.query<Unread[]>(`SELECT ${counted('own')} AS own, ${counted('shop')} AS shop`, [
      ...[reader.accountId, shopOf(reader), since, most],
    ]);
    return row!;
  }

  /** @returns where it leads; undefined where there is no such message in this inbox */
  async markRead(tx: Tx, reader: Reader, of: Of, messageId: string, at: Date): Promise<string | undefined> {
    const [row] = await tx.query<{ path: string }[]>(
      `WITH message AS (SELECT m.id, m.path FROM inbox_messages m WHERE ${whose[of]} AND m.id = $3), read AS (
         INSERT INTO inbox_reads (message_id, account_id, read_at) SELECT id, $1, $4 FROM message ON CONFLICT DO NOTHING
       ) SELECT path FROM message`,
      [reader.accountId, idOf(reader, of), messageId, at],
    );
    return row?.path;
  }

  async markAllRead(tx: Tx, reader: Reader, of: Of, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO inbox_reads (message_id, account_id, read_at)
       SELECT m.id, $1, $3 FROM inbox_messages m WHERE ${whose[of]} AND m.at <= $3 ON CONFLICT DO NOTHING`,
      [reader.accountId, idOf(reader, of), at],
    );
  }

  async forget(tx: Tx, accountId: string): Promise<void> {
    await tx.query('DELETE FROM inbox_messages WHERE account_id = $1', [accountId]);
  }

  async sweep(tx: Tx, before: Date): Promise<void> {
    await tx.query('DELETE FROM inbox_messages WHERE at < $1', [before]);
  }
}
