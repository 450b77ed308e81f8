import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LowStock } from '@market/inventory';
import {
  AccessToken,
  type LinkRequested,
  type OrderCompleted,
  type OrderDelivered,
  type OrderPartCancelled,
  type OrderRefunded,
  type OrderReturned,
  type OrderShipped,
  type RefusalAppealed,
  type RefusalOverruled,
  type RefusalUpheld,
  type ReturnAnswered,
  type ReturnAwaited,
  type ReturnRequested,
  type ReturnSent,
} from '@market/orders';
import type { Tx } from '@market/platform';
import type { Notice, Recipient } from '../application/notice.js';
import { Notices } from '../application/notices.js';
import { PeopleReads } from '../persistence/people.reads.js';

interface OfOrder {
  readonly purchaseId: string;
  readonly number: string;
}
/** `Omit` of a union keeps only what all have in common, so each is taken by itself. */
type Said = Notice extends infer Each ? (Each extends Notice ? Omit<Each, 'path' | 'to' | 'once'> : never) : never;

const pathInCentre = ({ number }: { readonly number: string }): string => `/kenh-ban-hang/don-hang/${encodeURIComponent(number)}`;
const pathOnDesk = ({ number }: { readonly number: string }): string => `/quan-tri/don-hang/${encodeURIComponent(number)}`;
const atShop = ({ shopId }: { readonly shopId: string }): readonly Recipient[] => [{ kind: 'shop', shopId, mailTo: ['orders'] }];

/** Read in the seller centre, and worth no mail. */
const inCentre = ({ shopId }: { readonly shopId: string }): readonly Recipient[] => [{ kind: 'shop', shopId, mailTo: 'nobody' }];

/** What happens to an order after it was paid: parts cancelled, parcels, returns; and shelves that run low. */
@Injectable()
export class OrderLifeNotices implements OnModuleInit {
  constructor(
    private readonly notices: Notices,
    private readonly people: PeopleReads,
    private readonly tokens: AccessToken,
  ) {}

  onModuleInit(): void {
    this.buyers();
    this.shops();
    this.notices.on<LinkRequested>('orders/link-requested', 'order-link', async ({ orderId, number }, tx) => {
      const purchaseId = await this.people.purchaseOf(tx, orderId);
      const notice =
        purchaseId && (await this.toBuyer(tx, { purchaseId, number }, (shop) => ({ name: 'order-link', facts: { number, shop } })));
      // Only the address of the order may learn the link, whoever asked.
      return notice ? { ...notice, to: notice.to.filter(({ kind }) => kind === 'mailbox') } : undefined;
    });
  }

  private buyers(): void {
    const { notices } = this;
    notices.on<OrderPartCancelled>('orders/part-cancelled', 'order-part-cancelled', (body, tx) =>
      this.toBuyer(tx, body, (shop) => ({ name: 'order-part-cancelled', facts: taken(body, shop) })),
    );
    notices.on<OrderShipped>('orders/shipped', 'order-shipped', async (body, tx) => {
      if (body.service === 'pickup')
        return this.toBuyer(tx, body, (shop) => ({ name: 'order-ready', facts: { number: body.number, shop } }));
      const names = await this.people.carriers(tx);
      const parcels = body.parcels.map(({ carrierCode, trackingCode }) => ({
        carrier: names.get(carrierCode) ?? carrierCode,
        trackingCode,
      }));
      return this.toBuyer(tx, body, (shop) => ({ name: 'order-shipped', facts: { number: body.number, shop, parcels } }));
    });
    notices.on<OrderDelivered>('orders/delivered', 'order-delivered', (body, tx) =>
      this.toBuyer(tx, body, (shop) => ({ name: 'order-delivered', facts: { number: body.number, shop } })),
    );
    for (const name of ['return-accepted', 'return-refused'] as const)
      notices.on<ReturnAnswered>(`orders/${name}`, name, (body, tx) =>
        this.toBuyer(tx, body, (shop) => ({ name, facts: { number: body.number, shop, answer: body.answer } })),
      );
    notices.on<RefusalOverruled>('orders/refusal-overruled', 'return-overruled', (body, tx) =>
      this.toBuyer(tx, body, (shop) => ({ name: 'return-overruled', facts: overruled(body, shop) })),
    );
    notices.on<RefusalUpheld>('orders/refusal-upheld', 'return-upheld', (body, tx) =>
      this.toBuyer(tx, body, (shop) => ({ name: 'return-upheld', facts: { number: body.number, shop, ruling: body.ruling } })),
    );
    notices.on<OrderReturned>('orders/returned', 'order-returned', (body, tx) =>
      this.toBuyer(tx, body, (shop) => ({ name: 'order-returned', facts: taken(body, shop) })),
    );
  }

