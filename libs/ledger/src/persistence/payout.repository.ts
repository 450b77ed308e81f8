import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { MoneyMethod } from '../domain/posting.js';

export type PayoutLineState = 'proposed' | 'dropped' | 'approved' | 'paid' | 'failed';

/** What may be paid to a shop today, and where to; without an account it has to wait. */
export interface OwedShop {
  readonly shopId: string;
  readonly shop: string;
  readonly owed: bigint;
  /** Of it, what buyers paid by card and may be passed on by the card provider; the rest goes by bank. Nothing without an account there. */
  readonly byCard: bigint;
  readonly bankAccountId: string | null;
  readonly bankBin: string | null;
  readonly last4: string | null;
  /** In a run that is not finished. */
  readonly inRun: boolean;
}

export interface PayoutLine {
  readonly id: string;
  readonly shopId: string;
  readonly shop: string;
  readonly amount: bigint;
  readonly method: MoneyMethod;
  /** Of lines that go by bank. */
  readonly bankBin: string | null;
  readonly last4: string | null;
  readonly holder: string | null;
  readonly state: PayoutLineState;
  readonly note: string | null;
  /** The shop still has the account that was proposed; by card, one that may be paid to. */
  readonly accountInUse: boolean;
}

export interface ProposedLine {
  readonly id: string;
  readonly shopId: string;
  /** Whole đồng. */
  readonly amount: string;
  readonly method: MoneyMethod;
  readonly bankAccountId: string | null;
}

export interface PayoutRun {
  readonly id: string;
  readonly number: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decision: 'approved' | 'rejected' | null;
  readonly decidedAt: Date | null;
  readonly lines: readonly PayoutLine[];
}

const lineColumns = `l.id, l.shop_id AS "shopId", s.name AS shop, l.amount, l.method, a.bank_bin AS "bankBin",
  a.number_last4 AS last4, a.holder, l.state, l.note,
  CASE l.method WHEN 'stripe' THEN coalesce(y.state = 'active', false) ELSE a.replaced_at IS NULL END AS "accountInUse"`;
const fromLines = `FROM payout_lines l JOIN shops s ON s.id = l.shop_id
  LEFT JOIN shop_bank_accounts a ON a.id = l.bank_account_id LEFT JOIN payees y ON y.payee_id = l.shop_id`;

@Injectable()
export class PayoutRepository {
  /** One after the other: what one run proposes, the next no longer finds. */
  async lockProposals(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger:payout-proposals', 0))`);
  }

  /** Shops that are owed at least the minimum, the largest sum first. */
  owed(tx: Tx, today: LocalDay, minimum: bigint): Promise<readonly OwedShop[]> {
    return tx.query<OwedShop[]>(
      `WITH owed AS (
         SELECT e.shop_id, least(-sum(e.amount), coalesce(-sum(e.amount) FILTER (WHERE p.order_id IS NULL OR r.releases_on <= $1), 0))::bigint AS owed,
                coalesce(-sum(e.amount) FILTER (WHERE l.method = 'stripe' OR (r.releases_on <= $1 AND paid.method = 'stripe')), 0)::bigint AS card
         FROM ledger_entries e JOIN ledger_postings p ON p.id = e.posting_id LEFT JOIN ledger_releases r ON r.order_id = p.order_id
         LEFT JOIN payout_lines l ON l.id = p.payout_line_id
         LEFT JOIN payments paid ON paid.purpose_kind = 'purchase' AND paid.purpose_id = p.purchase_id AND paid.settled_at IS NOT NULL
         WHERE e.account = 'shop-payable' GROUP BY e.shop_id
       )
       SELECT o.shop_id AS "shopId", s.name AS shop, o.owed,
              CASE WHEN y.state = 'active' THEN greatest(least(o.card, o.owed), 0) ELSE 0 END AS "byCard", a.id AS "bankAccountId", a.bank_bin AS "bankBin", a.number_last4 AS last4,
              EXISTS (SELECT FROM payout_lines l WHERE l.shop_id = o.shop_id AND l.state IN ('proposed', 'approved')) AS "inRun"
       FROM owed o JOIN shops s ON s.id = o.shop_id
       LEFT JOIN shop_bank_accounts a ON a.shop_id = o.shop_id AND a.replaced_at IS NULL
       LEFT JOIN payees y ON y.payee_id = o.shop_id
       WHERE o.owed > 0 AND o.owed >= $2 ORDER BY o.owed DESC, o.shop_id`,
      [today, minimum],
    );
  }

