import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { BusinessState } from '../domain/business-life.js';
import type { LegalForm } from '../domain/legal-form.js';
import type { SizeClass } from '../domain/size-class.js';

/** A line of the officers' queue. */
export interface ReviewLine {
  readonly id: string;
  readonly name: string;
  readonly taxCode: string;
  readonly legalForm: LegalForm;
  readonly place: string;
  readonly state: BusinessState;
  readonly submittedAt: Date;
  readonly approvedAt: Date | null;
  readonly shopSlug: string;
  readonly size: SizeClass;
  readonly dueOn: LocalDay | null;
  readonly reviewer: string | null;
  readonly mine: boolean;
}

export interface ReviewFilter {
  readonly state: BusinessState;
  /** Part of a name in any accents, or the beginning of a tax code. */
  readonly text?: string | undefined;
  /** Only what this officer has taken in hand. */
  readonly reviewerId?: string | undefined;
}

@Injectable()
export class ReviewReads {
  /** What is due first stands first; what waits for nobody, the latest first. */
  async queue(
    tx: Tx,
    { state, text, reviewerId }: ReviewFilter,
    accountId: string,
    limit: number,
    offset: number,
  ): Promise<{ items: ReviewLine[]; total: number }> {
    const rows = await tx.query<(ReviewLine & { total: number })[]>(
      `SELECT b.id, b.name, b.tax_code AS "taxCode", b.legal_form AS "legalForm", s.place_name AS place, b.state,
              b.submitted_at AS "submittedAt", b.approved_at AS "approvedAt", s.slug AS "shopSlug", b.size, b.due_on::text AS "dueOn", a.name AS reviewer, b.reviewer_id IS NOT DISTINCT FROM $5 AS mine,
              (count(*) OVER ())::int AS total
       FROM businesses b JOIN shops s ON s.business_id = b.id LEFT JOIN accounts a ON a.id = b.reviewer_id
       WHERE b.state = $1
         AND ($2::text IS NULL OR fold(b.name) LIKE '%' || fold($2) || '%' OR fold(s.name) LIKE '%' || fold($2) || '%' OR b.tax_code LIKE $2 || '%')
         AND ($6::uuid IS NULL OR b.reviewer_id = $6)
       ORDER BY CASE WHEN b.state = 'submitted' THEN b.due_on END, CASE WHEN b.state = 'submitted' THEN b.submitted_at END,
                b.submitted_at DESC, b.id DESC LIMIT $3 OFFSET $4`,
      [state, text?.replace(/[\\%_]/g, '\\$&') ?? null, limit, offset, accountId, reviewerId ?? null],
    );
    return { items: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 };
  }

  async counts(tx: Tx): Promise<Readonly<Partial<Record<BusinessState, number>>>> {
    const rows = await tx.query<{ state: BusinessState; count: number }[]>(
      'SELECT state, count(*)::int AS count FROM businesses GROUP BY state',
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }
}
