import { Injectable } from '@nestjs/common';
import { Clock, localDay, Money, ok, refuse, type Problem, type Result } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Destination, Origin } from '../domain/place.js';
import { parcelPrice } from '../domain/rate.js';
import { TariffBook } from './tariff-book.js';

export const shippingServices = ['standard', 'pickup'] as const;
export type ShippingService = (typeof shippingServices)[number];

/** What one shop sends. */
export interface Shipment {
  readonly shopId: string;
  readonly origin: Origin;
  readonly weightGrams: number;
  readonly service: ShippingService;
}

export type NotServed = Problem<'shipping/not-served'>;

/** The price of each shop's parcel to one destination, by shop. Whoever fetches the goods pays nothing. */
@Injectable()
export class QuoteShipping {
  constructor(
    private readonly book: TariffBook,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, shipments: readonly Shipment[], to: Destination): Promise<Result<ReadonlyMap<string, Money>, NotServed>> {
    const tariff = await this.book.open(tx);
    const day = localDay(this.clock.now());
    const prices = new Map<string, Money>();
    for (const { shopId, origin, weightGrams, service } of shipments) {
      const price = service === 'pickup' ? Money.vnd(0) : parcelPrice(tariff, origin, to, weightGrams, day);
      if (!price) return refuse({ code: 'shipping/not-served', kind: 'conflict', facts: { shopId } });
      prices.set(shopId, price);
    }
    return ok(prices);
  }
}
