import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Classification, NewFact } from '../domain/fact.js';

export interface Restatement {
  readonly id: string;
  readonly restates: string;
  readonly kind: string;
  readonly validAt: Date;
  readonly classification: Classification | null;
  readonly reason: string;
  readonly author: string;
  readonly at: Date;
}

export interface StoredFact {
  readonly subject: 'business' | 'product';
  readonly kind: string;
  readonly validAt: Date;
  readonly classification: Classification | null;
}

@Injectable()
export class FactRepository {
  /** All facts in one statement. The order of facts of one instant is the order in which their events were written. */
  async add(tx: Tx, facts: readonly (NewFact & { readonly id: string })[], recordedAt: Date): Promise<void> {
    const rows = facts.map(({ classification, ...fact }) => ({ ...fact, ...classification }));
    await tx.query(
      `INSERT INTO participation_facts (id, subject, subject_id, business_id, kind, valid_at, sequence, recorded_at, event_id,
         district_code, commune_code, sector_code, sector_name, size, legal_form, demo)
       SELECT fact.id, fact.subject, fact."subjectId", fact."businessId", fact.kind, fact."validAt", event.sequence, $2, fact."eventId",
         fact."districtCode", fact."communeCode", fact."sectorCode", fact."sectorName", fact.size, fact."legalForm", coalesce(shop.demo, false)
       FROM jsonb_to_recordset($1) AS fact (id uuid, subject text, "subjectId" uuid, "businessId" uuid, "shopId" uuid, kind text,
              "validAt" timestamptz, "eventId" uuid, "districtCode" text, "communeCode" text, "sectorCode" text, "sectorName" text,
              size text, "legalForm" text)
         JOIN outbox_events event ON event.id = fact."eventId"
         LEFT JOIN shops shop ON shop.id = fact."shopId"`,
      [JSON.stringify(rows), recordedAt],
    );
  }

  async find(tx: Tx, id: string): Promise<StoredFact | undefined> {
    const [row] = await tx.query<StoredFact[]>(
      `SELECT subject, kind, valid_at AS "validAt",
              CASE WHEN district_code IS NOT NULL THEN jsonb_build_object('districtCode', district_code, 'communeCode', commune_code,
                'sectorCode', sector_code, 'sectorName', sector_name, 'size', size, 'legalForm', legal_form) END AS classification
       FROM participation_facts WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** False when somebody else restated the fact meanwhile. */
  async restate(tx: Tx, { classification, ...restatement }: Restatement): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO participation_facts (id, subject, subject_id, business_id, kind, valid_at, sequence, recorded_at,
         district_code, commune_code, sector_code, sector_name, size, legal_form, restates, reason, author, demo)
       SELECT $2, subject, subject_id, business_id, $3, $4, sequence, $5, $6, $7, $8, $9, $10, $11, id, $12, $13, demo
       FROM participation_facts WHERE id = $1 ON CONFLICT (restates) WHERE restates IS NOT NULL DO NOTHING RETURNING id`,
      [
        ...[restatement.restates, restatement.id, restatement.kind, restatement.validAt, restatement.at],
        ...[classification?.districtCode ?? null, classification?.communeCode ?? null, classification?.sectorCode ?? null],
        ...[classification?.sectorName ?? null, classification?.size ?? null, classification?.legalForm ?? null],
        ...[restatement.reason, restatement.author],
      ],
    );
    return rows.length > 0;
  }
}
