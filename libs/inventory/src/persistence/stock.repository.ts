import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { ChangedVariant, LowVariant } from '../domain/inventory-events.js';
import type { Shortage, StockLevel, StockLine } from '../domain/stock.js';

const changed = `variant_id AS "variantId", product_id AS "productId", shop_id AS "shopId"`;

interface Hold extends StockLine {
  readonly purchaseId: string;
}

interface Taken {
  readonly short: Shortage[];
  readonly taken: ChangedVariant[];
}

interface Gone {
  readonly taken: ChangedVariant[];
  /** What has run low by it. */
  readonly low: LowVariant[];
}

interface Movement {
  readonly kind: 'received' | 'returned';
  readonly reference: string | null;
  readonly at: Date;
  readonly by: string | null;
  readonly why?: string | undefined;
}

interface Counted extends ChangedVariant {
  readonly before: number;
  readonly held: number;
  readonly lowAt: number;
  readonly done: boolean;
}

/**
 * This file owns the order of locks: first the hold rows of a purchase, then stock rows, each in the order of variant ids.
 * Locking and changing are two statements. In one, PostgreSQL would judge a row that it had to wait for a second time, inside the
 * statement, where rows of the same change are hidden; the second statement sees every row as it was locked. Each change carries
 * its guard in the WHERE all the same, so that no reader's number is ever trusted.
 */
@Injectable()
export class StockRepository {
  /** Takes all lines or none. @returns what fell short, or the rows that changed */
  async hold(tx: Tx, purchaseId: string, lines: readonly StockLine[], expiresAt: Date): Promise<Taken> {
    await this.lock(tx, lines);
    const [row] = await tx.query<[Taken]>(
      `WITH wanted AS (
         SELECT "variantId" AS variant_id, quantity FROM jsonb_to_recordset($2) AS line ("variantId" uuid, quantity int)
       ), short AS MATERIALIZED (
         SELECT w.variant_id, coalesce(s.on_hand - s.held, 0) AS available FROM wanted w LEFT JOIN stock_items s USING (variant_id)
         WHERE coalesce(s.on_hand - s.held, 0) < w.quantity
       ), taken AS (
         UPDATE stock_items s SET held = s.held + w.quantity FROM wanted w
         WHERE s.variant_id = w.variant_id AND s.on_hand - s.held >= w.quantity AND NOT EXISTS (SELECT FROM short)
         RETURNING s.variant_id, s.product_id, s.shop_id, w.quantity
       ), kept AS (
         INSERT INTO stock_holds (purchase_id, variant_id, shop_id, quantity, expires_at)
         SELECT $1, variant_id, shop_id, quantity, $3 FROM taken
       ) SELECT ${shortage}, ${takenOf('taken')}`,
      [purchaseId, JSON.stringify(lines), expiresAt],
    );
    return row;
  }

  /** Frees what a purchase still holds; nothing the second time. */
  async release(tx: Tx, purchaseId: string): Promise<ChangedVariant[]> {
    const holds = await this.lockHolds(tx, purchaseId);
    return this.free(
      tx,
      holds.filter(({ state }) => state === 'held').map((hold) => ({ ...hold, purchaseId })),
    );
  }

  /** Frees up to `limit` holds that have run out. Rows that another sweep or a payment works on are left to it. */
  async releaseExpired(tx: Tx, now: Date, limit: number): Promise<ChangedVariant[]> {
    const holds = await tx.query<Hold[]>(
      `SELECT purchase_id AS "purchaseId", variant_id AS "variantId", quantity FROM stock_holds
       WHERE state = 'held' AND expires_at <= $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [now, limit],
    );
    return this.free(tx, holds);
  }

  /** The lines of a purchase with the state of each, locked. */
  lockHolds(tx: Tx, purchaseId: string): Promise<(StockLine & { state: 'held' | 'released' | 'committed' })[]> {
    return tx.query(
      `SELECT variant_id AS "variantId", quantity, state FROM stock_holds WHERE purchase_id = $1 ORDER BY variant_id FOR UPDATE`,
      [purchaseId],
    );
  }

  /** Turns locked holds into sales: held lines leave the shelf; lines whose hold had run out are taken anew if they still can be. */
  async commit(tx: Tx, purchaseId: string, holds: readonly StockLine[], at: Date): Promise<Gone & Taken> {
    await this.lock(tx, holds);
    const [row] = await tx.query<[Gone & Taken]>(
      `WITH mine AS MATERIALIZED (
         SELECT variant_id, quantity, state FROM stock_holds WHERE purchase_id = $1 AND state <> 'committed'
       ), short AS MATERIALIZED (
         SELECT variant_id, on_hand - held AS available FROM mine JOIN stock_items USING (variant_id)
         WHERE state = 'released' AND on_hand - held < quantity
       ), sold AS (
         UPDATE stock_items s SET on_hand = s.on_hand - m.quantity, held = s.held - CASE m.state WHEN 'held' THEN m.quantity ELSE 0 END
         FROM mine m WHERE s.variant_id = m.variant_id AND NOT EXISTS (SELECT FROM short)
         RETURNING s.variant_id, s.product_id, s.shop_id, m.quantity, s.on_hand, s.low_at
       ), closed AS (
         UPDATE stock_holds h SET state = 'committed' FROM sold WHERE h.purchase_id = $1 AND h.variant_id = sold.variant_id
       ), noted AS (
         INSERT INTO stock_movements (id, variant_id, shop_id, quantity, kind, reference, at)
         SELECT uuidv7(), variant_id, shop_id, -quantity, 'sold', $1::text, $2 FROM sold
       ) SELECT ${shortage}, ${takenOf('sold')}, ${runLow('sold')}`,
      [purchaseId, at],
    );
    return row;
  }

  /** Opens the stock of variants that have none yet, as their products say; existing stock stays as it is. */
  async open(tx: Tx, variantIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO stock_items (variant_id, shop_id, product_id)
       SELECT id, shop_id, product_id FROM variants
       WHERE id = ANY ($1::uuid[]) AND (actor_role() <> 'seller' OR shop_id = actor_shop())
       ORDER BY id ON CONFLICT (variant_id) DO NOTHING`,
      [variantIds],
    );
  }

