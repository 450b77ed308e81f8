import { Injectable } from '@nestjs/common';
import { Clock, newId, type MoneyView } from '@market/kernel';
import type { PaymentSettledBody } from '@market/payments';
import { Reactions, type StoredEvent, type Tx } from '@market/platform';
import type { NewTradeFact } from '../domain/trade.js';
import { TradeRepository } from '../persistence/trade.repository.js';

interface OrderNews {
  readonly purchaseId: string;
  readonly orderId: string;
  readonly shopId: string;
  readonly at: string;
}
type PaidOrder = OrderNews & { readonly total: MoneyView };
/** Cancelled or returned, wholly or in part. Nothing is due where nothing had been paid. */
type TakenBackOrder = OrderNews & { readonly refundDue: MoneyView | null };

const reaction = 'participation/record-trade';

/** Money that moved becomes dated facts, of which months, ways to pay and reports are summed. */
@Injectable()
export class OnTradeEvents {
  constructor(
    private readonly trade: TradeRepository,
    private readonly clock: Clock,
  ) {}

  register(reactions: Reactions): void {
    reactions.on<PaidOrder>('orders/paid', reaction, (tx, event) => this.add(tx, ofOrder('paid', event, event.body.total)));
    for (const name of ['orders/cancelled', 'orders/part-cancelled', 'orders/returned'])
      reactions.on<TakenBackOrder>(name, reaction, (tx, event) => this.add(tx, ofOrder('given-back', event, event.body.refundDue)));
    reactions.on<PaymentSettledBody>('payments/settled', reaction, (tx, event) => this.add(tx, settled(event)));
  }

  private async add(tx: Tx, fact: NewTradeFact | undefined): Promise<void> {
    if (fact) await this.trade.add(tx, { ...fact, id: newId() }, this.clock.now());
  }
}

function ofOrder(
  kind: 'paid' | 'given-back',
  { id, body }: StoredEvent<OrderNews>,
  sum: MoneyView | null | undefined,
): NewTradeFact | undefined {
  const amount = BigInt(sum?.amount ?? 0);
  const { purchaseId, orderId, shopId, at } = body;
  return amount > 0n ? { kind, purchaseId, orderId, shopId, method: null, amount, validAt: at, eventId: id } : undefined;
}

/** Of purchases alone: other money is no trade. */
function settled({ id, body }: StoredEvent<PaymentSettledBody>): NewTradeFact | undefined {
  const { purposeKind, purposeId: purchaseId, method, amount, settledAt: validAt } = body;
  if (purposeKind !== 'purchase' || BigInt(amount.amount) <= 0n) return undefined;
  return { kind: 'settled', purchaseId, orderId: null, shopId: null, method, amount: BigInt(amount.amount), validAt, eventId: id };
}
