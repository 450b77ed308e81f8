import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { MoveProducts, type MoveProblem } from './move-products.js';

/** The province takes a product off sale for good, with a reason. */
@Injectable()
export class TakeDownProduct {
  constructor(private readonly moveProducts: MoveProducts) {}

  async execute(
    tx: Tx,
    actor: Actor,
    command: { readonly productId: string; readonly reason: string; readonly at?: Date },
  ): Promise<Result<void, MoveProblem>> {
    const moved = await this.moveProducts.execute(tx, actor, [{ ...command, moves: ['take-down'] }]);
    return moved.ok ? ok(undefined) : moved;
  }
}
