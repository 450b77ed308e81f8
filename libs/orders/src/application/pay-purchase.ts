import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { BeginPayment } from '@market/payments';
import { Settings } from '@market/platform';
import type { WrongState } from '../domain/order-life.js';
import type { Method } from '../domain/purchase.js';
import type { StoredPurchase } from '../persistence/purchase-reads.js';
import { AccessToken } from './access-token.js';
import { OrderQueries } from './order-queries.js';
import { purchaseViewOf, type PurchaseView } from './purchase-view.js';

export type UnknownPurchase = Problem<'orders/unknown-purchase'>;
export type PurchaseExpired = Problem<'orders/purchase-expired'>;

/** Asks for the money of a purchase that waits for it: at first, once more, or by another method. No transaction is open meanwhile. */
@Injectable()
export class PayPurchase {
  constructor(
    private readonly queries: OrderQueries,
    private readonly beginPayment: BeginPayment,
    private readonly tokens: AccessToken,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute(purchaseId: string, method?: Method): Promise<Result<PurchaseView, UnknownPurchase | WrongState | PurchaseExpired>> {
    const purchase = await this.queries.stored(purchaseId);
    if (!purchase) return refuse({ code: 'orders/unknown-purchase', kind: 'not-found' });
    const { state } = purchase;
    if (state !== 'awaiting-payment')
      return refuse({ code: 'orders/wrong-state', kind: 'conflict', facts: { from: state, to: 'awaiting-payment' } });
    if (purchase.expiresAt <= this.clock.now()) return refuse({ code: 'orders/purchase-expired', kind: 'conflict' });
    return ok(await this.begin(purchase, method ?? purchase.method));
  }

  /** A provider that refuses or does not answer leaves the purchase payable: the answer says why, and the shopper may choose again. */
  async begin(purchase: StoredPurchase, method: Method): Promise<PurchaseView> {
    const begun = await this.beginPayment.execute({
      ...{ purposeKind: 'purchase', purposeId: purchase.id, amount: purchase.total.minor, method },
      payeeId: purchase.payeeId ?? undefined,
      returnUrl: `${this.settings.publicUrl}/thanh-toan/${purchase.id}`,
      expiresAt: purchase.expiresAt,
    });
    if (begun.ok) return purchaseViewOf(purchase, begun.value, this.tokens);
    return purchaseViewOf(purchase, undefined, this.tokens, begun.problem.code);
  }
}
