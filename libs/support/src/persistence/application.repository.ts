import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { ApplicationState } from '../domain/application-life.js';

/** What an officer or a business is about to move, with its row locked. */
export interface LivingApplication {
  readonly id: string;
  readonly number: string;
  readonly programmeId: string;
  readonly businessId: string;
  readonly shopId: string;
  readonly accountId: string;
  readonly state: ApplicationState;
  readonly cost: bigint;
  readonly percent: number;
  readonly ceiling: bigint;
  readonly granted: bigint | null;
  readonly decisionDays: number;
  readonly programme: { readonly vi: string; readonly en: string };
  readonly version: number;
}

export interface NewApplication {
  readonly id: string;
  /** `KG-HT-2611-`; the sequence follows. */
  readonly numberPrefix: string;
  readonly programmeId: string;
  readonly businessId: string;
  readonly shopId: string;
  readonly accountId: string;
  readonly purpose: string;
  readonly cost: bigint;
  readonly businessName: string;
  readonly legalForm: string;
  readonly size: string;
  readonly section: string;
  readonly percent: number;
  readonly ceiling: bigint;
  readonly runsFrom: LocalDay;
  readonly dueOn: LocalDay;
}

export interface ApplicationChange {
  readonly state: ApplicationState;
  readonly at: Date;
  readonly officerId?: string;
  readonly granted?: { readonly amount: bigint; readonly year: number } | 'released';
  readonly paidReference?: string;
  readonly term?: { readonly runsFrom: LocalDay; readonly dueOn: LocalDay };
}

export interface ApplicationPaper {
  readonly key: string;
  readonly fileId: string;
}

@Injectable()
export class ApplicationRepository {
  /** @returns its number, or undefined when the business has an open application for the programme already */
  async add(tx: Tx, application: NewApplication, at: Date): Promise<string | undefined> {
    const { id, numberPrefix, programmeId, businessId, shopId, accountId, purpose, cost, businessName } = application;
    const { legalForm, size, section, percent, ceiling, runsFrom, dueOn } = application;
    const [row] = await tx.query<{ number: string }[]>(
      `INSERT INTO support_applications (id, number, programme_id, business_id, shop_id, account_id, state, purpose, cost, business_name,
         legal_form, size, section, percent, ceiling, runs_from, due_on, submitted_at, changed_at)
       VALUES ($1, $2 || lpad(nextval('support_application_numbers')::text, 5, '0'), $3, $4, $5, $6, 'submitted', $7, $8, $9,
         $10, $11, $12, $13, $14, $15, $16, $17, $17)
       ON CONFLICT (business_id, programme_id) WHERE state IN ('submitted', 'in-review', 'needs-more') DO NOTHING
       RETURNING number`,
      [
        ...[id, numberPrefix, programmeId, businessId, shopId, accountId, purpose, cost, businessName],
        ...[legalForm, size, section, percent, ceiling, runsFrom, dueOn, at],
      ],
    );
    return row?.number;
  }

  async lock(tx: Tx, number: string): Promise<LivingApplication | undefined> {
    const [row] = await tx.query<LivingApplication[]>(
      `SELECT a.id, a.number, a.programme_id AS "programmeId", a.business_id AS "businessId", a.shop_id AS "shopId",
              a.account_id AS "accountId", a.state, a.cost, a.percent, a.ceiling, a.granted, a.version,
              p.decision_days AS "decisionDays", jsonb_build_object('vi', p.title_vi, 'en', p.title_en) AS programme
       FROM support_applications a JOIN support_programmes p ON p.id = a.programme_id WHERE a.number = $1 FOR UPDATE OF a`,
      [number],
    );
    return row;
  }

  async change(tx: Tx, id: string, { state, at, officerId, granted, paidReference, term }: ApplicationChange): Promise<void> {
    const grant = granted === 'released' || granted === undefined ? null : granted;
    await tx.query(
      `UPDATE support_applications SET state = $2, changed_at = $3, version = version + 1, officer_id = coalesce($4, officer_id),
         granted = CASE WHEN $5 THEN $6 ELSE granted END, granted_year = CASE WHEN $5 THEN $7 ELSE granted_year END,
         paid_reference = coalesce($8, paid_reference), runs_from = coalesce($9, runs_from), due_on = coalesce($10, due_on)
       WHERE id = $1`,
      [
        ...[id, state, at, officerId ?? null, granted !== undefined, grant?.amount ?? null, grant?.year ?? null],
        ...[paidReference ?? null, term?.runsFrom ?? null, term?.dueOn ?? null],
      ],
    );
  }

  async addMove(
    tx: Tx,
    move: { id: string; applicationId: string; from: string | null; to: string; at: Date; by: string; reason: string | null },
  ): Promise<void> {
    const { id, applicationId, from, to, at, by, reason } = move;
    await tx.query(
      'INSERT INTO support_application_moves (id, application_id, from_state, to_state, at, by, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, applicationId, from, to, at, by, reason],
    );
  }

  async addPapers(tx: Tx, applicationId: string, papers: readonly ApplicationPaper[], at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO support_application_papers (application_id, paper_key, file_id, added_at)
       SELECT $1, given.key, given.file_id, $4 FROM unnest($2::text[], $3::uuid[]) AS given (key, file_id)`,
      [applicationId, papers.map(({ key }) => key), papers.map(({ fileId }) => fileId), at],
    );
  }

  async papersOf(tx: Tx, applicationId: string): Promise<readonly ApplicationPaper[]> {
    return tx.query<ApplicationPaper[]>(
      'SELECT paper_key AS key, file_id AS "fileId" FROM support_application_papers WHERE application_id = $1 ORDER BY added_at, file_id',
      [applicationId],
    );
  }

  /** VND granted to a business by a programme in a calendar year. */
  async grantedIn(tx: Tx, programmeId: string, businessId: string, year: number): Promise<bigint> {
    const [row] = await tx.query<{ sum: bigint }[]>(
      `SELECT coalesce(sum(granted), 0)::bigint AS sum FROM support_applications
       WHERE programme_id = $1 AND business_id = $2 AND granted_year = $3`,
      [programmeId, businessId, year],
    );
    return row!.sum;
  }
}
