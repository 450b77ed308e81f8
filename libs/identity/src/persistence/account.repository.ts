import { Injectable } from '@nestjs/common';
import type { StaffRole, Tx } from '@market/platform';
import type { GrantedRole, RoleGrant } from '../domain/role.js';
import type { SignInName } from '../domain/sign-in-name.js';

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly phone: string | null;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly language?: 'vi' | 'en';
  readonly createdAt: Date;
}

export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly phone: string | null;
  readonly name: string;
  readonly language: 'vi' | 'en';
  /** Whether the telephone number is a name to sign in with. */
  readonly phoneSignsIn: boolean;
  readonly createdAt: Date;
  readonly roles: readonly RoleGrant[];
}

/** Somebody who works for a shop. */
export interface ShopPerson {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly staffRole: StaffRole;
  readonly since: Date;
}

export interface NewGrant {
  readonly accountId: string;
  readonly role: GrantedRole;
  readonly scopeId: string | null;
  readonly staffRole: StaffRole | null;
  readonly at: Date;
}

/** Who signs in, and what the session needs beside the password. */
export interface Known {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly secondFactor: boolean;
  /** Of the demo world, with a second factor that everybody may know. */
  readonly demo: boolean;
}

/** A number signs in one account only; who has it keeps it. */
const freePhone = (phone: string, id: string): string =>
  `SELECT ${phone}::text WHERE ${phone}::text ~ '^0[0-9]{9,10}$' AND NOT EXISTS (SELECT FROM accounts WHERE sign_in_phone = ${phone}::text AND id <> ${id}::uuid)`;

/** Two who name the same number at once are told one after the other. */
async function lockPhone(tx: Tx, phone: string | null): Promise<void> {
  if (phone !== null) await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('sign-in phone ' || $1, 0))`, [phone]);
}

@Injectable()
export class AccountRepository {
  /** False when the e-mail address has an account already. A telephone number that signs somebody else in is only kept. */
  async add(tx: Tx, account: NewAccount): Promise<boolean> {
    await lockPhone(tx, account.phone);
    const rows = await tx.query<unknown[]>(
      `INSERT INTO accounts (id, email, phone, name, password_hash, created_at, language, sign_in_phone)
       VALUES ($1, $2, $3, $4, $5, $6, $7, (${freePhone('$3', '$1')})) ON CONFLICT (email) DO NOTHING RETURNING id`,
      [account.id, account.email, account.phone, account.name, account.passwordHash, account.createdAt, account.language ?? 'vi'],
    );
    return rows.length > 0;
  }

  async change(tx: Tx, id: string, { name, phone, language }: Pick<AccountRow, 'name' | 'phone' | 'language'>): Promise<void> {
    await lockPhone(tx, phone);
    await tx.query(`UPDATE accounts SET name = $2, phone = $3, language = $4, sign_in_phone = (${freePhone('$3', '$1')}) WHERE id = $1`, [
      id,
      name,
      phone,
      language,
    ]);
  }

  async setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
    await tx.query('UPDATE accounts SET password_hash = $2 WHERE id = $1 AND deleted_at IS NULL', [id, passwordHash]);
  }

  /** What only the account's own secrets are checked against. */
  async secrets(tx: Tx, id: string): Promise<{ email: string; passwordHash: string | null } | undefined> {
    const [row] = await tx.query<{ email: string; passwordHash: string | null }[]>(
      'SELECT email, password_hash AS "passwordHash" FROM accounts WHERE id = $1 AND deleted_at IS NULL',
      [id],
    );
    return row;
  }

  async hasRoles(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query<unknown[]>('SELECT 1 FROM account_roles WHERE account_id = $1 LIMIT 1', [id])).length > 0;
  }

  /** The row stays, because orders and moves name it; who it was does not. */
  async anonymise(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE accounts SET email = id || '@da-xoa.invalid', name = '—', phone = NULL, sign_in_phone = NULL, password_hash = NULL, deleted_at = $2
       WHERE id = $1`,
      [id, at],
    );
  }

  async grant(tx: Tx, grant: NewGrant): Promise<void> {
    await tx.query(
      `INSERT INTO account_roles (account_id, role, scope_id, staff_role, granted_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (account_id, role, scope_id) DO UPDATE SET staff_role = excluded.staff_role`,
      [grant.accountId, grant.role, grant.scopeId, grant.staffRole, grant.at],
    );
  }

  /** False when there was nothing to take. */
  async withdraw(tx: Tx, { accountId, role, scopeId }: Pick<NewGrant, 'accountId' | 'role' | 'scopeId'>): Promise<boolean> {
    const [, taken] = await tx.query<[unknown[], number]>(
      'DELETE FROM account_roles WHERE account_id = $1 AND role = $2 AND scope_id IS NOT DISTINCT FROM $3',
      [accountId, role, scopeId],
    );
    return taken > 0;
  }

  /** Who works for a shop, its owners first. */
  ofShop(tx: Tx, shopId: string): Promise<readonly ShopPerson[]> {
    return tx.query<ShopPerson[]>(
      `SELECT a.id AS "accountId", a.name, a.email, r.staff_role AS "staffRole", r.granted_at AS since
       FROM account_roles r JOIN accounts a ON a.id = r.account_id WHERE r.role = 'seller' AND r.scope_id = $1
       ORDER BY array_position(ARRAY['owner', 'catalogue', 'orders', 'finance'], r.staff_role), a.name COLLATE "vi-x-icu", a.id`,
      [shopId],
    );
  }

  async credentials(tx: Tx, { kind, text }: SignInName): Promise<Known | undefined> {
    const column = kind === 'phone' ? 'sign_in_phone' : 'email';
    const [row] = await tx.query<Known[]>(
      `SELECT a.id, a.email, a.password_hash AS "passwordHash", coalesce(f.demo, false) AS demo,
              f.confirmed_at IS NOT NULL OR EXISTS (
                SELECT FROM account_roles r WHERE r.account_id = a.id AND r.role IN ('officer', 'auditor', 'admin')) AS "secondFactor"
       FROM accounts a LEFT JOIN second_factors f ON f.account_id = a.id WHERE a.${column} = $1 AND a.deleted_at IS NULL`,
      [text],
    );
    return row;
  }

  async byId(tx: Tx, id: string): Promise<AccountRow | undefined> {
    const [row] = await tx.query<AccountRow[]>(
      `SELECT a.id, a.email, a.phone, a.name, a.language, a.sign_in_phone IS NOT NULL AS "phoneSignsIn", a.created_at AS "createdAt",
              coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'shopId', r.scope_id, 'staffRole', r.staff_role) ORDER BY r.granted_at, r.scope_id)
                        FROM account_roles r WHERE r.account_id = a.id), '[]') AS roles
       FROM accounts a WHERE a.id = $1 AND a.deleted_at IS NULL`,
      [id],
    );
    return row;
  }
}
