import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { DocumentKind } from '../domain/document-checklist.js';

/** A paper of an application or of a business: which file shows it, and until when it is good. */
export interface Paper {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly fileId: string;
  readonly expiresOn: LocalDay | null;
  readonly addedAt: Date;
}

export interface NewPaper extends Omit<Paper, 'addedAt'> {
  readonly draftId: string | null;
  readonly businessId: string | null;
  readonly shopId: string | null;
  readonly addedBy: string;
}

const columns = 'id, kind, file_id AS "fileId", expires_on::text AS "expiresOn", added_at AS "addedAt"';

@Injectable()
export class PaperRepository {
  async add(tx: Tx, paper: NewPaper, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO business_papers (id, draft_id, business_id, shop_id, kind, file_id, expires_on, added_at, added_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [...[paper.id, paper.draftId, paper.businessId, paper.shopId, paper.kind, paper.fileId, paper.expiresOn], ...[at, paper.addedBy]],
    );
  }

  /** Those in use of a draft, the oldest first. */
  ofDraft(tx: Tx, draftId: string): Promise<Paper[]> {
    return tx.query<Paper[]>(
      `SELECT ${columns} FROM business_papers WHERE draft_id = $1 AND removed_at IS NULL ORDER BY kind, added_at, id`,
      [draftId],
    );
  }

  /** Those in use of a business that the actor of the transaction may see. */
  ofBusiness(tx: Tx, businessId: string): Promise<Paper[]> {
    return tx.query<Paper[]>(
      `SELECT ${columns} FROM business_papers WHERE business_id = $1 AND removed_at IS NULL ORDER BY kind, added_at, id`,
      [businessId],
    );
  }

  /** One in use that the actor of the transaction may see. */
  async byId(tx: Tx, id: string): Promise<(Paper & { draftId: string | null; shopId: string | null }) | undefined> {
    const [row] = await tx.query<(Paper & { draftId: string | null; shopId: string | null })[]>(
      `SELECT ${columns}, draft_id AS "draftId", shop_id AS "shopId" FROM business_papers WHERE id = $1 AND removed_at IS NULL`,
      [id],
    );
    return row;
  }

  /** Those in use of living businesses whose last day comes within so many days, or has been. */
  expiring(
    tx: Tx,
    today: LocalDay,
    withinDays: number,
  ): Promise<(Paper & { readonly expiresOn: LocalDay; readonly businessId: string; readonly shopId: string })[]> {
    return tx.query(
      `SELECT p.id, p.kind, p.file_id AS "fileId", p.expires_on::text AS "expiresOn", p.added_at AS "addedAt", p.business_id AS "businessId",
              p.shop_id AS "shopId"
       FROM business_papers p JOIN businesses b ON b.id = p.business_id
       WHERE p.expires_on <= $1::date + $2::int AND p.removed_at IS NULL AND b.state IN ('approved', 'suspended') ORDER BY p.expires_on, p.id`,
      [today, withinDays],
    );
  }

  /** False when this warning was given before. */
  async markWarned(tx: Tx, paperId: string, daysBefore: number, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO business_paper_warnings (paper_id, days_before, warned_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING paper_id`,
      [paperId, daysBefore, at],
    );
    return rows.length > 0;
  }

  async remove(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query('UPDATE business_papers SET removed_at = $2 WHERE id = $1', [id, at]);
  }

  /** All that an application ever had, removed ones as well. */
  async everOfDraft(tx: Tx, draftId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM business_papers WHERE draft_id = $1', [draftId]);
    return rows.map(({ id }) => id);
  }

  /** Papers that a business has shown stay when the application that brought them goes. */
  async leaveDraft(tx: Tx, draftId: string): Promise<void> {
    await tx.query('UPDATE business_papers SET draft_id = NULL WHERE draft_id = $1 AND business_id IS NOT NULL', [draftId]);
  }

  /** The application was sent: its papers are the business's from now on. @returns those in use */
  async handOver(tx: Tx, draftId: string, businessId: string, shopId: string): Promise<Paper[]> {
    const [rows] = await tx.query<[Paper[], number]>(
      `UPDATE business_papers SET business_id = $2, shop_id = $3 WHERE draft_id = $1 AND removed_at IS NULL RETURNING ${columns}`,
      [draftId, businessId, shopId],
    );
    return rows;
  }
}
