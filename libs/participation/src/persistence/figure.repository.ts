import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { NewFigure, ReportedFigure, ReportedIndicator } from '../domain/reported-figure.js';

type Row = Omit<ReportedFigure, 'hundredths'> & { readonly hundredths: string };

const columns = `f.id, f.indicator, f.from_day::text AS "from", f.to_day::text AS "to", f.hundredths, f.source, f.source_kind AS "sourceKind",
  f.note, f.reason, f.revises, f.recorded_at AS "recordedAt", f.demo, a.name AS author,
  EXISTS (SELECT FROM reported_figures later WHERE later.revises = f.id) AS revised`;

@Injectable()
export class FigureRepository {
  indicators(tx: Tx): Promise<ReportedIndicator[]> {
    return tx.query<ReportedIndicator[]>(
      `SELECT code, jsonb_build_object('vi', label_vi, 'en', label_en) AS label, jsonb_build_object('vi', unit_vi, 'en', unit_en) AS unit
       FROM reported_indicators ORDER BY ordinal`,
    );
  }

  /** Every figure with the earlier versions of it, latest period first. The public sees no author. */
  async all(tx: Tx): Promise<ReportedFigure[]> {
    const rows = await tx.query<Row[]>(
      `SELECT ${columns} FROM reported_figures f JOIN reported_indicators i ON i.code = f.indicator LEFT JOIN accounts a ON a.id = f.author
       ORDER BY i.ordinal, f.to_day DESC, f.entry DESC`,
    );
    return rows.map((row) => ({ ...row, hundredths: BigInt(row.hundredths) }));
  }

  /** Of every indicator the latest figure with a source, of a period that had ended by the day, as it was known at the entry. */
  async latest(tx: Tx, day: LocalDay, throughEntry: bigint): Promise<ReadonlyMap<string, bigint>> {
    const rows = await tx.query<{ indicator: string; hundredths: string }[]>(
      `SELECT DISTINCT ON (indicator) indicator, hundredths FROM reported_figures f
       WHERE to_day <= $1 AND entry <= $2 AND source_kind <> 'example' AND NOT EXISTS (SELECT FROM reported_figures later WHERE later.revises = f.id AND later.entry <= $2)
       ORDER BY indicator, to_day DESC, from_day, entry DESC`,
      [day, String(throughEntry)],
    );
    return new Map(rows.map(({ indicator, hundredths }) => [indicator, BigInt(hundredths)]));
  }

  /** False when the figure had been revised by another already. */
  async add(tx: Tx, figure: NewFigure & { readonly id: string; readonly author: string | null; readonly at: Date }): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO reported_figures (id, indicator, from_day, to_day, hundredths, source, source_kind, note, revises, reason, author, recorded_at, demo)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (revises) WHERE revises IS NOT NULL DO NOTHING RETURNING id`,
      [
        ...[figure.id, figure.indicator, figure.from, figure.to, String(figure.hundredths), figure.source, figure.sourceKind, figure.note],
        ...[figure.revises, figure.reason, figure.author, figure.at, figure.demo],
      ],
    );
    return rows.length > 0;
  }

  async one(tx: Tx, id: string): Promise<{ indicator: string } | undefined> {
    const [row] = await tx.query<{ indicator: string }[]>('SELECT indicator FROM reported_figures WHERE id = $1', [id]);
    return row;
  }
}
