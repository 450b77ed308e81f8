import { Injectable } from '@nestjs/common';
import { HoldStock, type OutOfStock } from '@market/inventory';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { notTaken, onePayeeOnly, OwnAccounts, type NotTaken, type OnePayeeOnly } from '@market/payments';
import { Outbox, systemActor, UnitOfWork, type Tx } from '@market/platform';
import type { Destination } from '@market/shipping';
import { ordersPlaced } from '../domain/order-events.js';
import {
  checkTotal,
  place,
  type Method,
  type PricedBasket,
  type Purchase,
  type PurchaseId,
  type TotalChanged,
} from '../domain/purchase.js';
import { PurchaseRepository, type Earlier, type Numbers, type Recipient } from '../persistence/purchase.repository.js';
import type { StoredPurchase } from '../persistence/purchase-reads.js';
import { PriceCheckout, type PricingProblem, type ServiceChoice } from './price-checkout.js';
import { unknownCart, type UnknownCart } from './set-cart-line.js';

export interface PurchaseWish {
  readonly key: string;
  /** SHA-256 of the request in hexadecimal. */
  readonly fingerprint: string;
  readonly cartId: string;
  readonly accountId: string | null;
  readonly recipient: Recipient;
  readonly destination: Destination;
  readonly services: ServiceChoice;
  readonly method: Method;
  readonly expectedTotal: bigint | undefined;
  readonly numberPrefix: string;
}

export type IdempotencyMismatch = Problem<'orders/idempotency-mismatch'>;
export type PrepareProblem = PricingProblem | UnknownCart | OnePayeeOnly | NotTaken | OutOfStock | TotalChanged | IdempotencyMismatch;
export type Prepared = { readonly earlier: PurchaseId } | { readonly placed: StoredPurchase };

const mismatch: IdempotencyMismatch = { code: 'orders/idempotency-mismatch', kind: 'conflict' };
const actor = systemActor('orders/place-purchase');

/**
 * The first phase of a checkout, in one transaction: take the cart, price it, hold the stock, write the purchase, tell the others.
 * After the stock is held nothing is refused that a shopper could cause, so the contested rows are locked for as short as possible.
 */
@Injectable()
export class PreparePurchase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly purchases: PurchaseRepository,
    private readonly price: PriceCheckout,
    private readonly ownAccounts: OwnAccounts,
    private readonly holdStock: HoldStock,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(wish: PurchaseWish): Promise<Result<Prepared, PrepareProblem>> {
    return this.work.run<Prepared, PrepareProblem>(actor, async (tx) => {
      const at = this.clock.now();
      const cart = await this.purchases.takeCart(tx, wish.cartId, wish.accountId, wish.key, at);
      // A tap that waited for the cart began before the first one's purchase could be seen: it looks once more.
      const earlier = cart.earlier ?? (cart.lines.length === 0 ? await this.purchases.byKey(tx, wish.key) : undefined);
      if (earlier) return sameWish(earlier, wish);
      if (!cart.known) return refuse(unknownCart);

      const baskets = await this.price.execute(tx, cart.lines, wish.destination, wish.services);
      if (!baskets.ok) return baskets;
      const payable = await this.payable(tx, wish.method, baskets.value);
      if (!payable.ok) return payable;
      const purchase = place(baskets.value, at, wish.method);
      const total = checkTotal(purchase, wish.expectedTotal);
      if (!total.ok) return total;

      const held = await this.holdStock.execute(tx, { purchaseId: purchase.id, lines: cart.lines, expiresAt: purchase.expiresAt });
      if (!held.ok) return held;
      return this.write(tx, wish, purchase);
    });
  }

  /** One transfer goes to one account: straight to a shop only when it is the only one, and takes money that way. */
  private async payable(tx: Tx, method: Method, baskets: readonly PricedBasket[]): Promise<Result<void, OnePayeeOnly | NotTaken>> {
    if (method !== 'shop-transfer') return ok(undefined);
    const [only, another] = baskets;
    if (!only || another) return refuse(onePayeeOnly);
    return (await this.ownAccounts.of(tx, only.shopId)) ? ok(undefined) : refuse(notTaken);
  }

  private async write(tx: Tx, wish: PurchaseWish, purchase: Purchase): Promise<Result<Prepared, IdempotencyMismatch>> {
    const by = wish.accountId ? `account:${wish.accountId}` : 'guest';
    const numbers = await this.purchases.insert(tx, { ...wish, purchase, by });
    // The same body means the same cart, and that was locked: whoever took the key meanwhile wished for something else.
    if (!numbers) return refuse(mismatch);
    await this.outbox.add(tx, placedEvent(purchase, wish.accountId, numbers));
    return ok({ placed: storedOf(wish, purchase, numbers) });
  }
}

const sameWish = (earlier: Earlier, { fingerprint }: PurchaseWish): Result<Prepared, IdempotencyMismatch> =>
  earlier.fingerprint === fingerprint ? ok({ earlier: earlier.id }) : refuse(mismatch);

const onlyOf = ([only, another]: readonly string[]): string | null => (only === undefined || another !== undefined ? null : only);

const storedOf = ({ method, recipient }: PurchaseWish, purchase: Purchase, numbers: Numbers): StoredPurchase => ({
  ...{
    id: purchase.id,
    state: purchase.state,
    method,
    payeeId: onlyOf(purchase.orders.map(({ shopId }) => shopId)),
    placedAt: purchase.placedAt,
    expiresAt: purchase.expiresAt,
  },
  ...{ subtotal: purchase.subtotal, shipping: purchase.shipping, total: purchase.total },
  contact: { name: recipient.name, email: recipient.email },
  orders: purchase.orders.map(({ id, state, shopSlug, shopName, service, subtotal, shipping, total }) => ({
    ...{ number: numbers.get(id)!, state, service, subtotal, shipping, total },
    shop: { slug: shopSlug, name: shopName },
  })),
});

const placedEvent = (purchase: Purchase, accountId: string | null, numbers: Numbers) =>
  ordersPlaced({
    ...{ purchaseId: purchase.id, accountId, total: purchase.total.toJSON() },
    placedAt: purchase.placedAt.toISOString(),
    expiresAt: purchase.expiresAt.toISOString(),
    orders: purchase.orders.map((order) => ({
      ...{ orderId: order.id, number: numbers.get(order.id)!, shopId: order.shopId },
      ...{ subtotal: order.subtotal.toJSON(), shipping: order.shipping.toJSON(), total: order.total.toJSON() },
      lines: order.lines.map(({ offer, quantity }) => ({
        ...{ productId: offer.productId, variantId: offer.variantId, quantity, price: offer.price.toJSON() },
      })),
    })),
  });
