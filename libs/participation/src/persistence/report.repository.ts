import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Indicator, ReportForm } from '../domain/indicator.js';
import type { ReportWords } from '../domain/report-content.js';
import type { ReportState } from '../domain/report-life.js';
import type { PeriodCode, ReportRegime } from '../domain/report-period.js';

export interface StoredReport {
  readonly id: string;
  readonly regime: ReportRegime;
  readonly period: PeriodCode;
  readonly revision: number;
  readonly form: string;
  readonly state: ReportState;
  readonly version: number;
  readonly words: ReportWords;
  readonly content: string | null;
  readonly sha256: string | null;
  readonly throughEntry: bigint | null;
}

export interface ReportMoveView {
  readonly from: ReportState | null;
  readonly to: ReportState;
  readonly at: Date;
  readonly by: string;
  readonly accountId: string;
  readonly reason: string | null;
}

export type ReportSummary = Pick<StoredReport, 'id' | 'regime' | 'period' | 'revision' | 'state' | 'sha256'> & { readonly changedAt: Date };

const columns = `id, regime, period, revision, form, state, version, words, content, sha256, through_entry AS "throughEntry"`;

@Injectable()
export class ReportRepository {
  /** The form in force when the period began. */
  async formAt(tx: Tx, day: LocalDay): Promise<string> {
    const [row] = await tx.query<{ version: string }[]>(
      'SELECT version FROM report_forms ORDER BY (valid_from <= $1) DESC, CASE WHEN valid_from <= $1 THEN valid_from END DESC, valid_from LIMIT 1',
      [day],
    );
    return row!.version;
  }

  async form(tx: Tx, version: string): Promise<ReportForm> {
    const rows = await tx.query<(Indicator & { title: ReportForm['title'] })[]>(
      `SELECT f.title, i.number, i.label, i.unit, i.measure, i.argument
       FROM report_forms f JOIN report_indicators i ON i.form = f.version WHERE f.version = $1 ORDER BY i.ordinal`,
      [version],
    );
    return { version, title: rows[0]!.title, indicators: rows.map(({ title: _, ...indicator }) => indicator) };
  }

  async list(tx: Tx): Promise<ReportSummary[]> {
    return tx.query<ReportSummary[]>(
      `SELECT r.id, r.regime, r.period, r.revision, r.state, r.sha256,
              (SELECT max(at) FROM participation_report_moves m WHERE m.report_id = r.id) AS "changedAt"
       FROM participation_reports r ORDER BY r.created_at DESC LIMIT 200`,
    );
  }

  async find(tx: Tx, id: string, lock: 'locked' | 'unlocked' = 'unlocked'): Promise<StoredReport | undefined> {
    const [row] = await tx.query<(Omit<StoredReport, 'throughEntry'> & { throughEntry: string | null })[]>(
      `SELECT ${columns} FROM participation_reports WHERE id = $1${lock === 'locked' ? ' FOR UPDATE' : ''}`,
      [id],
    );
    return row && { ...row, throughEntry: row.throughEntry === null ? null : BigInt(row.throughEntry) };
  }

  moves(tx: Tx, id: string): Promise<ReportMoveView[]> {
    return tx.query<ReportMoveView[]>(
      `SELECT m.from_state AS "from", m.to_state AS "to", m.at, m.reason, m.account_id AS "accountId", coalesce(a.name, '') AS by
       FROM participation_report_moves m LEFT JOIN accounts a ON a.id = m.account_id WHERE m.report_id = $1 ORDER BY m.at`,
      [id],
    );
  }

  /** Nothing when the period has a report that was not sent back. */
  async draft(
    tx: Tx,
    draft: Pick<StoredReport, 'id' | 'regime' | 'period' | 'form' | 'words'> & { readonly by: string; readonly at: Date },
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO participation_reports (id, regime, period, revision, form, state, words, created_by, created_at)
       SELECT $1, $2, $3, 1 + coalesce((SELECT max(revision) FROM participation_reports WHERE regime = $2 AND period = $3), 0), $4, 'draft', $5, $6, $7
       ON CONFLICT DO NOTHING RETURNING id`,
      [draft.id, draft.regime, draft.period, draft.form, JSON.stringify(draft.words), draft.by, draft.at],
    );
    return rows.length > 0;
  }

  /** The words of the last report, for the next one to begin with. */
  async lastWords(tx: Tx): Promise<ReportWords | undefined> {
    const [row] = await tx.query<{ words: ReportWords }[]>('SELECT words FROM participation_reports ORDER BY created_at DESC LIMIT 1');
    return row?.words;
  }

  async write(tx: Tx, id: string, words: ReportWords): Promise<void> {
    await tx.query('UPDATE participation_reports SET words = $2, version = version + 1 WHERE id = $1', [id, JSON.stringify(words)]);
  }

  async seal(
    tx: Tx,
    id: string,
    { content, sha256, throughEntry }: { content: string; sha256: string; throughEntry: bigint },
  ): Promise<void> {
    await tx.query(
      `UPDATE participation_reports SET state = 'submitted', content = $2, sha256 = $3, through_entry = $4, version = version + 1 WHERE id = $1`,
      [id, content, sha256, String(throughEntry)],
    );
  }

  async sendBack(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE participation_reports SET state = 'returned', version = version + 1 WHERE id = $1`, [id]);
  }

  async moved(
    tx: Tx,
    move: { id: string; from: ReportState | null; to: ReportState; at: Date; by: string; reason: string | null },
  ): Promise<void> {
    await tx.query(
      'INSERT INTO participation_report_moves (report_id, from_state, to_state, at, account_id, reason) VALUES ($1, $2, $3, $4, $5, $6)',
      [move.id, move.from, move.to, move.at, move.by, move.reason],
    );
  }
}
