import { Injectable } from '@nestjs/common';
import type { MoneyView } from '@market/kernel';
import type { StaffRole, Tx } from '@market/platform';
import type { Lang } from '@market/ui';

export interface Mailbox {
  readonly email: string;
  readonly name: string;
  readonly language: Lang;
}

/** Who bought, and what: enough for every letter about a purchase. */
export interface Buyer {
  readonly accountId: string | null;
  readonly name: string;
  readonly email: string;
  readonly total: MoneyView;
  /** The shop received the money on its own account. */
  readonly toShop: boolean;
  readonly orders: readonly { readonly number: string; readonly shopId: string; readonly shop: string; readonly total: MoneyView }[];
}

/** What notices read of rooms on the left, in one place: where people are reached. */
@Injectable()
export class PeopleReads {
  ofAccount(tx: Tx, accountId: string): Promise<readonly Mailbox[]> {
    return tx.query<Mailbox[]>('SELECT email, name, language FROM accounts WHERE id = $1 AND deleted_at IS NULL', [accountId]);
  }

  /** Its owners, and who works there in one of the roles. */
  ofShop(tx: Tx, shopId: string, roles: readonly StaffRole[]): Promise<readonly Mailbox[]> {
    return tx.query<Mailbox[]>(
      `SELECT a.email, a.name, a.language FROM account_roles r JOIN accounts a ON a.id = r.account_id
       WHERE r.role = 'seller' AND r.scope_id = $1 AND (r.staff_role = 'owner' OR r.staff_role = ANY ($2::text[])) ORDER BY a.id`,
      [shopId, roles],
    );
  }

  /** Whoever settles complaints about orders. */
  async officers(tx: Tx): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT DISTINCT account_id AS id FROM account_roles WHERE role = 'officer' ORDER BY 1`);
    return rows.map(({ id }) => id);
  }

  async buyer(tx: Tx, purchaseId: string): Promise<Buyer | undefined> {
    const [row] = await tx.query<Buyer[]>(
      `SELECT p.account_id AS "accountId", c.name, c.email, jsonb_build_object('amount', p.total::text, 'currency', p.currency) AS total,
              EXISTS (SELECT FROM orders o WHERE o.purchase_id = p.id AND o.paid_to_shop) AS "toShop",
              (SELECT jsonb_agg(jsonb_build_object('number', o.number, 'shopId', o.shop_id, 'shop', o.shop_name,
                        'total', jsonb_build_object('amount', o.total::text, 'currency', p.currency)) ORDER BY o.number)
               FROM orders o WHERE o.purchase_id = p.id) AS orders
       FROM purchases p JOIN purchase_contacts c ON c.purchase_id = p.id WHERE p.id = $1`,
      [purchaseId],
    );
    return row;
  }

  async purchaseOf(tx: Tx, orderId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }[]>('SELECT purchase_id AS id FROM orders WHERE id = $1', [orderId]);
    return row?.id;
  }

  /** What carriers are called, by their codes. */
  async carriers(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ code: string; name: string }[]>('SELECT code, name FROM shipping_carriers');
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  async variantName(tx: Tx, variantId: string): Promise<string> {
    const [row] = await tx.query<{ name: string }[]>(
      `SELECT concat_ws(', ', p.name, v.option_value) AS name FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = $1`,
      [variantId],
    );
    return row?.name ?? '';
  }
}
