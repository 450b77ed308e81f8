import { Injectable } from '@nestjs/common';
import type { FileRow, Tx } from '@market/platform';
import type { Mapping } from '../import/import-field.js';
import type { RowFault } from '../import/imported-product.js';
import type { ImportSystem } from '../import/layouts.js';

export type ImportState = 'mapping' | 'running' | 'done' | 'undoing' | 'undone' | 'stopped';
export type Afterwards = 'draft' | 'review' | 'publish';
export type Outcome = 'added' | 'updated' | 'unchanged' | 'bad';

export interface ImportRow {
  readonly id: string;
  readonly shopId: string;
  readonly accountId: string | null;
  readonly fileName: string;
  readonly kind: 'csv' | 'xlsx';
  readonly bytes: number;
  readonly digest: string;
  readonly headerLine: number;
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly sample: readonly FileRow[];
  readonly system: ImportSystem | null;
  readonly mapping: Mapping;
  readonly rate: bigint | null;
  readonly fallbackCategory: string | null;
  readonly afterwards: Afterwards;
  readonly state: ImportState;
  readonly done: number;
  readonly total: number | null;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly bad: number;
  readonly badRows: number;
  readonly withdrawn: number;
  readonly restored: number;
  readonly kept: number;
  readonly failures: number;
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly undoneAt: Date | null;
}

export interface ImportedRow {
  readonly line: number;
  readonly bad: boolean;
  readonly cells: readonly string[];
  readonly faults: readonly RowFault[];
}

export interface ProductOutcome {
  readonly position: number;
  readonly sourceKey: string;
  readonly name: string;
  readonly line: number;
  readonly lines: readonly number[];
  readonly outcome: Outcome;
  readonly productId: string | null;
  readonly before: object | null;
  readonly after: object | null;
}

const columns = `id, shop_id AS "shopId", account_id AS "accountId", file_name AS "fileName", kind, bytes, digest, header_line AS "headerLine",
  columns, row_count AS "rowCount", sample, system, mapping, rate, fallback_category AS "fallbackCategory", afterwards, state, done, total,
  added, updated, unchanged, bad, bad_rows AS "badRows", withdrawn, restored, kept, failures, problem, created_at AS "createdAt", started_at AS "startedAt",
  finished_at AS "finishedAt", undone_at AS "undoneAt"`;

const partBytes = 262_144;

