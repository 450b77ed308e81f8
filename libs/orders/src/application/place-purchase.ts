import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { assert, Clock, localDay, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Settings, type Actor } from '@market/platform';
import { DestinationQueries, type Destination } from '@market/shipping';
import { readContact, type Contact, type InvalidContact } from '../domain/contact.js';
import { numberPrefix, type Method } from '../domain/purchase.js';
import type { Recipient } from '../persistence/purchase.repository.js';
import { OrderQueries } from './order-queries.js';
import { PayPurchase } from './pay-purchase.js';
import { PreparePurchase, type PrepareProblem, type PurchaseWish } from './prepare-purchase.js';
import type { ServiceChoice } from './price-checkout.js';
import type { PurchaseView } from './purchase-view.js';
import { unknownCommune, type UnknownCommune } from './quote-checkout.js';

export interface PlacePurchaseCommand {
  /** The client's name for this wish: sent again with the same body it answers the same purchase. */
  readonly idempotencyKey: string;
  readonly cartId: string;
  readonly contact: Contact;
  readonly address: {
    readonly street: string;
    readonly communeCode: string;
    readonly provinceCode?: string | undefined;
    readonly note?: string | undefined;
  };
  readonly services?: ServiceChoice | undefined;
  readonly paymentMethod: Method;
  /** Whole đồng, as the shopper was shown. */
  readonly expectedTotal?: bigint | undefined;
}

export type PlaceProblem = PrepareProblem | InvalidContact | UnknownCommune | Problem<'orders/idempotency-key'>;

const longestKey = 255;

/**
 * A checkout in three phases: prepare in one transaction, ask for the payment with no transaction open, and be settled later by
 * `payments/settled`. Whatever is lost between two phases, the same request goes on where the last one ended.
 */
@Injectable()
export class PlacePurchase {
  constructor(
    private readonly prepare: PreparePurchase,
    private readonly pay: PayPurchase,
    private readonly queries: OrderQueries,
    private readonly destinations: DestinationQueries,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: PlacePurchaseCommand): Promise<Result<PurchaseView, PlaceProblem>> {
    const wish = await this.wish('accountId' in actor ? actor.accountId : null, command);
    if (!wish.ok) return wish;
    const prepared = await this.prepare.execute(wish.value);
    if (!prepared.ok) return prepared;
    if ('placed' in prepared.value) return ok(await this.pay.begin(prepared.value.placed, command.paymentMethod));
    return ok(await this.again(prepared.value.earlier));
  }

  /** The purchase that the same request has made before, with its payment begun if it was not. */
  private async again(purchaseId: string): Promise<PurchaseView> {
    const paid = await this.pay.execute(purchaseId);
    const view = paid.ok ? paid.value : await this.queries.purchase(purchaseId);
    assert(view !== undefined, 'a purchase that was placed stays');
    return view;
  }

  private async wish(accountId: string | null, command: PlacePurchaseCommand): Promise<Result<PurchaseWish, PlaceProblem>> {
    const { idempotencyKey: key, cartId, address, paymentMethod: method, services = {}, expectedTotal } = command;
    if (key.length === 0 || key.length > longestKey) return refuse({ code: 'orders/idempotency-key', kind: 'invalid' });
    const contact = readContact(command.contact);
    if (!contact.ok) return contact;
    const destination = await this.destinations.of(address.communeCode);
    if (!destination) return refuse(unknownCommune('address.communeCode'));
    if (address.provinceCode !== undefined && address.provinceCode !== destination.provinceCode)
      return refuse(unknownCommune('address.provinceCode'));
    return ok({
      ...{ key, cartId, accountId, method, services, destination, expectedTotal, fingerprint: fingerprintOf(command) },
      recipient: recipientOf(contact.value, address, destination),
      numberPrefix: numberPrefix(this.settings.province.orderPrefix, localDay(this.clock.now())),
    });
  }
}

function recipientOf(contact: Contact, address: PlacePurchaseCommand['address'], to: Destination): Recipient {
  const { communeVersion, communeCode, communeName, provinceCode, provinceName } = to;
  const street = address.street.normalize('NFC').trim();
  const note = address.note?.normalize('NFC').trim();
  return { ...contact, street, communeVersion, communeCode, communeName, provinceCode, provinceName, note: note ? note : null };
}

/** Every field of the wish in one fixed order, whatever order the client sent. */
function fingerprintOf({ cartId, contact, address, services, paymentMethod, expectedTotal }: PlacePurchaseCommand): string {
  const byShop = Object.entries(services?.byShop ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const wish = [
    [cartId, contact.name, contact.phone, contact.email],
    [address.street, address.communeCode, address.provinceCode ?? null, address.note ?? null],
    [services?.all ?? null, byShop, paymentMethod, expectedTotal?.toString() ?? null],
  ];
  return createHash('sha256').update(JSON.stringify(wish)).digest('hex');
}