  async owedTo(tx: Tx, shopId: string, today: LocalDay): Promise<bigint> {
    const [row] = await tx.query<{ owed: bigint }[]>('SELECT ledger_owed($1, $2) AS owed', [shopId, today]);
    return row!.owed;
  }

  async insert(
    tx: Tx,
    run: { readonly id: string; readonly month: string; readonly by: string; readonly at: Date },
    lines: readonly ProposedLine[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO payout_runs (id, number, proposed_by, proposed_at)
       VALUES ($1, 'CT-' || $2 || '-' || lpad(nextval('payout_numbers')::text, 4, '0'), $3, $4)`,
      [run.id, run.month, run.by, run.at],
    );
    await tx.query(
      `INSERT INTO payout_lines (id, run_id, shop_id, amount, method, bank_account_id, state)
       SELECT id, $1, "shopId", amount, method, "bankAccountId", 'proposed'
       FROM jsonb_to_recordset($2) AS l (id uuid, "shopId" uuid, amount bigint, method text, "bankAccountId" uuid)`,
      [run.id, JSON.stringify(lines)],
    );
  }

  /** The run with its lines in the order of their shops; whoever else decides about it waits. */
  async lock(tx: Tx, runId: string): Promise<PayoutRun | undefined> {
    const [run] = await tx.query<Omit<PayoutRun, 'lines'>[]>(
      `SELECT id, number, proposed_by AS "proposedBy", proposed_at AS "proposedAt", decision, decided_at AS "decidedAt"
       FROM payout_runs WHERE id = $1 FOR UPDATE`,
      [runId],
    );
    if (!run) return undefined;
    return { ...run, lines: await tx.query(`SELECT ${lineColumns} ${fromLines} WHERE l.run_id = $1 ORDER BY l.shop_id`, [runId]) };
  }

  async decide(tx: Tx, runId: string, decision: 'approved' | 'rejected', by: string, at: Date): Promise<void> {
    await tx.query('UPDATE payout_runs SET decision = $2, decided_by = $3, decided_at = $4 WHERE id = $1', [runId, decision, by, at]);
  }

  /** @returns whether the line was in the state that it should leave */
  async move(tx: Tx, lineId: string, from: PayoutLineState, to: PayoutLineState, note: string | null, at: Date): Promise<boolean> {
    const [, moved] = await tx.query<[unknown[], number]>(
      `UPDATE payout_lines SET state = $3, note = $4, settled_at = CASE WHEN $3 IN ('paid', 'failed') THEN $5::timestamptz END
       WHERE id = $1 AND state = $2`,
      [lineId, from, to, note, at],
    );
    return moved === 1;
  }

  async line(tx: Tx, lineId: string): Promise<(PayoutLine & { readonly number: string }) | undefined> {
    const [line] = await tx.query<(PayoutLine & { number: string })[]>(
      `SELECT ${lineColumns}, r.number ${fromLines} JOIN payout_runs r ON r.id = l.run_id WHERE l.id = $1`,
      [lineId],
    );
    return line;
  }

  /** The newest runs with all their lines, in two statements. */
  async newest(tx: Tx, limit: number): Promise<readonly PayoutRun[]> {
    const runs = await tx.query<Omit<PayoutRun, 'lines'>[]>(
      `SELECT id, number, proposed_by AS "proposedBy", proposed_at AS "proposedAt", decision, decided_at AS "decidedAt"
       FROM payout_runs ORDER BY proposed_at DESC, number DESC LIMIT $1`,
      [limit],
    );
    const lines = await tx.query<(PayoutLine & { runId: string })[]>(
      `SELECT l.run_id AS "runId", ${lineColumns} ${fromLines} WHERE l.run_id = ANY ($1::uuid[]) ORDER BY s.name, l.id`,
      [runs.map(({ id }) => id)],
    );
    return runs.map((run) => ({ ...run, lines: lines.filter(({ runId }) => runId === run.id) }));
  }
}
