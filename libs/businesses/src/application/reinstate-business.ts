import { Injectable } from '@nestjs/common';
import type { Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { BusinessMover, type MoveRequest } from './business-mover.js';

/** An officer lifts a suspension: the shop opens again. */
@Injectable()
export class ReinstateBusiness {
  constructor(private readonly mover: BusinessMover) {}

  execute(tx: Tx, actor: Actor, request: MoveRequest): Promise<Result<void>> {
    return this.mover.move(tx, actor, 'reinstate', request);
  }
}
