import { Injectable } from '@nestjs/common';
import type { StaffRole, Tx } from '@market/platform';
import type { GrantedRole, RoleGrant } from '../domain/role.js';

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly phone: string | null;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly createdAt: Date;
}

export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly phone: string | null;
  readonly name: string;
  readonly roles: readonly RoleGrant[];
}

export interface NewGrant {
  readonly accountId: string;
  readonly role: GrantedRole;
  readonly scopeId: string | null;
  readonly staffRole: StaffRole | null;
  readonly at: Date;
}

@Injectable()
export class AccountRepository {
  /** False when the e-mail address has an account already. */
  async add(tx: Tx, account: NewAccount): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO accounts (id, email, phone, name, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [account.id, account.email, account.phone, account.name, account.passwordHash, account.createdAt],
    );
    return rows.length > 0;
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

  async credentials(tx: Tx, email: string): Promise<{ id: string; passwordHash: string | null } | undefined> {
    const [row] = await tx.query<{ id: string; passwordHash: string | null }[]>(
      'SELECT id, password_hash AS "passwordHash" FROM accounts WHERE email = $1',
      [email],
    );
    return row;
  }

  async byId(tx: Tx, id: string): Promise<AccountRow | undefined> {
    const [row] = await tx.query<AccountRow[]>(
      `SELECT a.id, a.email, a.phone, a.name,
              coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'shopId', r.scope_id, 'staffRole', r.staff_role) ORDER BY r.granted_at, r.scope_id)
                        FROM account_roles r WHERE r.account_id = a.id), '[]') AS roles
       FROM accounts a WHERE a.id = $1`,
      [id],
    );
    return row;
  }
}
