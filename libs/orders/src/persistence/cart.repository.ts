import { Injectable } from '@nestjs/common';
import { Money } from '@market/kernel';
import type { Tx } from '@market/platform';
import { mostLines } from '../domain/basket.js';
import type { CartId } from '../domain/purchase.js';

export interface CartLine {
  readonly variantId: string;
  readonly quantity: number;
  readonly addedPrice: Money;
}

export interface LineChange {
  readonly cartId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly price: Money;
  readonly at: Date;
}

/** Each method is one statement and so whole by itself: for a guest it runs without a transaction around it. */
@Injectable()
export class CartRepository {
  async create(tx: Tx, id: CartId, at: Date): Promise<void> {
    await tx.query('INSERT INTO carts (id, created_at, updated_at) VALUES ($1, $2, $2)', [id, at]);
  }

  /** The account's one cart, made when it has none. */
  async ofAccount(tx: Tx, accountId: string, newId: CartId, at: Date): Promise<CartId> {
    const [row] = await tx.query<{ id: CartId }[]>(
      `INSERT INTO carts (id, account_id, created_at, updated_at) VALUES ($1, $2, $3, $3)
       ON CONFLICT (account_id) WHERE account_id IS NOT NULL DO UPDATE SET updated_at = greatest(carts.updated_at, excluded.updated_at) RETURNING id`,
      [newId, accountId, at],
    );
    return row!.id;
  }

  async setLine(tx: Tx, { cartId, variantId, quantity, price, at }: LineChange): Promise<'set' | 'full' | 'unknown'> {
    const [row] = await tx.query<{ known: boolean; set: boolean }[]>(
      `WITH cart AS (SELECT id FROM carts WHERE id = $1),
            line AS (
              INSERT INTO cart_lines (cart_id, variant_id, quantity, added_at, added_price)
              SELECT cart.id, $2, $3, $4, $5 FROM cart
              WHERE (SELECT count(*) FROM cart_lines WHERE cart_id = $1 AND variant_id <> $2) < ${mostLines}
              ON CONFLICT (cart_id, variant_id) DO UPDATE
                SET quantity = excluded.quantity, added_at = excluded.added_at, added_price = excluded.added_price
              RETURNING 1)
       SELECT EXISTS (SELECT FROM cart) AS known, EXISTS (SELECT FROM line) AS set`,
      [cartId, variantId, quantity, at, price.minor],
    );
    if (row?.set) return 'set';
    return row?.known ? 'full' : 'unknown';
  }

  async removeLine(tx: Tx, cartId: string, variantId: string): Promise<'set' | 'unknown'> {
    const [row] = await tx.query<{ known: boolean }[]>(
      `WITH gone AS (DELETE FROM cart_lines WHERE cart_id = $1 AND variant_id = $2)
       SELECT EXISTS (SELECT FROM carts WHERE id = $1) AS known`,
      [cartId, variantId],
    );
    return row?.known ? 'set' : 'unknown';
  }

  /** In the order in which they were added; undefined for a cart that the actor cannot see. */
  async lines(tx: Tx, cartId: string): Promise<readonly CartLine[] | undefined> {
    const rows = await tx.query<{ variantId: string | null; quantity: number; addedPrice: bigint }[]>(
      `SELECT l.variant_id AS "variantId", l.quantity, l.added_price AS "addedPrice"
       FROM carts c LEFT JOIN cart_lines l ON l.cart_id = c.id WHERE c.id = $1 ORDER BY l.added_at, l.variant_id`,
      [cartId],
    );
    if (rows.length === 0) return undefined;
    return rows.flatMap(({ variantId, quantity, addedPrice }) =>
      variantId === null ? [] : [{ variantId, quantity, addedPrice: Money.vnd(addedPrice) }],
    );
  }

  /** Pours a guest's cart into another: the larger quantity of each stays, since both may be the same wish on two telephones. */
  async pour(tx: Tx, guestCartId: string, intoCartId: CartId): Promise<void> {
    await tx.query(
      `WITH guest AS (SELECT id FROM carts WHERE id = $1 AND account_id IS NULL AND id <> $2 FOR UPDATE),
            taken AS (DELETE FROM cart_lines l USING guest WHERE l.cart_id = guest.id RETURNING l.*)
       INSERT INTO cart_lines (cart_id, variant_id, quantity, added_at, added_price)
       SELECT $2, variant_id, quantity, added_at, added_price FROM taken
       ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = greatest(cart_lines.quantity, excluded.quantity)`,
      [guestCartId, intoCartId],
    );
    await tx.query('DELETE FROM carts WHERE id = $1 AND account_id IS NULL AND id <> $2', [guestCartId, intoCartId]);
  }

  /** Guests' carts that nobody has touched since. */
  async sweep(tx: Tx, before: Date, limit: number): Promise<number> {
    const gone = await tx.query<{ count: number }[]>(
      `WITH old AS (SELECT c.id FROM carts c
                    WHERE c.account_id IS NULL AND c.updated_at < $1
                      AND NOT EXISTS (SELECT FROM cart_lines l WHERE l.cart_id = c.id AND l.added_at >= $1)
                    ORDER BY c.updated_at LIMIT $2 FOR UPDATE SKIP LOCKED),
            gone AS (DELETE FROM carts USING old WHERE carts.id = old.id RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [before, limit],
    );
    return gone[0]?.count ?? 0;
  }
}
