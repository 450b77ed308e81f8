import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  readonly name: string | null;
  readonly email: string | null;
  readonly role: string;
  readonly act: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What is left out narrows nothing. */
export interface AuditSearch {
  /** A part of a name or of an e-mail address. */
  readonly person?: string | undefined;
  /** An act, or with a closing slash every act of a room: `payments/`. */
  readonly act?: string | undefined;
  /** What was acted on, or a part of what was noted of it. */
  readonly subject?: string | undefined;
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
}

/** `%` and `_` are letters like others to whoever searches. */
const part = (text: string | undefined): string | null => (text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null);

const found = `
  FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
  WHERE ($1::text IS NULL OR e.account_id IN (SELECT id FROM accounts WHERE name ILIKE $1 OR email ILIKE $1))
    AND ($2::text IS NULL OR e.act = $2 OR (right($2, 1) = '/' AND starts_with(e.act, $2)))
    AND ($3::text IS NULL OR e.subject ILIKE $3 OR e.details::text ILIKE $3)
    AND ($4::timestamptz IS NULL OR e.at >= $4) AND ($5::timestamptz IS NULL OR e.at < $5)`;

@Injectable()
export class AuditReads {
  /** The latest first. Row-level security shows it to auditors and administrators alone. */
  async search(
    tx: Tx,
    { person, act, subject, from, before }: AuditSearch,
    { limit, offset }: { limit: number; offset: number },
  ): Promise<{ total: number; items: AuditEntry[] }> {
    const rows = await tx.query<(AuditEntry & { total: number })[]>(
      `SELECT count(*) OVER ()::int AS total, e.id, e.at, a.name, a.email, e.role, e.act, e.subject, e.details ${found}
       ORDER BY e.at DESC, e.id DESC LIMIT $6 OFFSET $7`,
      [part(person), act || null, part(subject), from ?? null, before ?? null, limit, offset],
    );
    return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _, ...entry }) => entry) };
  }

  /** Every act that was ever done, read by skipping from one to the next in the index. */
  async acts(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ act: string }[]>(
      `WITH RECURSIVE each AS (
         SELECT min(act) AS act FROM audit_entries
         UNION ALL SELECT (SELECT min(act) FROM audit_entries WHERE act > each.act) FROM each WHERE each.act IS NOT NULL
       ) SELECT act FROM each WHERE act IS NOT NULL`,
    );
    return rows.map(({ act }) => act);
  }
}
