import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { BusinessState } from '../domain/business-life.js';
import type { LegalForm } from '../domain/legal-form.js';
import type { SizeClass } from '../domain/size-class.js';
import type { VsicVersion } from '../domain/vsic.js';

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

/** What an application says of a business; it may be said anew while the application is mended. */
export interface BusinessFacts extends BusinessPlace {
  readonly taxCode: string;
  readonly legalForm: LegalForm;
  readonly name: string;
  readonly representative: { readonly name: string; readonly phone: string | null; readonly email: string | null };
  readonly employees: number;
  readonly revenue: bigint | null;
  readonly capital: bigint;
  readonly size: SizeClass;
  readonly sectorVersion: VsicVersion;
  readonly sectorCode: string;
  readonly sectorName: Words;
  /** The representative's identity number. */
  readonly identity: { readonly sealed: Buffer; readonly last4: string } | null;
}

export interface NewBusiness extends BusinessFacts {
  readonly id: string;
  readonly applicantId: string | null;
  readonly submittedAt: Date;
  readonly dueOn: LocalDay;
  readonly demo: boolean;
}

/** What a move of the business's life needs to know of it, and its event tells. */
export interface LivingBusiness {
  readonly id: string;
  readonly shopId: string;
  readonly name: string;
  readonly applicantId: string | null;
  readonly version: number;
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

const columns = [
  ...['tax_code', 'legal_form', 'name', 'representative_name', 'representative_phone', 'representative_email', 'employees', 'revenue'],
  ...['capital', 'size', 'sector_version', 'sector_code', 'sector_name_vi', 'sector_name_en', 'street', 'old_version', 'old_district_code'],
  ...['old_commune_code', 'commune_version', 'commune_code', 'identity_sealed', 'identity_last4'],
];

/** In the order of the columns. */
const valuesOf = ({ representative, sectorName, identity, ...facts }: BusinessFacts): unknown[] => [
  ...[facts.taxCode, facts.legalForm, facts.name, representative.name, representative.phone, representative.email, facts.employees],
  ...[facts.revenue, facts.capital, facts.size, facts.sectorVersion, facts.sectorCode, sectorName.vi, sectorName.en, facts.street],
  ...[facts.oldVersion, facts.oldDistrictCode, facts.oldCommuneCode, facts.communeVersion, facts.communeCode],
  ...[identity?.sealed ?? null, identity?.last4 ?? null],
];

@Injectable()
export class BusinessRepository {
  /** False when the tax code, or another of the same enterprise, is registered already. */
  async add(tx: Tx, business: NewBusiness): Promise<boolean> {
    const { id, applicantId, submittedAt, dueOn, demo } = business;
    const rows = await tx.query<unknown[]>(
      `INSERT INTO businesses (${columns.join(', ')}, id, applicant_id, state, created_at, submitted_at, due_on, demo)
       VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')}, $23, $24, 'submitted', $25, $25, $26, $27)
       ON CONFLICT DO NOTHING RETURNING id`,
      [...valuesOf(business), id, applicantId, submittedAt, dueOn, demo],
    );
    return rows.length > 0;
  }

  /** Whether somebody else has this tax code, or another of the same enterprise. */
  async isTaken(tx: Tx, taxCode: string, byOtherThan: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM businesses WHERE id <> $2 AND state <> 'rejected' AND (tax_code = $1 OR (length($1) <> 12 AND length(tax_code) <> 12 AND left(tax_code, 10) = left($1, 10)))`,
      [taxCode, byOtherThan],
    );
    return rows.length > 0;
  }

  /** Says the facts of an application anew; its state is another matter. */
  async restate(tx: Tx, id: string, facts: BusinessFacts, dueOn: LocalDay): Promise<void> {
    await tx.query(
      `UPDATE businesses SET ${columns.map((column, at) => `${column} = $${at + 1}`).join(', ')}, due_on = $24 WHERE id = $23`,
      [...valuesOf(facts), id, dueOn],
    );
  }

  /** Locks the business: its moves come one after another. */
  async lock(tx: Tx, id: string): Promise<LivingBusiness | undefined> {
    const [row] = await tx.query<LivingBusiness[]>(
      `SELECT b.id, s.id AS "shopId", b.name, b.applicant_id AS "applicantId", b.version, b.state, b.legal_form AS "legalForm", b.sector_code AS "sectorCode",
              jsonb_build_object('vi', b.sector_name_vi, 'en', b.sector_name_en) AS "sectorName", b.size,
              b.old_district_code AS "oldDistrictCode", b.old_commune_code AS "oldCommuneCode", b.commune_code AS "communeCode"
       FROM businesses b JOIN shops s ON s.business_id = b.id WHERE b.id = $1 FOR NO KEY UPDATE OF b`,
      [id],
    );
    return row;
  }

  /** Who applied, as what, and when last. */
  async appliedAs(tx: Tx, id: string): Promise<{ applicantId: string | null; legalForm: LegalForm; submittedAt: Date } | undefined> {
    const [row] = await tx.query<{ applicantId: string | null; legalForm: LegalForm; submittedAt: Date }[]>(
      'SELECT applicant_id AS "applicantId", legal_form AS "legalForm", submitted_at AS "submittedAt" FROM businesses WHERE id = $1',
      [id],
    );
    return row;
  }

  async stateOf(tx: Tx, id: string): Promise<BusinessState | undefined> {
    const [row] = await tx.query<{ state: BusinessState }[]>('SELECT state FROM businesses WHERE id = $1', [id]);
    return row?.state;
  }

  async move(tx: Tx, move: NewMove): Promise<void> {
    await tx.query(
      `UPDATE businesses SET state = $2, approved_at = CASE WHEN $2 = 'approved' THEN coalesce(approved_at, $3) ELSE approved_at END,
         submitted_at = CASE WHEN $2 = 'submitted' THEN $3 ELSE submitted_at END WHERE id = $1`,
      [move.businessId, move.to, move.at],
    );
    await this.record(tx, move);
  }

  /** Of an application that came to nothing, when who applied is forgotten: whom it named, and the number of whose identity. */
  async forgetPeople(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE businesses SET representative_name = '—', representative_phone = NULL, representative_email = NULL, identity_sealed = NULL,
         identity_last4 = NULL WHERE id = $1`,
      [id],
    );
  }

  /** Who looks at it; nobody when it is handed back. */
  async assign(tx: Tx, id: string, reviewerId: string | null): Promise<void> {
    await tx.query('UPDATE businesses SET reviewer_id = $2 WHERE id = $1', [id, reviewerId]);
  }

  async record(tx: Tx, move: NewMove): Promise<void> {
    await tx.query(
      'INSERT INTO business_moves (id, business_id, from_state, to_state, at, by, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [move.id, move.businessId, move.from, move.to, move.at, move.by, move.reason],
    );
  }
}
