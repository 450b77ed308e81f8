import { Injectable } from '@nestjs/common';
import { isId } from '@market/kernel';
import { PaymentQueries } from '@market/payments';
import { hasStaffRole, isStaff, systemActor, UnitOfWork, type Actor } from '@market/platform';
import type { OrderState } from '../domain/order-life.js';
import { OrderReads } from '../persistence/order-reads.js';
import type { OrderSummary, OrderView, PickLine } from '../persistence/order-view.js';
import { PurchaseReads, type StoredPurchase } from '../persistence/purchase-reads.js';
import { AccessToken } from './access-token.js';
import { purchaseViewOf, type PurchaseView } from './purchase-view.js';

export interface OrderPage {
  readonly items: readonly OrderSummary[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
}

interface ListRequest {
  /** Any of these; all when absent. */
  readonly states?: readonly OrderState[] | undefined;
  readonly page?: number | undefined;
  readonly perPage?: number | undefined;
}

type Seller = Extract<Actor, { role: 'seller' }>;
type SignedIn = Extract<Actor, { accountId: string }>;

/** Reads under row-level security: what the actor may not see is not there. */
@Injectable()
export class OrderQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly purchases: PurchaseReads,
    private readonly orders: OrderReads,
    private readonly payments: PaymentQueries,
    private readonly tokens: AccessToken,
  ) {}

  /** A purchase with its orders and its payment. The id is the key: 74 random bits that only the buyer was told. */
  async purchase(purchaseId: string): Promise<PurchaseView | undefined> {
    const purchase = await this.stored(purchaseId);
    if (!purchase) return undefined;
    const payment = await this.payments.current({ role: 'guest', purchaseId }, { purposeKind: 'purchase', purposeId: purchaseId });
    return purchaseViewOf(purchase, payment, this.tokens);
  }

  stored(purchaseId: string): Promise<StoredPurchase | undefined> {
    return this.work.read({ role: 'guest', purchaseId }, (tx) => this.purchases.one(tx, purchaseId));
  }

  /** With the key of its link anybody; without, the buyer's account and the seller. Staff look through `LookAtOrder`, on record. */
  async byNumber(actor: Actor, number: string, token?: string): Promise<OrderView | undefined> {
    const reader = await this.readerOf(actor, number, token);
    if (!reader) return undefined;
    const [order] = await this.work.read(reader, (tx) => this.orders.byNumbers(tx, [number]));
    return order;
  }

  /** The orders of the seller's own shop. */
  forShop({ role, accountId, shopId }: Seller, request: ListRequest = {}): Promise<OrderPage> {
    return this.list({ role, accountId, shopId }, request, { shopId });
  }

  /** Those of these that are the shop's, the oldest first: for papers of several orders. */
  async someOfShop(seller: Seller, numbers: readonly string[]): Promise<readonly OrderView[]> {
    const found = await this.work.read(seller, (tx) => this.orders.byNumbers(tx, numbers));
    return found.filter(({ shop }) => shop.id === seller.shopId);
  }

  /** What the shop has to fetch for its confirmed orders. */
  pickList(seller: Seller): Promise<readonly PickLine[]> {
    return this.work.read(seller, (tx) => this.orders.pickList(tx, seller.shopId));
  }

  /** How many of the shop's orders are in each state. */
  tally({ role, accountId, shopId }: Seller): Promise<Readonly<Partial<Record<OrderState, number>>>> {
    return this.work.read({ role, accountId, shopId }, (tx) => this.orders.tally(tx, shopId));
  }

  /** The numbers of the shop's orders behind movements of its stock, by what the movements name. */
  numbersBehind(seller: Seller, references: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(references.filter(isId))];
    if (ids.length === 0) return Promise.resolve(new Map());
    return this.work.read(seller, (tx) => this.orders.numbersBehind(tx, seller.shopId, ids));
  }

  /** What an account has bought. */
  ofAccount(actor: SignedIn, request: ListRequest = {}): Promise<OrderPage> {
    return this.list(actor, request, { accountId: actor.accountId });
  }

  private async readerOf(actor: Actor, number: string, token: string | undefined): Promise<Actor | undefined> {
    if (token === undefined || !this.tokens.opens(number, token)) return asBuyer(actor);
    const purchaseId = await this.work.read(systemActor('orders/open-link'), (tx) => this.orders.purchaseOf(tx, number));
    return purchaseId === undefined ? undefined : { role: 'guest', purchaseId };
  }

  private async list(
    actor: Actor,
    { states, page = 1, perPage = 20 }: ListRequest,
    of: { readonly shopId?: string; readonly accountId?: string },
  ): Promise<OrderPage> {
    const found = await this.work.read(actor, (tx) => this.orders.list(tx, { ...of, states }, perPage, (page - 1) * perPage));
    return { ...found, page, perPage };
  }
}

/** Staff, and people of a shop who have nothing to do with its orders, are buyers here like others: what they bought is what they see. */
function asBuyer(actor: Actor): Actor | undefined {
  if (actor.role === 'public') return undefined;
  const elsewhere = isStaff(actor) || (actor.role === 'seller' && !hasStaffRole(actor, 'orders'));
  return elsewhere && 'accountId' in actor ? { role: 'shopper', accountId: actor.accountId } : actor;
}
