import { Injectable } from '@nestjs/common';
import type { StaffRole, Tx } from '@market/platform';

/** Somebody who works for a shop. */
export interface ShopPerson {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly staffRole: StaffRole;
  readonly since: Date;
}

/** Who works for a shop. Asked as the system, by who has made sure that the asker owns the shop. */
@Injectable()
export class ShopPeople {
  of(tx: Tx, shopId: string): Promise<readonly ShopPerson[]> {
    return tx.query<ShopPerson[]>(
      `SELECT a.id AS "accountId", a.name, a.email, r.staff_role AS "staffRole", r.granted_at AS since
       FROM account_roles r JOIN accounts a ON a.id = r.account_id WHERE r.role = 'seller' AND r.scope_id = $1
       ORDER BY array_position(ARRAY['owner', 'catalogue', 'orders', 'finance'], r.staff_role), a.name COLLATE "vi-x-icu", a.id`,
      [shopId],
    );
  }
}
