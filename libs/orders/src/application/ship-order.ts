import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { Outbox, type Actor } from '@market/platform';
import { CarrierQueries } from '@market/shipping';
import type { ActProblem } from '../domain/order-acts.js';
import { orderShipped } from '../domain/order-events.js';
import { ParcelRepository, type NewParcel } from '../persistence/parcel.repository.js';
import { trackingCode as readCode } from '../domain/tracking-code.js';
import { ActOnOrder, type UnknownOrder } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';

type Seller = Extract<Actor, { role: 'seller' }>;

export interface ParcelToSend {
  readonly carrierCode: string;
  readonly trackingCode: string;
}

export type WrongParcel = Problem<'orders/wrong-parcel'>;
export type ShipProblem = UnknownOrder | ActProblem | WrongParcel;

const mostParcels = 10;
const wrong = (fields: Record<string, string>): WrongParcel => ({ code: 'orders/wrong-parcel', kind: 'invalid', fields });

/** The goods are on their way, in one parcel or several; or they lie ready at the shop for whoever fetches them. */
@Injectable()
export class ShipOrder {
  constructor(
    private readonly act: ActOnOrder,
    private readonly carriers: CarrierQueries,
    private readonly parcels: ParcelRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    seller: Seller,
    { number, parcels }: { readonly number: string; readonly parcels: readonly ParcelToSend[] },
  ): Promise<Result<void, ShipProblem>> {
    const read = await this.read(parcels);
    if (!read.ok) return read;
    return this.act.execute<void, ShipProblem>(seller, 'ship', number, async (tx, open) => {
      const { order, at } = open;
      if (order.service === 'standard' && read.value.length === 0) return refuse(wrong({ carrier: 'choose' }));
      const sent = order.service === 'pickup' ? [] : read.value;
      if (sent.length > 0) await this.parcels.add(tx, order, sent, open);
      const moved = await open.move(tx, 'shipped', order.service === 'pickup' ? 'ready-at-shop' : 'handed-to-carrier');
      await this.outbox.add(tx, orderShipped({ ...aboutOrder(order.purchaseId, moved, at), service: order.service, parcels: sent }));
      return ok(undefined);
    });
  }

  /** One more parcel of an order that is on its way. */
  async addParcel(
    seller: Seller,
    { number, parcel }: { readonly number: string; readonly parcel: ParcelToSend },
  ): Promise<Result<void, ShipProblem>> {
    const read = await this.read([parcel]);
    if (!read.ok) return read;
    return this.act.execute<void, ShipProblem>(seller, 'add-parcel', number, async (tx, open) => {
      await this.parcels.add(tx, open.order, read.value, open);
      return ok(undefined);
    });
  }

  private async read(parcels: readonly ParcelToSend[]): Promise<Result<readonly NewParcel[], WrongParcel>> {
    if (parcels.length > mostParcels) return refuse(wrong({ carrier: 'too-many' }));
    const known = new Map((await this.carriers.active()).map((carrier) => [carrier.code, carrier]));
    const sent: NewParcel[] = [];
    for (const { carrierCode, trackingCode } of parcels) {
      const carrier = known.get(carrierCode);
      const code = readCode(trackingCode);
      if (!carrier) return refuse(wrong({ carrier: 'choose' }));
      if (code === null && carrier.needsCode) return refuse(wrong({ trackingCode: 'required' }));
      if (code === undefined) return refuse(wrong({ trackingCode: 'tracking-code' }));
      sent.push({ carrierCode, trackingCode: code });
    }
    return ok(sent);
  }
}
