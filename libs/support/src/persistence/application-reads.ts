import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { ApplicationState } from '../domain/application-life.js';
import type { ApplicationPaper } from './application.repository.js';
import type { Words } from './programme.repository.js';

export interface ApplicationLine {
  readonly number: string;
  readonly programme: Words;
  readonly businessName: string;
  readonly state: ApplicationState;
  readonly cost: bigint;
  readonly granted: bigint | null;
  readonly submittedAt: Date;
  readonly runsFrom: LocalDay;
  readonly dueOn: LocalDay;
}

export interface ApplicationMoveView {
  readonly to: ApplicationState;
  readonly at: Date;
  readonly reason: string | null;
  /** The officer's or applicant's name, where the reader may see it. */
  readonly by: string | null;
}

export interface ApplicationView extends ApplicationLine {
  readonly id: string;
  readonly businessId: string;
  readonly programmeId: string;
  readonly programmeSlug: string;
  readonly department: Words;
  readonly legalBasis: string;
  readonly purpose: string;
  readonly legalForm: string;
  readonly size: string;
  readonly section: string;
  readonly percent: number;
  readonly ceiling: bigint;
  readonly paidReference: string | null;
  readonly officer: string | null;
  readonly budgetLeft: bigint;
  readonly version: number;
  readonly papers: readonly ApplicationPaper[];
  readonly asked: readonly { readonly key: string; readonly label: Words; readonly required: boolean }[];
  readonly moves: readonly ApplicationMoveView[];
}

const line = `a.number, jsonb_build_object('vi', p.title_vi, 'en', p.title_en) AS programme, a.business_name AS "businessName", a.state,
  a.cost, a.granted, a.submitted_at AS "submittedAt", a.runs_from::text AS "runsFrom", a.due_on::text AS "dueOn"`;

@Injectable()
export class ApplicationReads {
  /** The shop's own, the latest first. */
  ofShop(tx: Tx, shopId: string): Promise<ApplicationLine[]> {
    return tx.query<ApplicationLine[]>(
      `SELECT ${line} FROM support_applications a JOIN support_programmes p ON p.id = a.programme_id
       WHERE a.shop_id = $1 ORDER BY a.submitted_at DESC, a.id DESC LIMIT 100`,
      [shopId],
    );
  }

  /** @param states null for all; those that an officer owes an answer come first, the most urgent on top */
  async queue(
    tx: Tx,
    states: readonly ApplicationState[] | null,
    limit: number,
    offset: number,
  ): Promise<{ items: ApplicationLine[]; total: number }> {
    const rows = await tx.query<(ApplicationLine & { total: number })[]>(
      `SELECT ${line}, (count(*) OVER ())::int AS total FROM support_applications a JOIN support_programmes p ON p.id = a.programme_id
       WHERE $1::text[] IS NULL OR a.state = ANY ($1)
       ORDER BY a.state NOT IN ('submitted', 'in-review'), a.due_on, a.submitted_at, a.id LIMIT $2 OFFSET $3`,
      [states, limit, offset],
    );
    return { items: rows, total: rows[0]?.total ?? 0 };
  }

  async byNumber(tx: Tx, number: string): Promise<ApplicationView | undefined> {
    const [row] = await tx.query<ApplicationView[]>(
      `SELECT a.id, a.business_id AS "businessId", ${line}, a.programme_id AS "programmeId", p.slug AS "programmeSlug",
              jsonb_build_object('vi', d.name_vi, 'en', d.name_en) AS department, p.legal_basis AS "legalBasis", a.purpose,
              a.legal_form AS "legalForm", a.size, a.section, a.percent, a.ceiling, a.paid_reference AS "paidReference",
              (SELECT name FROM accounts WHERE id = a.officer_id) AS officer, p.budget - p.committed AS "budgetLeft", a.version,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('key', f.paper_key, 'fileId', f.file_id) ORDER BY f.added_at, f.file_id), '[]')
               FROM support_application_papers f WHERE f.application_id = a.id) AS papers,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('key', k.key, 'label', jsonb_build_object('vi', k.label_vi, 'en', k.label_en),
                                                            'required', k.required) ORDER BY k.position), '[]')
               FROM support_programme_papers k WHERE k.programme_id = p.id) AS asked,
              (SELECT jsonb_agg(jsonb_build_object('to', m.to_state, 'at', m.at, 'reason', m.reason,
                                                   'by', (SELECT name FROM accounts WHERE id = m.by)) ORDER BY m.at, m.id)
               FROM support_application_moves m WHERE m.application_id = a.id) AS moves
       FROM support_applications a
       JOIN support_programmes p ON p.id = a.programme_id
       JOIN support_departments d ON d.id = p.department_id
       WHERE a.number = $1`,
      [number],
    );
    return row && { ...row, moves: row.moves.map((move) => ({ ...move, at: new Date(move.at) })) };
  }
}
