import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import type { MoveProblem } from './move-products.js';
import { PublishProducts } from './publish-products.js';

/**
 * Puts a product before the public: a moderator's or the system's word for a new one; the shop's own for one that it had unlisted.
 * Refused while the shop's business is not approved.
 */
@Injectable()
export class PublishProduct {
  constructor(private readonly publishProducts: PublishProducts) {}

  async execute(
    tx: Tx,
    actor: Actor,
    product: { readonly productId: string; readonly expectedVersion?: number; readonly at?: Date },
  ): Promise<Result<void, MoveProblem>> {
    const published = await this.publishProducts.execute(tx, actor, [product]);
    return published.ok ? ok(undefined) : published;
  }
}
