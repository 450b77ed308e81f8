import { Injectable } from '@nestjs/common';
import { ReturnStock } from '@market/inventory';
import { Money, type MoneyView } from '@market/kernel';
import { Jobs, type Tx } from '@market/platform';
import type { TakenBackNews } from '../domain/order-events.js';
import type { TakenBack } from '../domain/taken-back.js';
import { TakenBackRepository, type RefundKind } from '../persistence/taken-back.repository.js';
import type { OpenOrder } from './act-on-order.js';
import { sendBackJob, type MoneyToSendBack } from './send-money-back.js';

export interface Taking {
  readonly refundId: string;
  readonly kind: RefundKind;
  readonly taken: TakenBack;
  readonly why: string;
  /** Pieces of a line that are not fit for the shelf, as the shop says; all of them go back without a say. */
  readonly writtenOff?: ReadonlyMap<string, number>;
}

/** Takes goods out of an order: they return to the shelf or are written off, the buyer's money is owed, and the ledger will hear of it. */
@Injectable()
export class TakeFromOrder {
  constructor(
    private readonly refunds: TakenBackRepository,
    private readonly returnStock: ReturnStock,
    private readonly jobs: Jobs,
  ) {}

  /** @returns what the event says of it */
  async execute(tx: Tx, open: OpenOrder, { refundId, kind, taken, why, writtenOff }: Taking): Promise<TakenBackNews> {
    const { order, side, at } = open;
    const off = (lineId: string) => writtenOff?.get(lineId) ?? 0;
    const restocked = new Map(taken.lines.map(({ lineId, quantity }) => [lineId, quantity - off(lineId)]));
    await this.refunds.add(tx, { ...{ id: refundId, orderId: order.id, shopId: order.shopId, kind, side, why, at, taken, restocked } });
    const lines = taken.lines.map(({ variantId, quantity, lineId }) => ({ variantId, quantity, writtenOff: off(lineId) }));
    await this.returnStock.execute(tx, { reference: refundId, lines, by: side === 'seller' ? open.accountId : undefined, why });
    const owed: MoneyToSendBack = { refundId, purchaseId: order.purchaseId, amount: String(taken.amount), why };
    await this.jobs.enqueue(tx, sendBackJob, owed, { key: `${sendBackJob}:${refundId}` });
    return newsOf(refundId, taken, why, side);
  }
}

const vnd = (amount: bigint): MoneyView => Money.vnd(amount).toJSON();

const newsOf = (refundId: string, taken: TakenBack, reason: string, by: OpenOrder['side']): TakenBackNews => ({
  ...{ refundId, reason, by, goods: vnd(taken.goods), shipping: vnd(taken.shipping), refundDue: vnd(taken.amount) },
  lines: taken.lines.map(({ lineId, productId, variantId, quantity, price, goods, shipping }) => ({
    ...{ lineId, productId, variantId, quantity, price: vnd(price), goods: vnd(goods), shipping: vnd(shipping) },
  })),
});
