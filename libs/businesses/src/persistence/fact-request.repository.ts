import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { RegisteredAnswers } from '../domain/registered-facts.js';
import type { VsicVersion } from '../domain/vsic.js';
import type { BusinessFacts, BusinessPlace } from './business.repository.js';

/** A wish for other facts, and how the business is registered meanwhile. */
export interface FactRequest {
  readonly id: string;
  readonly businessId: string;
  readonly business: string;
  readonly asked: RegisteredAnswers;
  readonly askedAt: Date;
  /** The commune of before 1 July 2025 that was chosen, by its name; null where there is no choice. */
  readonly formerPlace: string | null;
  readonly now: RegisteredAnswers;
  readonly formerNow: string;
}

export interface OwnFacts {
  readonly now: RegisteredAnswers;
  readonly formerNow: string;
  readonly waiting: Pick<FactRequest, 'asked' | 'askedAt' | 'formerPlace'> | null;
  /** The last one, where it was refused. */
  readonly refused: { readonly reason: string } | null;
}

export interface RegisteredFacts
  extends BusinessPlace, Pick<BusinessFacts, 'employees' | 'revenue' | 'capital' | 'size' | 'sectorCode' | 'sectorName'> {
  readonly placeName: string;
  /** The edition that the sector was chosen from; null where it stays. */
  readonly sectorVersion: VsicVersion | null;
}

const now = `jsonb_build_object('communeName', s.place_name, 'communeCode', b.commune_code, 'oldCommuneCode', b.old_commune_code, 'street', b.street,
  'sectorCode', b.sector_code, 'employees', b.employees::text, 'revenue', coalesce(b.revenue::text, ''), 'capital', b.capital::text)`;
const former = (code: string): string =>
  `(SELECT u.name FROM admin_units u WHERE u.version = b.old_version AND u.code = ${code} AND u.level = 'commune')`;

@Injectable()
export class FactRequestRepository {
  /** Under row-level security: a seller's own. */
  async ofShop(tx: Tx, shopId: string): Promise<OwnFacts | undefined> {
    const [row] = await tx.query<OwnFacts[]>(
      `SELECT ${now} AS now, ${former('b.old_commune_code')} AS "formerNow",
              (SELECT jsonb_build_object('asked', r.answers, 'askedAt', r.asked_at, 'formerPlace', ${former(`r.answers ->> 'oldCommuneCode'`)}) FROM business_fact_requests r
               WHERE r.business_id = b.id AND r.decided_at IS NULL) AS waiting,
              (SELECT CASE WHEN NOT r.accepted THEN jsonb_build_object('reason', r.reason) END FROM business_fact_requests r
               WHERE r.business_id = b.id ORDER BY r.asked_at DESC, r.id DESC LIMIT 1) AS refused
       FROM businesses b JOIN shops s ON s.business_id = b.id WHERE s.id = $1`,
      [shopId],
    );
    return row && { ...row, waiting: row.waiting && { ...row.waiting, askedAt: new Date(row.waiting.askedAt) } };
  }

  /** False when another one waits. */
  async ask(
    tx: Tx,
    request: { readonly id: string; readonly businessId: string; readonly shopId: string; readonly by: string },
    answers: RegisteredAnswers,
    at: Date,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO business_fact_requests (id, business_id, shop_id, answers, asked_at, asked_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (business_id) WHERE decided_at IS NULL DO NOTHING RETURNING id`,
      [request.id, request.businessId, request.shopId, JSON.stringify(answers), at, request.by],
    );
    return rows.length > 0;
  }

  /** Wishes that wait, the oldest first. */
  waiting(tx: Tx): Promise<FactRequest[]> {
    return tx.query<FactRequest[]>(
      `SELECT r.id, b.id AS "businessId", b.name AS business, r.answers AS asked, r.asked_at AS "askedAt",
              ${former(`r.answers ->> 'oldCommuneCode'`)} AS "formerPlace", ${now} AS now, ${former('b.old_commune_code')} AS "formerNow"
       FROM business_fact_requests r JOIN businesses b ON b.id = r.business_id JOIN shops s ON s.business_id = b.id
       WHERE r.decided_at IS NULL ORDER BY r.asked_at, r.id LIMIT 100`,
    );
  }

  /** One that waits, locked: it is decided once. */
  async lock(
    tx: Tx,
    id: string,
  ): Promise<{ businessId: string; shopId: string; asked: RegisteredAnswers; now: RegisteredAnswers } | undefined> {
    const [row] = await tx.query<{ businessId: string; shopId: string; asked: RegisteredAnswers; now: RegisteredAnswers }[]>(
      `SELECT r.business_id AS "businessId", r.shop_id AS "shopId", r.answers AS asked, ${now} AS now
       FROM business_fact_requests r JOIN businesses b ON b.id = r.business_id JOIN shops s ON s.business_id = b.id
       WHERE r.id = $1 AND r.decided_at IS NULL FOR UPDATE OF r`,
      [id],
    );
    return row;
  }

  async decide(
    tx: Tx,
    { id, accepted, reason, by }: { readonly id: string; readonly accepted: boolean; readonly reason: string | null; readonly by: string },
    at: Date,
  ): Promise<void> {
    await tx.query('UPDATE business_fact_requests SET decided_at = $2, decided_by = $3, accepted = $4, reason = $5 WHERE id = $1', [
      ...[id, at, by, accepted, reason],
    ]);
  }

  async restate(tx: Tx, businessId: string, facts: RegisteredFacts): Promise<void> {
    await tx.query(
      `UPDATE businesses SET street = $2, old_version = $3, old_district_code = $4, old_commune_code = $5, commune_version = $6, commune_code = $7,
         employees = $8, revenue = $9, capital = $10, size = $11, sector_version = coalesce($12, sector_version), sector_code = $13, sector_name_vi = $14,
         sector_name_en = $15 WHERE id = $1`,
      [
        ...[
          businessId,
          facts.street,
          facts.oldVersion,
          facts.oldDistrictCode,
          facts.oldCommuneCode,
          facts.communeVersion,
          facts.communeCode,
        ],
        ...[facts.employees, facts.revenue, facts.capital, facts.size, facts.sectorVersion, facts.sectorCode],
        ...[facts.sectorName.vi, facts.sectorName.en],
      ],
    );
    await tx.query('UPDATE shops SET commune_version = $2, commune_code = $3, district_code = $4, place_name = $5 WHERE business_id = $1', [
      ...[businessId, facts.communeVersion, facts.communeCode, facts.oldDistrictCode, facts.placeName],
    ]);
  }
}
