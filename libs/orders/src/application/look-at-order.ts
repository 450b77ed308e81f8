import { Injectable } from '@nestjs/common';
import { AuditLog, UnitOfWork, type Actor } from '@market/platform';
import { OrderReads } from '../persistence/order-reads.js';
import type { OrderView } from '../persistence/order-view.js';

/** What an officer may know of an order to settle a complaint: the recipient is told apart, not told of. */
export interface OrderOnDesk extends Omit<OrderView, 'recipient' | 'purchase'> {
  readonly recipient: { readonly name: string; readonly phone: string; readonly place: string };
  readonly method: string;
}

/** Opens an order for an officer who settles a complaint. Each look is on record. */
@Injectable()
export class LookAtOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: OrderReads,
    private readonly audit: AuditLog,
  ) {}

  execute(officer: Actor, number: string): Promise<OrderOnDesk | undefined> {
    return this.work.commit(officer, async (tx) => {
      const [order] = await this.orders.byNumbers(tx, [number]);
      if (!order) return undefined;
      await this.audit.record(tx, officer, 'orders/looked-at', number);
      return onDesk(order);
    });
  }
}

function onDesk({ recipient, purchase, ...order }: OrderView): OrderOnDesk {
  const place = [recipient.commune, recipient.province].join(', ');
  return {
    ...order,
    method: purchase?.method ?? '',
    recipient: { name: masked(recipient.name), phone: `•••${recipient.phone.slice(-3)}`, place },
  };
}

/** "Nguyễn Thị Lan" → "Nguyễn T. L." */
function masked(name: string): string {
  const [first = '', ...rest] = name.split(/\s+/u);
  return [first, ...rest.map((word) => `${[...word][0] ?? ''}.`)].join(' ');
}
