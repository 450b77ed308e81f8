import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { StaffPost } from '../domain/role.js';

export interface StaffMember {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly posts: readonly { readonly post: StaffPost; readonly since: Date }[];
}

@Injectable()
export class StaffReads {
  /** Everybody who is more than a shopper or a seller, by name. */
  async all(tx: Tx): Promise<StaffMember[]> {
    const rows = await tx.query<{ accountId: string; name: string; email: string; post: StaffPost; since: Date }[]>(
      `SELECT a.id AS "accountId", a.name, a.email, r.role AS post, r.granted_at AS since
       FROM account_roles r JOIN accounts a ON a.id = r.account_id WHERE r.role IN ('officer', 'auditor', 'admin')
       ORDER BY a.name, a.id, array_position(ARRAY['admin', 'officer', 'auditor'], r.role)`,
    );
    const members = new Map<string, StaffMember>();
    for (const { post, since, ...person } of rows) {
      const posts = members.get(person.accountId)?.posts ?? [];
      members.set(person.accountId, { ...person, posts: [...posts, { post, since }] });
    }
    return [...members.values()];
  }

  /** Posts are taken back one at a time. */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('identity/staff', 0))`);
  }

  async admins(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM account_roles WHERE role = 'admin'`);
    return row!.count;
  }
}
