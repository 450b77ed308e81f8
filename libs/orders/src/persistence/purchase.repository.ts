import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Wanted } from '../domain/basket.js';
import type { Method, PlacedOrder, Purchase, PurchaseId } from '../domain/purchase.js';

/** Who receives, and where: the place under the code and the names of the day. */
export interface Recipient {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly communeVersion: string;
  readonly communeCode: string;
  readonly communeName: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly note: string | null;
}

export interface Earlier {
  readonly id: PurchaseId;
  /** SHA-256 in hexadecimal. */
  readonly fingerprint: string;
}

export interface TakenCart {
  /** The purchase that this key already made. */
  readonly earlier: Earlier | null;
  readonly known: boolean;
  readonly lines: readonly Wanted[];
}

export interface NewPurchase {
  readonly purchase: Purchase;
  readonly cartId: string;
  readonly accountId: string | null;
  readonly key: string;
  readonly fingerprint: string;
  readonly method: Method;
  readonly recipient: Recipient;
  /** "KG-2611-" */
  readonly numberPrefix: string;
  readonly by: string;
}

export type Numbers = ReadonlyMap<string, string>;

/** Lock order of this room: the cart, then the purchase, then its orders. Stock comes after the cart and before the new rows. */
@Injectable()
export class PurchaseRepository {
  /**
   * Locks the cart and empties it into the caller's hands, unless the key has made a purchase already. Taps that come at once wait for the
   * cart's row; what was put in meanwhile stays in the cart. A refusal gives everything back, for it rolls back.
   */
  async takeCart(tx: Tx, cartId: string, accountId: string | null, key: string, at: Date): Promise<TakenCart> {
    const [row] = await tx.query<TakenCart[]>(
      `WITH earlier AS (SELECT id, encode(fingerprint, 'hex') AS fingerprint FROM purchases WHERE idempotency_key = $3),
            cart AS (UPDATE carts SET updated_at = greatest(updated_at, $4)
                     WHERE id = $1 AND (account_id IS NULL OR account_id = $2) AND NOT EXISTS (SELECT FROM earlier) RETURNING id),
            taken AS (DELETE FROM cart_lines l USING cart WHERE l.cart_id = cart.id RETURNING l.variant_id, l.quantity, l.added_at)
       SELECT (SELECT to_jsonb(earlier) FROM earlier) AS earlier, EXISTS (SELECT FROM cart) AS known,
              coalesce((SELECT jsonb_agg(jsonb_build_object('variantId', variant_id, 'quantity', quantity) ORDER BY added_at, variant_id) FROM taken), '[]') AS lines`,
      [cartId, accountId, key, at],
    );
    return row!;
  }

  async byKey(tx: Tx, key: string): Promise<Earlier | undefined> {
    const [row] = await tx.query<Earlier[]>(
      `SELECT id, encode(fingerprint, 'hex') AS fingerprint FROM purchases WHERE idempotency_key = $1`,
      [key],
    );
    return row;
  }

