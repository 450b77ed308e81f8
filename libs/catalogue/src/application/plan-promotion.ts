import { Injectable } from '@nestjs/common';
import { Clock, isId, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Outbox, type Actor, type Tx } from '@market/platform';
import { productChanged } from '../domain/catalogue-events.js';
import { promotionFaults } from '../domain/promotion.js';
import { PromotionRepository } from '../persistence/promotion.repository.js';

export type PromotionProblem = Problem<
  'catalogue/invalid-promotion' | 'catalogue/variant-not-found' | 'catalogue/promotions-overlap' | 'catalogue/product-not-found'
>;

export interface PromotionWish {
  readonly productId: string;
  /** By variant; those that are not named keep their price. */
  readonly prices: Readonly<Record<string, bigint>>;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Reduces variants of one product for a time. Nobody has to switch anything: what is read at a moment is the price of that moment. */
@Injectable()
export class PlanPromotion {
  constructor(
    private readonly promotions: PromotionRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, actor: Actor, { productId, prices, startsAt, endsAt }: PromotionWish): Promise<Result<void, PromotionProblem>> {
    const now = this.clock.now();
    const variants = isId(productId) ? await this.promotions.variants(tx, productId, actor.role === 'seller' ? actor.shopId : null) : [];
    const [first] = variants;
    if (!first) return refuse({ code: 'catalogue/product-not-found', kind: 'not-found' });
    const bases = new Map(variants.map(({ id, price }) => [id, price]));
    const fields: Record<string, string> = Object.keys(prices).length === 0 ? { prices: 'required' } : {};
    for (const [variantId, price] of Object.entries(prices)) {
      const base = bases.get(variantId);
      if (base === undefined) return refuse({ code: 'catalogue/variant-not-found', kind: 'not-found' });
      const { price: fault, ...dates } = promotionFaults({ base, price, startsAt, endsAt }, now);
      Object.assign(fields, dates, fault ? { [`prices.${variantId}`]: fault } : {});
    }
    if (Object.keys(fields).length > 0) return refuse({ code: 'catalogue/invalid-promotion', kind: 'invalid', fields });
    const rows = Object.entries(prices).map(([variantId, price]) => ({ id: newId(), variantId, price: price.toString() }));
    const by = 'accountId' in actor ? actor.accountId : null;
    const added = await this.promotions.add(tx, rows, { productId, shopId: first.shopId, startsAt, endsAt, at: now, by });
    if (added.size < rows.length) return refuse({ code: 'catalogue/promotions-overlap', kind: 'conflict' });
    // Where it begins later, the sweep tells of it then.
    if (startsAt <= now) await this.outbox.add(tx, productChanged({ productId, shopId: first.shopId }));
    return ok(undefined);
  }
}
