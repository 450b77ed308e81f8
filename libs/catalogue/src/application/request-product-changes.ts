import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { MoveProducts, type MoveProblem } from './move-products.js';

/** A moderator sends a product back, saying what to mend. */
@Injectable()
export class RequestProductChanges {
  constructor(private readonly moveProducts: MoveProducts) {}

  async execute(
    tx: Tx,
    actor: Actor,
    command: {
      readonly productId: string;
      readonly reason: string;
      /** What is to be mended, by field. */
      readonly fields?: Readonly<Record<string, string>>;
      readonly expectedVersion?: number;
      readonly at?: Date;
    },
  ): Promise<Result<void, MoveProblem>> {
    const moved = await this.moveProducts.execute(tx, actor, [{ ...command, moves: ['request-changes'] }]);
    return moved.ok ? ok(undefined) : moved;
  }
}
