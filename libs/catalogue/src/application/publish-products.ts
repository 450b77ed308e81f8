import { Injectable } from '@nestjs/common';
import type { Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { pathToPublished } from '../domain/product-life.js';
import { MoveProducts, type MoveProblem } from './move-products.js';

export interface PublishedProduct {
  readonly id: string;
  readonly shopId: string;
}

/** Publishes many, all or none: imports that a rule trusts, and the demo world with its dated history. */
@Injectable()
export class PublishProducts {
  constructor(private readonly moveProducts: MoveProducts) {}

  execute(
    tx: Tx,
    actor: Actor,
    products: readonly { readonly productId: string; readonly expectedVersion?: number; readonly at?: Date }[],
  ): Promise<Result<readonly PublishedProduct[], MoveProblem>> {
    return this.moveProducts.execute(
      tx,
      actor,
      products.map((product) => ({ ...product, moves: pathToPublished })),
    );
  }
}
