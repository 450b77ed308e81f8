import { Injectable } from '@nestjs/common';
import { newId } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { AccountCode, Posting, Taxpayer } from '../domain/posting.js';
import type { LedgerOrder } from '../domain/postings.js';
import type { OrderPart } from '../domain/shares.js';

/** What is posted of a payment so far, each as a sum of đồng. */
export interface PostedMoney {
  readonly paymentId: string;
  readonly received: bigint;
  readonly refunded: bigint;
  readonly waived: bigint;
}

/** An order whose sale is posted, with what is left of it. */
export interface OpenOrder {
  readonly order: LedgerOrder;
  readonly parts: readonly OrderPart[];
}

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

/** Writes postings; nothing ever changes or deletes one. */
@Injectable()
export class PostingRepository {
  /** Postings, entries and withheld taxes in one statement. What a source has posted before is left out. @returns how many were new */
  async post(tx: Tx, postings: readonly Posting[], recordedAt: Date): Promise<number> {
    if (postings.length === 0) return 0;
    const rows = postings.map((posting) => ({ ...posting, id: newId(recordedAt) }));
    const [row] = await tx.query<{ posted: number }[]>(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($1) AS p (id uuid, kind text, "sourceId" uuid, "effectiveOn" date, "shopId" uuid, "purchaseId" uuid,
           "orderId" uuid, "paymentId" uuid, "payoutLineId" uuid, "disputeId" text, reference text, taxpayer jsonb, entries jsonb,
           withholdings jsonb)
       ), posted AS (
         INSERT INTO ledger_postings (id, kind, source_id, recorded_at, effective_on, shop_id, purchase_id, order_id, payment_id,
           payout_line_id, dispute_id, reference)
         SELECT id, kind, "sourceId", $2, "effectiveOn", "shopId", "purchaseId", "orderId", "paymentId", "payoutLineId", "disputeId", reference
         FROM given ON CONFLICT ON CONSTRAINT ledger_postings_once DO NOTHING RETURNING id
       ), written AS (
         INSERT INTO ledger_entries (posting_id, position, account, shop_id, method, purpose, amount, line_id, rate, effective_on)
         SELECT g.id, e.position - 1, e.account, e."shopId", e.method, e.purpose, e.amount, e."lineId", e.rate, g."effectiveOn"
         FROM posted JOIN given g USING (id), ROWS FROM (jsonb_to_recordset(g.entries) AS (account text, "shopId" uuid, method text,
           purpose text, amount bigint, "lineId" uuid, rate int)) WITH ORDINALITY AS e (account, "shopId", method, purpose, amount, "lineId",
           rate, position)
       ), withheld AS (
         INSERT INTO ledger_withholdings (posting_id, position, shop_id, order_id, line_id, tax_code, legal_form, activity, revenue,
           vat_rate, vat, pit_rate, pit, legal_basis, effective_on)
         SELECT g.id, w.position - 1, g."shopId", g."orderId", w."lineId", g.taxpayer ->> 'taxCode', g.taxpayer ->> 'legalForm', w.activity,
                w.revenue, w."vatRate", w.vat, w."pitRate", w.pit, w."legalBasis", g."effectiveOn"
         FROM posted JOIN given g USING (id), ROWS FROM (jsonb_to_recordset(coalesce(g.withholdings, '[]')) AS ("lineId" uuid, activity text,
           revenue bigint, "vatRate" int, vat bigint, "pitRate" int, pit bigint, "legalBasis" text)) WITH ORDINALITY AS w ("lineId", activity,
           revenue, "vatRate", vat, "pitRate", pit, "legalBasis", position)
       )
       SELECT count(*)::int AS posted FROM posted`,
      [JSON.stringify(rows, asText), recordedAt],
    );
    return row!.posted;
  }

  /** Whoever posts about the same things waits: what is left of them is read before something is taken. Always in the same order. */
  async lock(tx: Tx, subjects: readonly string[]): Promise<void> {
    for (const subject of [...new Set(subjects)].sort()) {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger:' || $1, 0))`, [subject]);
    }
  }

  /** An order as its sale was posted, with what is left of each line and of its shipping; undefined before the sale. */
  async open(tx: Tx, orderId: string): Promise<OpenOrder | undefined> {
    const [sold] = await tx.query<(Omit<LedgerOrder, 'taxpayer'> & { id: string; taxpayer: Taxpayer | null })[]>(
      `SELECT p.id, p.order_id AS "orderId", p.reference AS number, p.purchase_id AS "purchaseId", p.shop_id AS "shopId",
              EXISTS (SELECT FROM ledger_entries e WHERE e.posting_id = p.id AND e.purpose = 'paid-to-shop') AS "paidToShop",
              (SELECT jsonb_build_object('taxCode', w.tax_code, 'legalForm', w.legal_form)
               FROM ledger_withholdings w WHERE w.posting_id = p.id LIMIT 1) AS taxpayer
       FROM ledger_postings p WHERE p.order_id = $1 AND p.kind = 'sale'`,
      [orderId],
    );
    if (!sold) return undefined;
    const { id, taxpayer, ...order } = sold;
    return { order: { ...order, taxpayer: taxpayer ?? undefined }, parts: await this.partsOf(tx, orderId, id) };
  }

  private async partsOf(tx: Tx, orderId: string, saleId: string): Promise<readonly OrderPart[]> {
    const rows = await tx.query<(Omit<OrderPart, 'withheld'> & { withheld: OrderPart['withheld'] | null })[]>(
      `WITH left_over AS (
         SELECT e.line_id,
                min(e.account) FILTER (WHERE e.purpose IN ('goods', 'shipping')) AS account,
                coalesce(-sum(e.amount) FILTER (WHERE e.purpose IN ('goods', 'shipping')), 0)::bigint AS gross,
                coalesce(sum(e.amount) FILTER (WHERE e.purpose = 'fee'), 0)::bigint AS fee,
                coalesce(max(e.rate) FILTER (WHERE e.purpose = 'fee'), 0) AS "feeRate",
                coalesce(sum(e.amount) FILTER (WHERE e.purpose = 'vat'), 0)::bigint AS vat,
                coalesce(sum(e.amount) FILTER (WHERE e.purpose = 'pit'), 0)::bigint AS pit
         FROM ledger_postings p JOIN ledger_entries e ON e.posting_id = p.id
         WHERE p.order_id = $1 AND e.account IN ('shop-payable', 'shipping') AND e.purpose IN ('goods', 'shipping', 'fee', 'vat', 'pit')
         GROUP BY e.line_id
       )
       SELECT l.line_id AS "lineId", l.account, l.gross, l.fee, l."feeRate", l.vat, l.pit,
              (SELECT jsonb_build_object('activity', w.activity, 'vatRate', w.vat_rate, 'pitRate', w.pit_rate, 'legalBasis', w.legal_basis)
               FROM ledger_withholdings w WHERE w.posting_id = $2 AND w.line_id IS NOT DISTINCT FROM l.line_id) AS withheld
       FROM left_over l ORDER BY l.line_id NULLS LAST`,
      [orderId, saleId],
    );
    return rows.map(({ withheld, ...part }) => (withheld ? { ...part, withheld } : part));
  }

  /** What has been posted of the money of payments, in and back. */
  moneyOf(tx: Tx, paymentIds: readonly string[]): Promise<readonly PostedMoney[]> {
    return tx.query<PostedMoney[]>(
      `SELECT p.payment_id AS "paymentId",
              coalesce(sum(e.amount) FILTER (WHERE p.kind = 'money-in'), 0)::bigint AS received,
              coalesce(-sum(e.amount) FILTER (WHERE p.kind = 'money-back'), 0)::bigint AS refunded,
              coalesce(sum(e.amount) FILTER (WHERE p.kind = 'money-waived'), 0)::bigint AS waived
       FROM ledger_postings p JOIN ledger_entries e ON e.posting_id = p.id AND e.account IN ('clearing', 'losses')
       WHERE p.payment_id = ANY ($1::uuid[]) GROUP BY p.payment_id`,
      [paymentIds],
    );
  }

  /** The orders of a purchase whose sale is posted, in the order of their ids. */
  async soldOrders(tx: Tx, purchaseId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT order_id AS id FROM ledger_postings WHERE purchase_id = $1 AND kind = 'sale' ORDER BY order_id`,
      [purchaseId],
    );
    return rows.map(({ id }) => id);
  }

  /** What is kept back of an order until a dispute is decided. */
  heldFor(tx: Tx, orderId: string, disputeId: string): Promise<bigint> {
    return this.balance(tx, 'dispute-reserve', 'p.order_id = $2 AND p.dispute_id = $3', [orderId, disputeId]);
  }

  /** Credits less debits of an account in the postings of a condition. */
  private async balance(tx: Tx, account: AccountCode, where: string, parameters: readonly string[]): Promise<bigint> {
    const [row] = await tx.query<{ balance: bigint }[]>(
      `SELECT coalesce(-sum(e.amount), 0)::bigint AS balance
       FROM ledger_postings p JOIN ledger_entries e ON e.posting_id = p.id WHERE e.account = $1 AND ${where}`,
      [account, ...parameters],
    );
    return row!.balance;
  }
}
