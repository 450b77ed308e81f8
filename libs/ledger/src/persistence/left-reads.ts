import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { MoneyMethod } from '../domain/posting.js';
import type { SoldOrder } from '../domain/postings.js';

interface SoldRow extends Omit<SoldOrder, 'lines'> {
  readonly lines: readonly {
    readonly lineId: string;
    readonly total: string;
    readonly categories: SoldOrder['lines'][number]['categories'];
  }[];
}

/** A payment as the payments room has it now: whole đồng. */
export interface PaymentMoney {
  readonly paymentId: string;
  readonly purchaseId: string;
  readonly method: MoneyMethod;
  readonly reference: string;
  readonly received: bigint;
  readonly refunded: bigint;
  /** What an officer did without when less was accepted. */
  readonly waived: bigint;
}

/** What the ledger reads of rooms on its left, in one place: orders as they were sold, and the money of payments. */
@Injectable()
export class LeftReads {
  /** Orders with what was bought, the categories of the goods (the nearest first), and who sells for the tax office. */
  async soldOrders(tx: Tx, orderIds: readonly string[]): Promise<readonly SoldOrder[]> {
    const rows = await tx.query<SoldRow[]>(
      `SELECT o.id AS "orderId", o.number, o.purchase_id AS "purchaseId", o.shop_id AS "shopId", o.paid_to_shop AS "paidToShop", o.shipping,
              jsonb_build_object('taxCode', b.tax_code, 'legalForm', b.legal_form) AS taxpayer,
              (SELECT jsonb_agg(jsonb_build_object('lineId', l.id, 'total', l.total::text, 'categories', (
                 WITH RECURSIVE above AS (
                   SELECT c.id, c.slug, c.parent_id, 0 AS distance FROM categories c WHERE c.id = p.category_id
                   UNION ALL SELECT c.id, c.slug, c.parent_id, a.distance + 1 FROM categories c JOIN above a ON c.id = a.parent_id
                 ) SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'slug', slug) ORDER BY distance), '[]') FROM above
               )) ORDER BY l.position) FROM order_lines l JOIN products p ON p.id = l.product_id WHERE l.order_id = o.id) AS lines
       FROM orders o JOIN shops s ON s.id = o.shop_id JOIN businesses b ON b.id = s.business_id WHERE o.id = ANY ($1::uuid[])`,
      [orderIds],
    );
    return rows.map((row) => ({ ...row, lines: row.lines.map((line) => ({ ...line, total: BigInt(line.total) })) }));
  }

  /** Payments for purchases, with all that came in and went back, in the order of their ids; but for those that went past us. */
  payments(tx: Tx, paymentIds: readonly string[]): Promise<readonly PaymentMoney[]> {
    return tx.query<PaymentMoney[]>(
      `SELECT id AS "paymentId", purpose_id AS "purchaseId", method, coalesce(reference, id::text) AS reference, received, refunded,
              CASE WHEN settled_at IS NULL THEN 0 ELSE greatest(amount - received, 0) END::bigint AS waived
       FROM payments WHERE id = ANY ($1::uuid[]) AND purpose_kind = 'purchase' AND payee_id IS NULL ORDER BY id`,
      [paymentIds],
    );
  }
}