  /**
   * Adds to what is on hand, with a movement a line; a return that is known already adds nothing again. What of it is not fit for the
   * shelf leaves it at once by a second movement, so that the history tells of both.
   */
  async add(
    tx: Tx,
    lines: readonly (StockLine & { readonly writtenOff?: number })[],
    { kind, reference, at, by, why }: Movement,
  ): Promise<ChangedVariant[]> {
    await this.lock(tx, lines);
    return tx.query<ChangedVariant[]>(
      `WITH wanted AS (
         SELECT "variantId" AS variant_id, quantity, coalesce("writtenOff", 0) AS off
         FROM jsonb_to_recordset($1) AS line ("variantId" uuid, quantity int, "writtenOff" int)
       ), noted AS (
         INSERT INTO stock_movements (id, variant_id, shop_id, quantity, kind, reference, at, by, why)
         SELECT uuidv7(), variant_id, shop_id, quantity, $2, $3, $4, $5::uuid, $6 FROM stock_items JOIN wanted USING (variant_id)
         ON CONFLICT (variant_id, kind, reference) WHERE kind IN ('sold', 'returned') DO NOTHING
         RETURNING variant_id, shop_id, quantity
       ), unfit AS (
         INSERT INTO stock_movements (id, variant_id, shop_id, quantity, kind, reference, at, by, why)
         SELECT uuidv7(), n.variant_id, n.shop_id, -w.off, 'written-off', $3, $4, $5::uuid, $6
         FROM noted n JOIN wanted w USING (variant_id) WHERE w.off > 0
       ), added AS (
         UPDATE stock_items s SET on_hand = s.on_hand + n.quantity - w.off FROM noted n JOIN wanted w USING (variant_id)
         WHERE s.variant_id = n.variant_id RETURNING s.variant_id, s.product_id, s.shop_id
       ) SELECT ${changed} FROM added`,
      [JSON.stringify(lines), kind, reference, at, by, why ?? null],
    );
  }

  /** Sets what was counted on the shelf, unless more is held. @returns nothing when the actor has no such stock */
  async count(
    tx: Tx,
    counted: { variantId: string; onHand: number; shopId: string | null; at: Date; by: string | null; why: string | null },
  ): Promise<Counted | undefined> {
    await this.lock(tx, [counted]);
    const [row] = await tx.query<Counted[]>(
      `WITH shelf AS MATERIALIZED (
         SELECT variant_id, product_id, shop_id, on_hand, held, low_at FROM stock_items WHERE variant_id = $1 AND ($3::uuid IS NULL OR shop_id = $3)
       ), moved AS (
         UPDATE stock_items s SET on_hand = $2 FROM shelf WHERE s.variant_id = shelf.variant_id AND $2 >= s.held AND s.on_hand <> $2
         RETURNING s.variant_id
       ), noted AS (
         INSERT INTO stock_movements (id, variant_id, shop_id, quantity, kind, at, by, why)
         SELECT uuidv7(), variant_id, shop_id, $2 - on_hand, 'adjusted', $4, $5::uuid, $6 FROM shelf JOIN moved USING (variant_id)
       ) SELECT ${changed}, on_hand AS before, held, low_at AS "lowAt", (SELECT count(*) FROM moved) = 1 AS done FROM shelf`,
      [counted.variantId, counted.onHand, counted.shopId, counted.at, counted.by, counted.why],
    );
    return row;
  }

