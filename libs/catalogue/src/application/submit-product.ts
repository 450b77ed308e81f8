import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { MoveProducts, type MoveProblem } from './move-products.js';

/** The shop asks for its draft to be looked at. */
@Injectable()
export class SubmitProduct {
  constructor(private readonly moveProducts: MoveProducts) {}

  async execute(
    tx: Tx,
    actor: Actor,
    command: { readonly productId: string; readonly reason?: string; readonly at?: Date },
  ): Promise<Result<void, MoveProblem>> {
    const moved = await this.moveProducts.execute(tx, actor, [{ ...command, moves: ['submit'] }]);
    return moved.ok ? ok(undefined) : moved;
  }
}
