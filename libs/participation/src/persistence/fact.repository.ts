import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { FactKind, NewFact, Statement, Subject } from '../domain/fact.js';

export interface Restatement extends Statement {
  readonly id: string;
  readonly restates: string;
  readonly kind: FactKind;
  readonly validAt: Date;
  readonly reason: string;
  readonly author: string;
  readonly at: Date;
}

export interface StoredFact extends Statement {
  readonly subject: Subject;
  readonly kind: FactKind;
  readonly validAt: Date;
}

/** A fact with the story of its recording. */
export interface RecordedFact extends StoredFact {
  readonly id: string;
  readonly subjectId: string;
  readonly name: string | null;
  readonly recordedAt: Date;
  readonly entry: bigint;
  readonly restates: string | null;
  readonly reason: string | null;
  readonly author: string | null;
  /** Another fact has taken its place. */
  readonly restated: boolean;
}

/** What a fact says, as the columns have it. */
const words = ({ place, classes, ocop }: Statement): unknown[] => [
  ...[place?.districtCode ?? null, place?.oldCommuneCode ?? null, place?.communeCode ?? null],
  ...[
    classes?.sectorCode ?? null,
    classes?.sectorName ?? null,
    classes?.section ?? null,
    classes?.size ?? null,
    classes?.legalForm ?? null,
  ],
  ocop && JSON.stringify(ocop),
];

export const statement = (fact: string): string => `
  CASE WHEN ${fact}.district_code IS NOT NULL THEN jsonb_build_object('districtCode', ${fact}.district_code,
    'oldCommuneCode', ${fact}.old_commune_code, 'communeCode', ${fact}.commune_code) END AS place,
  CASE WHEN ${fact}.sector_code IS NOT NULL THEN jsonb_build_object('sectorCode', ${fact}.sector_code, 'sectorName', ${fact}.sector_name,
    'section', ${fact}.section, 'size', ${fact}.size, 'legalForm', ${fact}.legal_form) END AS classes,
  ${fact}.ocop`;

@Injectable()
export class FactRepository {
  /** The order of facts of one instant is the order in which their events were written. */
  async add(tx: Tx, fact: NewFact & { readonly id: string }, recordedAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO participation_facts (id, subject, subject_id, business_id, kind, valid_at, recorded_at, event_id, name,
         district_code, old_commune_code, commune_code, sector_code, sector_name, section, size, legal_form, ocop, sequence, demo)
       SELECT $1, $2, $3, $4, $5, $6, $7, event.id, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, event.sequence,
         coalesce((SELECT demo FROM shops WHERE id = $19), false)
       FROM outbox_events event WHERE event.id = $18`,
      [
        ...[fact.id, fact.subject, fact.subjectId, fact.businessId, fact.kind, fact.validAt, recordedAt, fact.name],
        ...words(fact),
        ...[fact.eventId, fact.shopId],
      ],
    );
  }

  async ofBusiness(
    tx: Tx,
    businessId: string,
    { limit, offset }: { limit: number; offset: number },
  ): Promise<{ total: number; items: RecordedFact[] }> {
    const rows = await tx.query<(RecordedFact & { total: number })[]>(
      `SELECT count(*) OVER ()::int AS total, fact.id, fact.subject, fact.subject_id AS "subjectId", fact.kind,
              coalesce(fact.name, (SELECT known.name FROM participation_facts known WHERE known.subject_id = fact.subject_id
                AND known.name IS NOT NULL ORDER BY known.valid_at DESC, known.sequence DESC LIMIT 1)) AS name,
              fact.valid_at AS "validAt", fact.recorded_at AS "recordedAt", fact.entry, fact.restates, fact.reason, author.name AS author,
              EXISTS (SELECT FROM participation_facts later WHERE later.restates = fact.id) AS restated, ${statement('fact')}
       FROM participation_facts fact LEFT JOIN accounts author ON author.id = fact.author
       WHERE fact.business_id = $1 ORDER BY fact.valid_at DESC, fact.sequence DESC, fact.entry DESC LIMIT $2 OFFSET $3`,
      [businessId, limit, offset],
    );
    return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _, ...fact }) => fact) };
  }

  async find(tx: Tx, id: string): Promise<StoredFact | undefined> {
    const [row] = await tx.query<StoredFact[]>(
      `SELECT subject, kind, valid_at AS "validAt", ${statement('fact')} FROM participation_facts fact WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** False when somebody else restated the fact meanwhile. */
  async restate(tx: Tx, restatement: Restatement): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO participation_facts (id, subject, subject_id, business_id, kind, valid_at, sequence, recorded_at, name,
         district_code, old_commune_code, commune_code, sector_code, sector_name, section, size, legal_form, ocop, restates, reason, author, demo)
       SELECT $2, subject, subject_id, business_id, $3, $4, sequence, $5, name, $6, $7, $8, $9, $10, $11, $12, $13, $14, id, $15, $16, demo
       FROM participation_facts WHERE id = $1 ON CONFLICT (restates) WHERE restates IS NOT NULL DO NOTHING RETURNING id`,
      [
        ...[restatement.restates, restatement.id, restatement.kind, restatement.validAt, restatement.at],
        ...words(restatement),
        ...[restatement.reason, restatement.author],
      ],
    );
    return rows.length > 0;
  }
}
