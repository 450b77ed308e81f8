import { Injectable } from '@nestjs/common';
import { Clock, isId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Outbox, type Actor, type Tx } from '@market/platform';
import { productChanged } from '../domain/catalogue-events.js';
import { PromotionRepository } from '../persistence/promotion.repository.js';

/** Ends a promotion at once, or calls it off before it begins. What it was stays on record. */
@Injectable()
export class EndPromotion {
  constructor(
    private readonly promotions: PromotionRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, actor: Actor, promotionId: string): Promise<Result<void, Problem<'catalogue/promotion-not-found'>>> {
    const shopId = actor.role === 'seller' ? actor.shopId : null;
    const ended = isId(promotionId) ? await this.promotions.end(tx, promotionId, shopId, this.clock.now()) : undefined;
    if (!ended) return refuse({ code: 'catalogue/promotion-not-found', kind: 'not-found' });
    await this.outbox.add(tx, productChanged(ended));
    return ok(undefined);
  }
}
