import { Injectable } from '@nestjs/common';
import type { StaffRole, Tx } from '@market/platform';

export interface Invitation {
  readonly id: string;
  readonly shopId: string;
  readonly email: string;
  readonly staffRole: StaffRole;
  readonly expiresAt: Date;
}

const columns = 'id, shop_id AS "shopId", email, staff_role AS "staffRole", expires_at AS "expiresAt"';

@Injectable()
export class InvitationRepository {
  async add(tx: Tx, invitation: Invitation & { readonly invitedBy: string; readonly at: Date }): Promise<void> {
    const { id, shopId, email, staffRole, invitedBy, at, expiresAt } = invitation;
    await tx.query(
      `INSERT INTO shop_invitations (id, shop_id, email, staff_role, invited_by, invited_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, shopId, email, staffRole, invitedBy, at, expiresAt],
    );
  }

  /** Those still open, run out ones included, the latest first. */
  open(tx: Tx, shopId: string): Promise<Invitation[]> {
    return tx.query<Invitation[]>(
      `SELECT ${columns} FROM shop_invitations WHERE shop_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL
       ORDER BY invited_at DESC, id`,
      [shopId],
    );
  }

  /** An open one, locked: it is accepted once. */
  async lock(tx: Tx, id: string): Promise<Invitation | undefined> {
    const [row] = await tx.query<Invitation[]>(
      `SELECT ${columns} FROM shop_invitations WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL FOR UPDATE`,
      [id],
    );
    return row;
  }

  async accept(tx: Tx, id: string, accountId: string, at: Date): Promise<void> {
    await tx.query('UPDATE shop_invitations SET accepted_by = $2, accepted_at = $3 WHERE id = $1', [id, accountId, at]);
  }

  /** Somebody who came by one is nobody any more; that somebody came stays. */
  async forget(tx: Tx, accountId: string): Promise<void> {
    await tx.query(`UPDATE shop_invitations SET email = $1 || '@da-xoa.invalid' WHERE accepted_by = $1::uuid`, [accountId]);
  }

  /** @returns whether there was an open one: by its id, or by the address that it went to. */
  async withdraw(tx: Tx, shopId: string, of: { readonly id: string } | { readonly email: string }, at: Date): Promise<boolean> {
    const [column, value] = 'id' in of ? ['id', of.id] : ['email', of.email];
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE shop_invitations SET withdrawn_at = $3
       WHERE shop_id = $1 AND ${column}::text = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
      [shopId, value, at],
    );
    return count > 0;
  }
}