  /** Everything in one statement. @returns the number of each order by its id, or undefined when another request took the key first */
  async insert(tx: Tx, added: NewPurchase): Promise<Numbers | undefined> {
    const { purchase, recipient } = added;
    const rows = await tx.query<{ id: string; number: string }[]>(insertAll, [
      JSON.stringify(purchaseRow(added)),
      JSON.stringify(recipient),
      JSON.stringify(purchase.orders.map(orderRow)),
      JSON.stringify(purchase.orders.flatMap(lineRows)),
      purchase.placedAt,
      added.numberPrefix,
      added.by,
    ]);
    if (rows.length === 0) return undefined;
    assert(rows.length === purchase.orders.length, 'every order of a purchase is written');
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
}

const purchaseRow = ({ purchase, cartId, accountId, key, fingerprint, method }: NewPurchase) => ({
  ...{ id: purchase.id, cart_id: cartId, account_id: accountId, state: purchase.state, payment_method: method },
  ...{ idempotency_key: key, fingerprint, expires_at: purchase.expiresAt },
  ...{ subtotal: String(purchase.subtotal.minor), shipping: String(purchase.shipping.minor), total: String(purchase.total.minor) },
});

const orderRow = (order: PlacedOrder) => ({
  ...{ id: order.id, shop_id: order.shopId, shop_name: order.shopName, shop_slug: order.shopSlug, state: order.state },
  ...{ service: order.service, weight_grams: order.weightGrams },
  ...{ subtotal: String(order.subtotal.minor), shipping: String(order.shipping.minor), total: String(order.total.minor) },
});

const lineRows = (order: PlacedOrder) =>
  order.lines.map(({ offer, quantity, total }, position) => ({
    ...{ order_id: order.id, shop_id: order.shopId, position, product_id: offer.productId, variant_id: offer.variantId },
    ...{ product_slug: offer.productSlug, name: offer.productName, option_label: offer.optionLabel, sku: offer.sku },
    ...{ picture_url: offer.pictureUrl, price: String(offer.price.minor), quantity, total: String(total.minor) },
  }));

const insertAll = `
  WITH purchase AS (
    INSERT INTO purchases (id, cart_id, idempotency_key, fingerprint, account_id, state, payment_method, subtotal, shipping, total, placed_at, expires_at)
    SELECT id, cart_id, idempotency_key, decode(fingerprint, 'hex'), account_id, state, payment_method, subtotal, shipping, total, $5, expires_at
    FROM jsonb_to_record($1) AS p (id uuid, cart_id uuid, idempotency_key text, fingerprint text, account_id uuid, state text,
      payment_method text, subtotal bigint, shipping bigint, total bigint, expires_at timestamptz)
    ON CONFLICT (idempotency_key) DO NOTHING
    RETURNING id, account_id, state
  ), contact AS (
    INSERT INTO purchase_contacts (purchase_id, name, phone, email, street, commune_version, commune_code, commune_name, province_code, province_name, note)
    SELECT purchase.id, name, phone, email, street, "communeVersion", "communeCode", "communeName", "provinceCode", "provinceName", note
    FROM purchase, jsonb_to_record($2) AS c (name text, phone text, email text, street text, "communeVersion" text, "communeCode" text,
      "communeName" text, "provinceCode" text, "provinceName" text, note text)
  ), purchase_move AS (
    INSERT INTO purchase_moves (id, purchase_id, to_state, at, moved_by, why) SELECT uuidv7(), id, state, $5, $7, 'placed' FROM purchase
  ), placed AS (
    INSERT INTO orders (id, number, purchase_id, account_id, shop_id, shop_name, shop_slug, state, service, weight_grams, subtotal, shipping, total, placed_at, moved_at)
    SELECT o.id, $6 || lpad(sequence.next, greatest(6, length(sequence.next)), '0'), purchase.id, purchase.account_id, o.shop_id, o.shop_name,
           o.shop_slug, o.state, o.service, o.weight_grams, o.subtotal, o.shipping, o.total, $5, $5
    FROM purchase, jsonb_to_recordset($3) AS o (id uuid, shop_id uuid, shop_name text, shop_slug text, state text, service text,
      weight_grams bigint, subtotal bigint, shipping bigint, total bigint),
      LATERAL (SELECT nextval('order_numbers')::text AS next WHERE o.id IS NOT NULL) AS sequence
    RETURNING id, shop_id, state, number
  ), lines AS (
    INSERT INTO order_lines (id, order_id, shop_id, position, product_id, variant_id, product_slug, name, option_label, sku, picture_url, price, quantity, total)
    SELECT uuidv7(), l.order_id, l.shop_id, l.position, l.product_id, l.variant_id, l.product_slug, l.name, l.option_label, l.sku, l.picture_url,
           l.price, l.quantity, l.total
    FROM purchase, jsonb_to_recordset($4) AS l (order_id uuid, shop_id uuid, position int, product_id uuid, variant_id uuid, product_slug text,
      name text, option_label text, sku text, picture_url text, price bigint, quantity int, total bigint)
  ), moves AS (
    INSERT INTO order_moves (id, order_id, shop_id, to_state, at, moved_by, why) SELECT uuidv7(), id, shop_id, state, $5, $7, 'placed' FROM placed
  )
  SELECT id, number FROM placed`;
