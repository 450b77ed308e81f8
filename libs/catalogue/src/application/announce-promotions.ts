import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { Jobs, Outbox, systemActor, UnitOfWork } from '@market/platform';
import { productChanged } from '../domain/catalogue-events.js';
import { PromotionRepository } from '../persistence/promotion.repository.js';

const sweep = systemActor('promotions');

/**
 * Tells the rooms to the right of promotions that began or ended: their copies of a price (search, cached pages) are made anew. Carts and
 * orders need no telling, they ask for the price of the instant.
 */
@Injectable()
export class AnnouncePromotions implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly promotions: PromotionRepository,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Promotions begin and end with a minute. */
  onModuleInit(): void {
    this.jobs.schedule('catalogue/announce-promotions', '* * * * *', async () => {
      await this.execute();
    });
  }

  /** @returns how many products cost something else now */
  execute(): Promise<number> {
    return this.work.commit(sweep, async (tx) => {
      const turned = await this.promotions.tellTurns(tx, this.clock.now());
      await this.outbox.add(tx, ...turned.map(productChanged));
      return turned.length;
    });
  }
}
