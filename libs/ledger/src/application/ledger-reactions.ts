import { Injectable, type OnModuleInit } from '@nestjs/common';
import { assert, localDay, type MoneyView } from '@market/kernel';
import type {
  DisputeClosedBody,
  DisputeOpenedBody,
  PaymentAttentionBody,
  PaymentMethod,
  PaymentRefundedBody,
  PaymentSettledBody,
} from '@market/payments';
import { Reactions, type StoredEvent, type Tx } from '@market/platform';
import type { MoneyMethod } from '../domain/posting.js';
import type { Disputed, Source } from '../domain/postings.js';
import { Bookkeeper, type TakenBack } from './bookkeeper.js';

type MoneyNews = PaymentSettledBody | PaymentRefundedBody | PaymentAttentionBody;

interface OrderNews {
  readonly orderId: string;
  readonly shopId: string;
}

/** What cancelled and returned orders say. Events of before the lines knew their prices tell of the whole order. */
interface TakenBackNews extends OrderNews {
  readonly refundId?: string | null;
  /** None when nothing had been paid. */
  readonly refundDue: MoneyView | null;
  readonly shipping?: MoneyView;
  readonly lines: readonly { readonly lineId?: string; readonly goods?: MoneyView }[];
}

const sourceOf = ({ id, occurredAt }: StoredEvent): Source => ({ id, day: localDay(occurredAt) });
const amountOf = ({ amount }: MoneyView): bigint => BigInt(amount);

/** Posts from the events of payments and orders. Checkout knows nothing of it and waits for none of it. */
@Injectable()
export class LedgerReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly books: Bookkeeper,
  ) {}

  onModuleInit(): void {
    for (const event of ['payments/settled', 'payments/attention', 'payments/refunded'])
      this.reactions.onMany<MoneyNews>(event, 'ledger/post-money', (tx, events) => this.money(tx, events));
    this.reactions.onMany<OrderNews>('orders/paid', 'ledger/post-sale', (tx, events) =>
      this.books.postSales(
        tx,
        events.map((event) => ({ id: event.body.orderId, source: sourceOf(event) })),
      ),
    );
    for (const event of ['orders/part-cancelled', 'orders/cancelled', 'orders/returned'])
      this.reactions.onMany<TakenBackNews>(event, 'ledger/post-refund', (tx, events) =>
        this.books.postRefunds(tx, events.flatMap(takenBack)),
      );
    this.reactions.onMany<OrderNews>('orders/completed', 'ledger/release-order', (tx, events) =>
      this.books.release(
        tx,
        events.map((event) => ({ id: event.body.orderId, shopId: event.body.shopId, source: sourceOf(event) })),
      ),
    );
    this.reactions.on<DisputeOpenedBody>('payments/dispute-opened', 'ledger/post-dispute-opened', async (tx, event) => {
      if (event.body.purposeKind === 'purchase') await this.books.postDisputeOpened(tx, sourceOf(event), disputed(event.body));
    });
    this.reactions.on<DisputeClosedBody>('payments/dispute-closed', 'ledger/post-dispute-closed', async (tx, event) => {
      if (event.body.purposeKind !== 'purchase') return;
      const dispute = disputed(event.body);
      if (event.body.outcome === 'won') await this.books.postDisputeWon(tx, sourceOf(event), dispute);
      else await this.books.postDisputeLost(tx, sourceOf(event), dispute);
    });
  }

  /** Money that names no payment is in the payments room until an officer has placed it; then it is told again. */
  private money(tx: Tx, events: readonly StoredEvent<MoneyNews>[]): Promise<void> {
    const heard = events.flatMap((event) => (event.body.paymentId === null ? [] : [{ id: event.body.paymentId, source: sourceOf(event) }]));
    return this.books.bringMoneyUpToDate(tx, heard);
  }
}

function takenBack(event: StoredEvent<TakenBackNews>): TakenBack[] {
  const { orderId, refundId, refundDue, shipping, lines } = event.body;
  if (refundDue === null || amountOf(refundDue) === 0n) return [];
  const priced = shipping !== undefined && lines.every(({ lineId, goods }) => lineId !== undefined && goods !== undefined);
  const parts = [
    ...lines.map(({ lineId = null, goods }) => ({ lineId, amount: goods ? amountOf(goods) : 0n })),
    { lineId: null, amount: shipping ? amountOf(shipping) : 0n },
  ];
  const source = { id: refundId ?? orderId, day: localDay(event.occurredAt) };
  return [{ source, orderId, amount: amountOf(refundDue), parts: priced ? parts : undefined }];
}

function collected(method: PaymentMethod): MoneyMethod {
  assert(method !== 'shop-transfer', 'only money that a provider collected is disputed with it');
  return method;
}

const disputed = ({ disputeId, paymentId, purposeId, method, amount }: DisputeOpenedBody): Disputed => ({
  ...{ disputeId, paymentId, purchaseId: purposeId, method: collected(method) },
  // Providers may name it in 255 characters; a reference is for people.
  ...{ reference: disputeId.slice(0, 100), amount: amountOf(amount) },
});
