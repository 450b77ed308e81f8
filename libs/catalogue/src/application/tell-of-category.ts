import { Injectable, type OnModuleInit } from '@nestjs/common';
import { beforeEveryId } from '@market/kernel';
import { Jobs, Outbox, systemActor, UnitOfWork } from '@market/platform';
import { productChanged } from '../domain/catalogue-events.js';
import { CategoryDeskRepository } from '../persistence/category-desk.repository.js';

export const tellOfCategoryJob = 'catalogue/tell-of-category';

const actor = systemActor(tellOfCategoryJob);
const stepSize = 500;

/**
 * Tells the rooms to the right of products whose category is called otherwise or stands elsewhere: they copy its names and its path. In
 * small transactions, because a category may hold most of the market; a product told of twice is only made anew twice.
 */
@Injectable()
export class TellOfCategory implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: CategoryDeskRepository,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ categoryId: string }>(tellOfCategoryJob, ({ categoryId }) => this.execute(categoryId));
  }

  private async execute(categoryId: string): Promise<void> {
    for (let after: string | undefined = beforeEveryId; after !== undefined;) after = await this.step(categoryId, after);
  }

  /** @returns the last product that was told of; nothing when all are */
  private step(categoryId: string, after: string): Promise<string | undefined> {
    return this.work.commit(actor, async (tx) => {
      const products = await this.desk.onSaleIn(tx, categoryId, after, stepSize);
      await this.outbox.add(tx, ...products.map(productChanged));
      return products.at(-1)?.productId;
    });
  }
}
