import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { MoveProducts, type MoveProblem } from './move-products.js';

/** The shop takes a product off sale, at once. */
@Injectable()
export class UnlistProduct {
  constructor(private readonly moveProducts: MoveProducts) {}

  async execute(
    tx: Tx,
    actor: Actor,
    command: { readonly productId: string; readonly reason?: string; readonly at?: Date },
  ): Promise<Result<void, MoveProblem>> {
    const moved = await this.moveProducts.execute(tx, actor, [{ ...command, moves: ['unlist'] }]);
    return moved.ok ? ok(undefined) : moved;
  }
}