  private shops(): void {
    const { notices } = this;
    notices.on<OrderPartCancelled>('orders/part-cancelled', 'shop-order-part-cancelled', (body) =>
      // What the shop did itself it knows.
      body.by === 'seller'
        ? undefined
        : { name: 'shop-order-part-cancelled', facts: taken(body, ''), path: pathInCentre(body), to: atShop(body) },
    );
    notices.on<ReturnRequested>('orders/return-requested', 'shop-return-requested', (body) => ({
      ...{ name: 'shop-return-requested', facts: { number: body.number, shop: '', answerBy: body.answerBy } },
      ...{ path: pathInCentre(body), to: atShop(body) },
    }));
    this.returns();
    notices.on<OrderRefunded>('orders/refunded', 'shop-order-refunded', (body) => ({
      ...{ name: 'shop-order-refunded', facts: { number: body.number, shop: '', amount: body.amount } },
      ...{ path: pathInCentre(body), to: inCentre(body) },
    }));
    notices.on<OrderCompleted>('orders/completed', 'shop-order-completed', (body) => ({
      ...{ name: 'shop-order-completed', facts: { number: body.number, shop: '' }, path: pathInCentre(body), to: inCentre(body) },
    }));
    notices.on<LowStock>('inventory/low-stock', 'shop-stock-low', async ({ variantId, shopId, onHand }, tx) => ({
      ...{ name: 'shop-stock-low', facts: { product: await this.people.variantName(tx, variantId), onHand } },
      ...{ path: `/kenh-ban-hang/kho/${variantId}`, to: [{ kind: 'shop', shopId, mailTo: ['catalogue'] }] },
    }));
  }

  private returns(): void {
    const { notices } = this;
    notices.on<ReturnAnswered>('orders/return-accepted', 'shop-return-accepted', (body) =>
      body.by === 'seller'
        ? undefined
        : { name: 'shop-return-accepted', facts: { number: body.number, shop: '' }, path: pathInCentre(body), to: atShop(body) },
    );
    notices.on<RefusalOverruled>('orders/refusal-overruled', 'shop-refusal-overruled', (body) => ({
      ...{ name: 'shop-refusal-overruled', facts: overruled(body, ''), path: pathInCentre(body), to: atShop(body) },
    }));
    this.appeals();
    notices.on<OrderReturned>('orders/returned', 'shop-return-taken-back', (body) =>
      // What the shop took back itself it knows.
      body.by === 'staff'
        ? { name: 'shop-return-taken-back', facts: taken(body, ''), path: pathInCentre(body), to: atShop(body) }
        : undefined,
    );
    notices.on<ReturnSent>('orders/return-sent', 'shop-return-sent', (body) => ({
      ...{ name: 'shop-return-sent', facts: { number: body.number, shop: '', trackingCode: body.trackingCode } },
      ...{ path: pathInCentre(body), to: atShop(body) },
    }));
    notices.on<ReturnAwaited>('orders/return-awaited', 'shop-return-awaited', (body) => ({
      ...{ name: 'shop-return-awaited', facts: awaited(body), path: pathInCentre(body), to: atShop(body) },
    }));
    notices.on<ReturnAwaited>('orders/return-awaited', 'desk-return-awaited', async (body, tx) => ({
      ...{ name: 'desk-return-awaited', facts: awaited(body), path: pathOnDesk(body), to: await this.atDesk(tx) },
    }));
  }

  private appeals(): void {
    const { notices } = this;
    const appealed = ({ number, appeal }: RefusalAppealed) => ({ number, shop: '', appeal });
    notices.on<RefusalAppealed>('orders/refusal-appealed', 'shop-refusal-appealed', (body) => ({
      ...{ name: 'shop-refusal-appealed', facts: appealed(body), path: pathInCentre(body), to: inCentre(body) },
    }));
    notices.on<RefusalAppealed>('orders/refusal-appealed', 'desk-refusal-appealed', async (body, tx) => ({
      ...{ name: 'desk-refusal-appealed', facts: appealed(body), path: pathOnDesk(body), to: await this.atDesk(tx) },
    }));
    notices.on<RefusalUpheld>('orders/refusal-upheld', 'shop-refusal-upheld', (body) => ({
      ...{ name: 'shop-refusal-upheld', facts: { number: body.number, shop: '', ruling: body.ruling } },
      ...{ path: pathInCentre(body), to: inCentre(body) },
    }));
  }

  private async atDesk(tx: Tx): Promise<readonly Recipient[]> {
    return (await this.people.officers(tx)).map((accountId) => ({ kind: 'account', accountId, by: 'inbox' }));
  }

  /** By mail with the order's signed link, and in the inbox where there is an account. */
  private async toBuyer(tx: Tx, { purchaseId, number }: OfOrder, say: (shop: string) => Said): Promise<Notice | undefined> {
    const buyer = await this.people.buyer(tx, purchaseId);
    if (!buyer) return undefined;
    const { pathname, search } = new URL(this.tokens.link(number));
    const mailbox: Recipient = { kind: 'mailbox', email: buyer.email, name: buyer.name, path: `${pathname}${search}` };
    const inbox: readonly Recipient[] = buyer.accountId === null ? [] : [{ kind: 'account', accountId: buyer.accountId, by: 'inbox' }];
    const shop = buyer.orders.find((order) => order.number === number)?.shop ?? '';
    return { ...say(shop), path: pathname, to: [mailbox, ...inbox] };
  }
}

const overruled = ({ number, ruling, sendBy }: RefusalOverruled, shop: string) => ({ number, shop, ruling, sendBy });
const awaited = ({ number, trackingCode, sentAt }: ReturnAwaited) => ({ number, shop: '', trackingCode, sentAt });
const taken = ({ number, reason, refundDue }: OrderPartCancelled, shop: string) => ({ number, shop, reason, refundDue });