/** Imports, their files, and what became of each row. */
@Injectable()
export class ImportRepository {
  async add(
    tx: Tx,
    row: Pick<
      ImportRow,
      'id' | 'shopId' | 'accountId' | 'fileName' | 'kind' | 'digest' | 'headerLine' | 'columns' | 'rowCount' | 'sample'
    > &
      Pick<ImportRow, 'system' | 'mapping' | 'rate' | 'fallbackCategory' | 'afterwards'>,
    content: Uint8Array,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO imports (id, shop_id, account_id, file_name, kind, bytes, digest, header_line, columns, row_count, sample, system, mapping,
                            rate, fallback_category, afterwards, state, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'mapping', $17)`,
      [
        ...[row.id, row.shopId, row.accountId, row.fileName, row.kind, content.length, row.digest, row.headerLine],
        ...[JSON.stringify(row.columns), row.rowCount, JSON.stringify(row.sample), row.system, JSON.stringify(row.mapping)],
        ...[row.rate, row.fallbackCategory, row.afterwards, at],
      ],
    );
    for (let part = 0; part * partBytes < content.length; part++)
      await tx.query('INSERT INTO import_files (import_id, shop_id, part, content) VALUES ($1, $2, $3, $4)', [
        ...[row.id, row.shopId, part],
        Buffer.from(content.subarray(part * partBytes, (part + 1) * partBytes)),
      ]);
  }

  /** The file part by part, each a short statement, so that a large one keeps nobody waiting. */
  async file(tx: Tx, id: string): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    for (;;) {
      const [row] = await tx.query<{ content: Buffer }[]>('SELECT content FROM import_files WHERE import_id = $1 AND part = $2', [
        id,
        parts.length,
      ]);
      if (!row) return parts.length === 0 ? undefined : Buffer.concat(parts);
      parts.push(row.content);
    }
  }

  async find(tx: Tx, id: string, shopId: string | null, lock = false): Promise<ImportRow | undefined> {
    const [row] = await tx.query<ImportRow[]>(
      `SELECT ${columns} FROM imports WHERE id = $1 AND ($2::uuid IS NULL OR shop_id = $2) ${lock ? 'FOR UPDATE' : ''}`,
      [id, shopId],
    );
    return row;
  }

  list(tx: Tx, shopId: string, limit: number, offset: number): Promise<(ImportRow & { total: number; all: number })[]> {
    return tx.query(
      `SELECT ${columns}, (count(*) OVER ())::int AS "all" FROM imports
       WHERE shop_id = $1 AND state <> 'mapping' ORDER BY created_at DESC, id LIMIT $2 OFFSET $3`,
      [shopId, limit, offset],
    );
  }

  /** When the same file was imported before into the shop, and still is. */
  async twin(
    tx: Tx,
    { id, shopId, digest }: Pick<ImportRow, 'id' | 'shopId' | 'digest'>,
  ): Promise<{ id: string; finishedAt: Date } | undefined> {
    const [row] = await tx.query<{ id: string; finishedAt: Date }[]>(
      `SELECT id, finished_at AS "finishedAt" FROM imports
       WHERE shop_id = $1 AND digest = $2 AND id <> $3 AND state = 'done' ORDER BY finished_at DESC LIMIT 1`,
      [shopId, digest, id],
    );
    return row;
  }

  /** Changes some columns of an import whose row the caller has locked. */
  async set(tx: Tx, id: string, change: Readonly<Record<string, unknown>>): Promise<void> {
    const names = Object.keys(change);
    const set = names.map((name, at) => `${name} = $${at + 2}`).join(', ');
    await tx.query(`UPDATE imports SET ${set} WHERE id = $1`, [id, ...names.map((name) => change[name])]);
  }

  /** Takes the import for a while, unless another worker has it. A worker that was killed gives it up by not coming back. */
  async claim(tx: Tx, id: string, now: Date, until: Date): Promise<ImportRow | undefined> {
    const [rows] = await tx.query<[ImportRow[], number]>(
      `UPDATE imports SET lease_until = $3
       WHERE id = $1 AND state IN ('running', 'undoing') AND (lease_until IS NULL OR lease_until <= $2) RETURNING ${columns}`,
      [id, now, until],
    );
    return rows[0];
  }

  async addOutcomes(tx: Tx, id: string, shopId: string, outcomes: readonly ProductOutcome[]): Promise<void> {
    await tx.query(
      `INSERT INTO import_products (import_id, shop_id, position, source_key, name, line, lines, outcome, product_id, before, after)
       SELECT $1, $2, r.position, r."sourceKey", r.name, r.line, r.lines, r.outcome, r."productId", r.before, r.after
       FROM jsonb_to_recordset($3) AS r (position int, "sourceKey" text, name text, line int, lines int[], outcome text, "productId" uuid,
         before jsonb, after jsonb)`,
      [id, shopId, JSON.stringify(outcomes)],
    );
  }

  /** A row that is told of twice is one row with all its reasons. */
  async addRows(tx: Tx, id: string, shopId: string, rows: readonly ImportedRow[]): Promise<number> {
    if (rows.length === 0) return 0;
    const added = await tx.query<{ bad: boolean }[]>(
      `INSERT INTO import_rows (import_id, shop_id, line, bad, cells, faults)
       SELECT $1, $2, r.line, r.bad, r.cells, r.faults FROM jsonb_to_recordset($3) AS r (line int, bad boolean, cells jsonb, faults jsonb)
       ON CONFLICT (import_id, line) DO UPDATE SET bad = import_rows.bad OR excluded.bad, faults = import_rows.faults || excluded.faults
       RETURNING bad`,
      [id, shopId, JSON.stringify(rows)],
    );
    return added.filter(({ bad }) => bad).length;
  }

  rows(tx: Tx, id: string, filter: { bad?: boolean; limit: number; offset: number }): Promise<ImportedRow[]> {
    return tx.query<ImportedRow[]>(
      `SELECT line, bad, cells, faults FROM import_rows WHERE import_id = $1 AND ($2::boolean IS NULL OR bad = $2)
       ORDER BY line LIMIT $3 OFFSET $4`,
      [id, filter.bad ?? null, filter.limit, filter.offset],
    );
  }

  async row(tx: Tx, id: string, line: number): Promise<ImportedRow | undefined> {
    const [row] = await tx.query<ImportedRow[]>('SELECT line, bad, cells, faults FROM import_rows WHERE import_id = $1 AND line = $2', [
      id,
      line,
    ]);
    return row;
  }

  /** What became of the lines of a file, for the file that goes back. */
  outcomes(tx: Tx, id: string): Promise<{ lines: readonly number[]; outcome: Outcome }[]> {
    return tx.query(`SELECT lines, outcome FROM import_products WHERE import_id = $1`, [id]);
  }

  /** The last products that are not undone yet, latest first. */
  toUndo(tx: Tx, id: string, limit: number): Promise<(ProductOutcome & { shopId: string })[]> {
    return tx.query(
      `SELECT position, source_key AS "sourceKey", name, line, lines, outcome, product_id AS "productId", before, after
       FROM import_products WHERE import_id = $1 AND outcome IN ('added', 'updated') AND undone IS NULL ORDER BY position DESC LIMIT $2`,
      [id, limit],
    );
  }

  async markUndone(
    tx: Tx,
    id: string,
    rows: readonly { position: number; undone: 'withdrawn' | 'restored' | 'kept'; fields: readonly string[] }[],
  ): Promise<void> {
    await tx.query(
      `UPDATE import_products p SET undone = r.undone, kept_fields = r.fields
       FROM jsonb_to_recordset($2) AS r (position int, undone text, fields text[]) WHERE p.import_id = $1 AND p.position = r.position`,
      [id, JSON.stringify(rows)],
    );
  }

  /** What undoing left as it is, since somebody changed it after the import. */
  kept(tx: Tx, id: string, limit: number): Promise<{ name: string; line: number; productId: string; fields: readonly string[] }[]> {
    return tx.query(
      `SELECT name, line, product_id AS "productId", kept_fields AS fields FROM import_products
       WHERE import_id = $1 AND undone = 'kept' ORDER BY position LIMIT $2`,
      [id, limit],
    );
  }

  /** Files and the cells of rows are kept as long as they may be asked about; uploads that were never run go within days. */
  async forget(tx: Tx, finishedBefore: Date, uploadedBefore: Date): Promise<void> {
    const old = `SELECT id FROM imports WHERE (state IN ('done', 'undone', 'stopped') AND coalesce(finished_at, started_at) < $1)
                   OR (state = 'mapping' AND created_at < $2)`;
    await tx.query(`DELETE FROM import_files WHERE import_id IN (${old})`, [finishedBefore, uploadedBefore]);
    await tx.query(`DELETE FROM import_rows WHERE import_id IN (${old})`, [finishedBefore, uploadedBefore]);
    await tx.query(`DELETE FROM imports WHERE state = 'mapping' AND created_at < $1`, [uploadedBefore]);
  }
}
