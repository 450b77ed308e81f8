import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
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

  async grant(tx: Tx, grant: { accountId: string; role: GrantedRole; scopeId: string | null; at: Date }): Promise<void> {
    await tx.query('INSERT INTO account_roles (account_id, role, scope_id, granted_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      grant.accountId,
      grant.role,
      grant.scopeId,
      grant.at,
    ]);
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
              coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'shopId', r.scope_id) ORDER BY r.granted_at, r.scope_id)
                        FROM account_roles r WHERE r.account_id = a.id), '[]') AS roles
       FROM accounts a WHERE a.id = $1`,
      [id],
    );
    return row;
  }
}
