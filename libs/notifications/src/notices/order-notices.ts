import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  AccessToken,
  type OrderCancelled,
  type OrderConfirmed,
  type OrderExpired,
  type OrderPaid,
  type OrdersPlaced,
  type RefundNeeded,
} from '@market/orders';
import type { PaymentRefundedBody } from '@market/payments';
import type { Tx } from '@market/platform';
import type { Notice, Recipient } from '../application/notice.js';
import { Notices } from '../application/notices.js';
import { PeopleReads, type Buyer } from '../persistence/people.reads.js';

type AboutOrder = OrderConfirmed;

/** A purchase from its order to its refund: the buyer by mail with a signed link, and in the inbox where there is an account; the shop. */
@Injectable()
export class OrderNotices implements OnModuleInit {
  constructor(
    private readonly notices: Notices,
    private readonly people: PeopleReads,
    private readonly tokens: AccessToken,
  ) {}

  onModuleInit(): void {
    const { notices } = this;
    notices.on<OrdersPlaced>('orders/placed', 'purchase-placed', async (body, tx) =>
      this.ofPurchase(tx, body.purchaseId, ({ orders, total }) => ({
        ...{ name: 'purchase-placed', facts: { orders: orders.map(line), total, expiresAt: body.expiresAt } },
      })),
    );
    notices.on<OrderPaid>('orders/paid', 'purchase-paid', async (body, tx) =>
      this.ofPurchase(tx, body.purchaseId, ({ orders, total, toShop }) => ({
        ...{ name: 'purchase-paid', facts: { orders: orders.map(line), total, toShop } },
      })),
    );
    notices.on<OrderExpired>('orders/expired', 'purchase-expired', async (body, tx) =>
      this.ofPurchase(tx, body.purchaseId, ({ orders, total }) => ({
        name: 'purchase-expired',
        facts: { orders: orders.map(line), total },
      })),
    );
    notices.on<OrderConfirmed>('orders/confirmed', 'order-confirmed', async (body, tx) =>
      this.ofOrder(tx, body, (shop) => ({ name: 'order-confirmed', facts: { ...about(body), shop } })),
    );
    notices.on<OrderCancelled>('orders/cancelled', 'order-cancelled', async (body, tx) =>
      this.ofOrder(tx, body, (shop, { toShop }) => ({ name: 'order-cancelled', facts: { ...cancelled(body, shop), toShop } })),
    );
    this.money();
    this.shop();
  }

  private money(): void {
    this.notices.on<RefundNeeded>('orders/refund-needed', 'refund-coming', async ({ purchaseId, amount, reason }, tx) =>
      this.ofMoney(tx, purchaseId, (numbers) => ({ name: 'refund-coming', facts: { numbers, amount, reason } })),
    );
    this.notices.on<PaymentRefundedBody>('payments/refunded', 'refund-sent', async ({ purposeKind, purposeId, refunded }, tx) =>
      purposeKind === 'purchase'
        ? this.ofMoney(tx, purposeId, (numbers) => ({ name: 'refund-sent', facts: { numbers, amount: refunded } }))
        : undefined,
    );
  }

  private shop(): void {
    const path = ({ number }: AboutOrder): string => `/kenh-ban-hang/don-hang/${encodeURIComponent(number)}`;
    const to = ({ shopId }: AboutOrder): readonly Recipient[] => [{ kind: 'shop', shopId, mailTo: ['orders'] }];
    this.notices.on<OrderPaid>('orders/paid', 'shop-order-paid', (body) => ({
      ...{ name: 'shop-order-paid', facts: { ...about(body), shop: '' }, path: path(body), to: to(body) },
    }));
    this.notices.on<OrderCancelled>('orders/cancelled', 'shop-order-cancelled', (body) =>
      // An order that was never paid has not been told to the shop either.
      body.refundDue === null ? undefined : { name: 'shop-order-cancelled', facts: cancelled(body, ''), path: path(body), to: to(body) },
    );
  }

  /** Each order of a purchase has its event; the buyer is told once. */
  private async ofPurchase(tx: Tx, purchaseId: string, say: (buyer: Buyer) => Said): Promise<Notice | undefined> {
    const buyer = await this.people.buyer(tx, purchaseId);
    return buyer && this.tell(buyer, buyer.orders[0]!.number, { ...say(buyer), once: purchaseId });
  }

  private async ofOrder(
    tx: Tx,
    { purchaseId, number }: AboutOrder,
    say: (shop: string, buyer: Buyer) => Said,
  ): Promise<Notice | undefined> {
    const buyer = await this.people.buyer(tx, purchaseId);
    return buyer && this.tell(buyer, number, say(buyer.orders.find((order) => order.number === number)?.shop ?? '', buyer));
  }

  private async ofMoney(tx: Tx, purchaseId: string, say: (numbers: readonly string[]) => Said): Promise<Notice | undefined> {
    const buyer = await this.people.buyer(tx, purchaseId);
    return buyer && this.tell(buyer, buyer.orders[0]!.number, say(buyer.orders.map(({ number }) => number)));
  }

  private tell({ accountId, email, name }: Buyer, number: string, said: Said): Notice {
    const { pathname, search } = new URL(this.tokens.link(number));
    const mailbox: Recipient = { kind: 'mailbox', email, name, path: `${pathname}${search}` };
    const inbox: readonly Recipient[] = accountId === null ? [] : [{ kind: 'account', accountId, by: 'inbox' }];
    return { ...said, path: pathname, to: [mailbox, ...inbox] };
  }
}

/** `Omit` of a union keeps only what all have in common, so each is taken by itself. */
type Said = Notice extends infer Each ? (Each extends Notice ? Omit<Each, 'path' | 'to'> : never) : never;

const line = ({ number, shop, total }: Buyer['orders'][number]) => ({ number, shop, total });
const about = ({ number, total }: AboutOrder) => ({ number, total });
const cancelled = ({ number, total, reason, refundDue }: OrderCancelled, shop: string) => ({ number, total, reason, refundDue, shop });
