import { Injectable } from '@nestjs/common';
import type { Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { BusinessMover, type MoveRequest } from './business-mover.js';

/** The business leaves the marketplace for good. */
@Injectable()
export class CloseBusiness {
  constructor(private readonly mover: BusinessMover) {}

  execute(tx: Tx, actor: Actor, request: MoveRequest): Promise<Result<void>> {
    return this.mover.move(tx, actor, 'close', request);
  }
}
