import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { ProgrammeRate } from '../domain/entitlement.js';

export interface Words {
  readonly vi: string;
  readonly en: string;
}

export type ProgrammeState = 'draft' | 'published' | 'ended';

export interface ProgrammePaper {
  readonly key: string;
  readonly label: Words;
  readonly required: boolean;
}

/** A programme as an officer writes it. */
export interface ProgrammeText {
  readonly slug: string;
  readonly departmentId: string;
  readonly title: Words;
  readonly summary: Words;
  /** Markdown. */
  readonly body: Words;
  readonly legalBasis: string;
  readonly forms: readonly string[] | null;
  readonly sections: readonly string[] | null;
  readonly opensOn: LocalDay;
  readonly closesOn: LocalDay | null;
  /** Working days. */
  readonly decisionDays: number;
  /** VND. */
  readonly budget: bigint;
  readonly state: ProgrammeState;
  readonly rates: readonly ProgrammeRate[];
  readonly papers: readonly ProgrammePaper[];
}

export interface Programme extends ProgrammeText {
  readonly id: string;
  readonly department: Words;
  /** VND promised so far. */
  readonly committed: bigint;
  readonly version: number;
}

interface StoredRate extends Omit<ProgrammeRate, 'ceiling'> {
  readonly ceiling: string;
}

const columns = `p.id, p.slug, p.department_id AS "departmentId", jsonb_build_object('vi', d.name_vi, 'en', d.name_en) AS department,
  jsonb_build_object('vi', p.title_vi, 'en', p.title_en) AS title, jsonb_build_object('vi', p.summary_vi, 'en', p.summary_en) AS summary,
  jsonb_build_object('vi', p.body_vi, 'en', p.body_en) AS body, p.legal_basis AS "legalBasis", p.forms, p.sections,
  p.opens_on::text AS "opensOn", p.closes_on::text AS "closesOn", p.decision_days AS "decisionDays", p.budget, p.committed, p.state, p.version,
  -- Money leaves JSON as text: a number there would be a float.
  (SELECT coalesce(jsonb_agg(jsonb_build_object('size', r.size, 'percent', r.percent, 'ceiling', r.ceiling::text, 'validFrom', r.valid_from,
                                                'validTo', r.valid_to) ORDER BY array_position('{micro,small,medium,large}', r.size), r.valid_from), '[]')
   FROM support_programme_rates r WHERE r.programme_id = p.id) AS rates,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('key', a.key, 'label', jsonb_build_object('vi', a.label_vi, 'en', a.label_en),
                                                'required', a.required) ORDER BY a.position), '[]')
   FROM support_programme_papers a WHERE a.programme_id = p.id) AS papers`;

type Row = Omit<Programme, 'rates'> & { readonly rates: readonly StoredRate[] };

const programmeOf = (row: Row): Programme => ({
  ...row,
  rates: row.rates.map((rate) => ({ ...rate, ceiling: BigInt(rate.ceiling) })),
});

@Injectable()
export class ProgrammeRepository {
  /** Those that the actor of the transaction may see; the ones that close soonest first, those that ended last. */
  async list(tx: Tx): Promise<readonly Programme[]> {
    const rows = await tx.query<Row[]>(
      `SELECT ${columns} FROM support_programmes p JOIN support_departments d ON d.id = p.department_id
       ORDER BY p.state = 'ended', p.closes_on NULLS LAST, p.opens_on, p.slug`,
    );
    return rows.map(programmeOf);
  }

  async bySlug(tx: Tx, slug: string): Promise<Programme | undefined> {
    const [row] = await tx.query<Row[]>(
      `SELECT ${columns} FROM support_programmes p JOIN support_departments d ON d.id = p.department_id WHERE p.slug = $1`,
      [slug],
    );
    return row && programmeOf(row);
  }

  async isTaken(tx: Tx, slug: string, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT FROM support_programmes WHERE slug = $1 AND id <> $2', [slug, id]);
    return rows.length > 0;
  }

  /** @returns false when somebody saved the programme since, or promised more than the new budget */
  async save(tx: Tx, id: string, text: ProgrammeText, at: Date, expectedVersion: number | null, demo = false): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO support_programmes AS p (id, slug, department_id, title_vi, title_en, summary_vi, summary_en, body_vi, body_en, legal_basis,
         forms, sections, opens_on, closes_on, decision_days, budget, state, demo, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $19)
       ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, department_id = excluded.department_id, title_vi = excluded.title_vi,
         title_en = excluded.title_en, summary_vi = excluded.summary_vi, summary_en = excluded.summary_en, body_vi = excluded.body_vi,
         body_en = excluded.body_en, legal_basis = excluded.legal_basis, forms = excluded.forms, sections = excluded.sections,
         opens_on = excluded.opens_on, closes_on = excluded.closes_on, decision_days = excluded.decision_days, budget = excluded.budget,
         state = excluded.state, changed_at = excluded.changed_at, version = p.version + 1
       WHERE p.version = $20 AND p.committed <= excluded.budget
       RETURNING id`,
      [
        ...[id, text.slug, text.departmentId, text.title.vi, text.title.en, text.summary.vi, text.summary.en, text.body.vi, text.body.en],
        ...[text.legalBasis, text.forms, text.sections, text.opensOn, text.closesOn, text.decisionDays, text.budget, text.state, demo, at],
        expectedVersion,
      ],
    );
    if (rows.length === 0) return false;
    await this.replaceParts(tx, id, text);
    return true;
  }

  private async replaceParts(tx: Tx, id: string, { rates, papers }: ProgrammeText): Promise<void> {
    await tx.query('DELETE FROM support_programme_rates WHERE programme_id = $1', [id]);
    await tx.query('DELETE FROM support_programme_papers WHERE programme_id = $1', [id]);
    await tx.query(
      `INSERT INTO support_programme_rates (programme_id, size, percent, ceiling, valid_from, valid_to)
       SELECT $1, * FROM unnest($2::text[], $3::int[], $4::bigint[], $5::date[], $6::date[])`,
      [
        id,
        rates.map(({ size }) => size),
        rates.map(({ percent }) => percent),
        rates.map(({ ceiling }) => ceiling),
        rates.map(({ validFrom }) => validFrom),
        rates.map(({ validTo }) => validTo),
      ],
    );
    await tx.query(
      `INSERT INTO support_programme_papers (programme_id, key, label_vi, label_en, required, position)
       SELECT $1, key, label_vi, label_en, required, position
       FROM unnest($2::text[], $3::text[], $4::text[], $5::boolean[]) WITH ORDINALITY AS given (key, label_vi, label_en, required, position)`,
      [
        id,
        papers.map(({ key }) => key),
        papers.map(({ label }) => label.vi),
        papers.map(({ label }) => label.en),
        papers.map(({ required }) => required),
      ],
    );
  }

  /**
   * Promises VND out of the budget. Locks the programme's row until the end of the transaction, so that two officers decide one after the other.
   * @returns VND that are left, or undefined when the budget does not hold so much
   */
  async commit(tx: Tx, id: string, amount: bigint): Promise<bigint | undefined> {
    const [rows] = await tx.query<[{ left: bigint }[], number]>(
      `UPDATE support_programmes SET committed = committed + $2 WHERE id = $1 AND committed + $2 <= budget RETURNING budget - committed AS "left"`,
      [id, amount],
    );
    return rows[0]?.left;
  }

  /** Gives back what was promised and will not be paid. */
  async release(tx: Tx, id: string, amount: bigint): Promise<void> {
    await tx.query('UPDATE support_programmes SET committed = committed - $2 WHERE id = $1', [id, amount]);
  }
}