  /** From how many pieces on hand the shop calls a variant low; 0 for never. @returns whether the actor has such stock */
  async setLow(tx: Tx, variantId: string, shopId: string, lowAt: number): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>('UPDATE stock_items SET low_at = $3 WHERE variant_id = $1 AND shop_id = $2', [
      variantId,
      shopId,
      lowAt,
    ]);
    return count === 1;
  }

  /** Takes pieces off the shelf, but none that is held. */
  async reduce(tx: Tx, lines: readonly StockLine[], at: Date, by: string | null): Promise<Gone> {
    await this.lock(tx, lines);
    const [row] = await tx.query<[Gone]>(
      `WITH less AS MATERIALIZED (
         SELECT s.variant_id, least(quantity, s.on_hand - s.held) AS quantity
         FROM jsonb_to_recordset($1) AS line ("variantId" uuid, quantity int) JOIN stock_items s ON s.variant_id = "variantId"
       ), noted AS (
         INSERT INTO stock_movements (id, variant_id, shop_id, quantity, kind, at, by)
         SELECT uuidv7(), variant_id, shop_id, -less.quantity, 'adjusted', $2, $3::uuid FROM less JOIN stock_items USING (variant_id)
         WHERE less.quantity > 0
       ), taken AS (
         UPDATE stock_items s SET on_hand = s.on_hand - less.quantity FROM less WHERE s.variant_id = less.variant_id AND less.quantity > 0
         RETURNING s.variant_id, s.product_id, s.shop_id, less.quantity, s.on_hand, s.low_at
       ) SELECT ${takenOf('taken')}, ${runLow('taken')}`,
      [JSON.stringify(lines), at, by],
    );
    return row;
  }

  available(tx: Tx, variantIds: readonly string[]): Promise<{ variantId: string; available: number }[]> {
    return tx.query(`SELECT variant_id AS "variantId", available FROM stock_available WHERE variant_id = ANY ($1::uuid[])`, [variantIds]);
  }

  levels(tx: Tx, variantIds: readonly string[]): Promise<StockLevel[]> {
    return tx.query<StockLevel[]>(
      `SELECT variant_id AS "variantId", product_id AS "productId", on_hand AS "onHand", held, on_hand - held AS available
       FROM stock_items WHERE variant_id = ANY ($1::uuid[]) ORDER BY variant_id`,
      [variantIds],
    );
  }

  /** The rows whose numbers do not explain each other; there must never be one. */
  discrepancies(tx: Tx): Promise<{ variantId: string; onHand: number; moved: number; held: number; promised: number }[]> {
    return tx.query(
      `SELECT * FROM (
         SELECT s.variant_id AS "variantId", s.on_hand AS "onHand", s.held,
                (SELECT coalesce(sum(quantity), 0)::int FROM stock_movements m WHERE m.variant_id = s.variant_id) AS moved,
                (SELECT coalesce(sum(quantity), 0)::int FROM stock_holds h WHERE h.variant_id = s.variant_id AND h.state = 'held') AS promised
         FROM stock_items s
       ) level WHERE "onHand" <> moved OR held <> promised`,
    );
  }

  private async free(tx: Tx, holds: readonly Hold[]): Promise<ChangedVariant[]> {
    if (holds.length === 0) return [];
    await this.lock(tx, holds);
    return tx.query<ChangedVariant[]>(
      `WITH mine AS (
         SELECT "purchaseId" AS purchase_id, "variantId" AS variant_id, quantity
         FROM jsonb_to_recordset($1) AS hold ("purchaseId" uuid, "variantId" uuid, quantity int)
       ), freed AS (
         UPDATE stock_items s SET held = s.held - m.quantity
         FROM (SELECT variant_id, sum(quantity)::int AS quantity FROM mine GROUP BY variant_id) m
         WHERE s.variant_id = m.variant_id RETURNING s.variant_id, s.product_id, s.shop_id
       ), closed AS (
         UPDATE stock_holds h SET state = 'released' FROM mine WHERE h.purchase_id = mine.purchase_id AND h.variant_id = mine.variant_id
       ) SELECT ${changed} FROM freed`,
      [JSON.stringify(holds)],
    );
  }

  private async lock(tx: Tx, lines: readonly { readonly variantId: string }[]): Promise<void> {
    await tx.query('SELECT FROM stock_items WHERE variant_id = ANY ($1::uuid[]) ORDER BY variant_id FOR UPDATE', [
      lines.map(({ variantId }) => variantId),
    ]);
  }
}

/** Of the rows of a change, those by which a shop's line was crossed; a shop that set none is told of nothing. */
const runLow = (rows: string): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', variant_id, 'productId', product_id, 'shopId', shop_id, 'onHand', on_hand,
     'lowAt', low_at)), '[]') FROM ${rows} WHERE low_at > 0 AND on_hand <= low_at AND on_hand + quantity > low_at) AS low`;

const shortage = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', variant_id, 'available', available) ORDER BY variant_id), '[]') FROM short) AS short`;

const takenOf = (rows: string): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', variant_id, 'productId', product_id, 'shopId', shop_id)), '[]') FROM ${rows}) AS taken`;
