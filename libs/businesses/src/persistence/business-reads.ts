import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { BusinessState } from '../domain/business-life.js';
import type { LegalForm } from '../domain/legal-form.js';
import type { SizeClass } from '../domain/size-class.js';
import type { VsicVersion } from '../domain/vsic.js';

/** A line of the officers' list. */
export interface BusinessLine {
  readonly id: string;
  readonly shopId: string;
  readonly shopSlug: string;
  readonly name: string;
  readonly taxCode: string;
  readonly legalForm: LegalForm;
  readonly size: SizeClass;
  readonly oldDistrictCode: string;
  readonly communeCode: string;
  readonly state: BusinessState;
  readonly submittedAt: Date;
  readonly approvedAt: Date | null;
}

export interface BusinessView extends BusinessLine {
  readonly representative: { readonly name: string; readonly phone: string | null; readonly email: string | null };
  readonly employees: number;
  readonly revenue: bigint | null;
  readonly capital: bigint;
  readonly sectorVersion: VsicVersion;
  readonly sectorCode: string;
  readonly sectorName: { readonly vi: string; readonly en: string };
  readonly street: string;
  readonly placeName: string;
  /** The commune before 1 July 2025. */
  readonly formerPlace: string;
  readonly shopName: string;
  readonly tagline: string;
  readonly address: string;
  /** The last four digits of the representative's identity number. */
  readonly identityLast4: string | null;
  readonly dueOn: LocalDay | null;
  readonly reviewer: { readonly id: string; readonly name: string } | null;
  readonly version: number;
  readonly moves: readonly {
    readonly from: BusinessState | null;
    readonly to: BusinessState;
    readonly at: string;
    readonly reason: string | null;
    readonly by: string | null;
  }[];
}

/** Where an application stands, for its applicant, who cannot see the shop that is still closed. */
export interface ApplicationStanding {
  readonly businessId: string;
  readonly name: string;
  readonly state: BusinessState;
  readonly submittedAt: Date;
  readonly dueOn: LocalDay | null;
  readonly moves: readonly { readonly to: BusinessState; readonly at: Date; readonly reason: string | null }[];
}

/** What of a business other rooms decide by. */
export interface BusinessStanding {
  readonly businessId: string;
  readonly shopId: string;
  readonly name: string;
  readonly state: BusinessState;
  readonly legalForm: LegalForm;
  readonly size: SizeClass;
  readonly sectorVersion: VsicVersion;
  readonly sectorCode: string;
}

const line = `b.id, s.id AS "shopId", s.slug AS "shopSlug", b.name, b.tax_code AS "taxCode", b.legal_form AS "legalForm", b.size,
  b.old_district_code AS "oldDistrictCode", b.commune_code AS "communeCode", b.state, b.submitted_at AS "submittedAt",
  b.approved_at AS "approvedAt"`;

@Injectable()
export class BusinessReads {
  async byId(tx: Tx, id: string): Promise<BusinessView | undefined> {
    const [row] = await tx.query<BusinessView[]>(
      `SELECT ${line}, b.employees, b.revenue, b.capital, b.sector_version AS "sectorVersion", b.sector_code AS "sectorCode",
              b.identity_last4 AS "identityLast4", b.due_on::text AS "dueOn", b.version,
              (SELECT jsonb_build_object('id', a.id, 'name', a.name) FROM accounts a WHERE a.id = b.reviewer_id) AS reviewer,
              jsonb_build_object('vi', b.sector_name_vi, 'en', b.sector_name_en) AS "sectorName",
              jsonb_build_object('name', b.representative_name, 'phone', b.representative_phone, 'email', b.representative_email)
                AS representative,
              b.street, s.place_name AS "placeName", s.name AS "shopName", s.tagline_vi AS tagline,
              (SELECT u.name FROM admin_units u WHERE u.version = b.old_version AND u.code = b.old_commune_code) AS "formerPlace",
              b.street || ', ' || s.place_name AS address,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('from', m.from_state, 'to', m.to_state, 'at', m.at, 'reason', m.reason, 'by', a.name)
                                         ORDER BY m.at, m.id), '[]')
               FROM business_moves m LEFT JOIN accounts a ON a.id = m.by WHERE m.business_id = b.id) AS moves
       FROM businesses b JOIN shops s ON s.business_id = b.id WHERE b.id = $1`,
      [id],
    );
    return row;
  }

  async standing(tx: Tx, id: string): Promise<ApplicationStanding | undefined> {
    const [row] = await tx.query<ApplicationStanding[]>(
      `SELECT b.id AS "businessId", b.name, b.state, b.submitted_at AS "submittedAt", b.due_on::text AS "dueOn",
              (SELECT jsonb_agg(jsonb_build_object('to', m.to_state, 'at', m.at, 'reason', m.reason) ORDER BY m.at, m.id)
               FROM business_moves m WHERE m.business_id = b.id) AS moves
       FROM businesses b WHERE b.id = $1`,
      [id],
    );
    return row && { ...row, moves: row.moves.map((move) => ({ ...move, at: new Date(move.at) })) };
  }

  async ofShop(tx: Tx, shopId: string): Promise<BusinessStanding | undefined> {
    const [row] = await tx.query<BusinessStanding[]>(
      `SELECT b.id AS "businessId", s.id AS "shopId", b.name, b.state, b.legal_form AS "legalForm", b.size,
              b.sector_version AS "sectorVersion", b.sector_code AS "sectorCode"
       FROM businesses b JOIN shops s ON s.business_id = b.id WHERE s.id = $1`,
      [shopId],
    );
    return row;
  }

  async list(tx: Tx, state: BusinessState | null, limit: number, offset: number): Promise<{ items: BusinessLine[]; total: number }> {
    const items = await tx.query<(BusinessLine & { total: number })[]>(
      `SELECT ${line}, (count(*) OVER ())::int AS total FROM businesses b JOIN shops s ON s.business_id = b.id
       WHERE $1::text IS NULL OR b.state = $1 ORDER BY b.submitted_at DESC, b.id DESC LIMIT $2 OFFSET $3`,
      [state, limit, offset],
    );
    return { items, total: items[0]?.total ?? 0 };
  }
}
