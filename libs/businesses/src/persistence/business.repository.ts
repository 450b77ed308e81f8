import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { BusinessState } from '../domain/business-life.js';
import type { LegalForm } from '../domain/legal-form.js';
import type { SizeClass } from '../domain/size-class.js';

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Where a business sits, on the boundaries of registration before and after 1 July 2025. */
export interface BusinessPlace {
  readonly street: string;
  readonly oldVersion: string;
  readonly oldDistrictCode: string;
  readonly oldCommuneCode: string;
  readonly communeVersion: string;
  readonly communeCode: string;
}

export interface NewBusiness extends BusinessPlace {
  readonly id: string;
  readonly taxCode: string;
  readonly legalForm: LegalForm;
  readonly name: string;
  readonly representative: { readonly name: string; readonly phone: string | null; readonly email: string | null };
  readonly employees: number;
  readonly revenue: bigint | null;
  readonly capital: bigint;
  readonly size: SizeClass;
  readonly sectorCode: string;
  readonly sectorName: Words;
  readonly submittedAt: Date;
  readonly demo: boolean;
}

/** What a move of the business's life needs to know of it, and its event tells. */
export interface LivingBusiness {
  readonly id: string;
  readonly shopId: string;
  readonly state: BusinessState;
  readonly legalForm: LegalForm;
  readonly sectorCode: string;
  readonly sectorName: Words;
  readonly size: SizeClass;
  readonly oldDistrictCode: string;
  readonly oldCommuneCode: string;
  readonly communeCode: string;
}

export interface NewMove {
  readonly id: string;
  readonly businessId: string;
  readonly from: BusinessState | null;
  readonly to: BusinessState;
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
}

@Injectable()
export class BusinessRepository {
  /** False when the tax code is registered already. */
  async add(tx: Tx, business: NewBusiness): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO businesses (id, tax_code, legal_form, name, representative_name, representative_phone, representative_email, employees,
         revenue, capital, size, sector_code, sector_name_vi, sector_name_en, street, old_version, old_district_code, old_commune_code,
         commune_version, commune_code, state, created_at, submitted_at, demo)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 'submitted', $21, $21, $22)
       ON CONFLICT (tax_code) DO NOTHING RETURNING id`,
      [
        ...[business.id, business.taxCode, business.legalForm, business.name, business.representative.name],
        ...[business.representative.phone, business.representative.email, business.employees, business.revenue, business.capital],
        ...[business.size, business.sectorCode, business.sectorName.vi, business.sectorName.en, business.street, business.oldVersion],
        ...[business.oldDistrictCode, business.oldCommuneCode, business.communeVersion, business.communeCode],
        ...[business.submittedAt, business.demo],
      ],
    );
    return rows.length > 0;
  }

  /** Locks the business: its moves come one after another. */
  async lock(tx: Tx, id: string): Promise<LivingBusiness | undefined> {
    const [row] = await tx.query<LivingBusiness[]>(
      `SELECT b.id, s.id AS "shopId", b.state, b.legal_form AS "legalForm", b.sector_code AS "sectorCode",
              jsonb_build_object('vi', b.sector_name_vi, 'en', b.sector_name_en) AS "sectorName", b.size,
              b.old_district_code AS "oldDistrictCode", b.old_commune_code AS "oldCommuneCode", b.commune_code AS "communeCode"
       FROM businesses b JOIN shops s ON s.business_id = b.id WHERE b.id = $1 FOR NO KEY UPDATE OF b`,
      [id],
    );
    return row;
  }

  async move(tx: Tx, move: NewMove): Promise<void> {
    await tx.query(
      `UPDATE businesses SET state = $2, approved_at = CASE WHEN $2 = 'approved' THEN coalesce(approved_at, $3) ELSE approved_at END,
         submitted_at = CASE WHEN $2 = 'submitted' THEN $3 ELSE submitted_at END WHERE id = $1`,
      [move.businessId, move.to, move.at],
    );
    await this.record(tx, move);
  }

  async record(tx: Tx, move: NewMove): Promise<void> {
    await tx.query(
      'INSERT INTO business_moves (id, business_id, from_state, to_state, at, by, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [move.id, move.businessId, move.from, move.to, move.at, move.by, move.reason],
    );
  }
}
