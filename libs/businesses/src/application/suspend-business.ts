import { Injectable } from '@nestjs/common';
import type { Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { BusinessMover, type MoveRequest } from './business-mover.js';

/** An officer suspends an approved business: the shop closes until it is reinstated. */
@Injectable()
export class SuspendBusiness {
  constructor(private readonly mover: BusinessMover) {}

  execute(tx: Tx, actor: Actor, request: MoveRequest): Promise<Result<void>> {
    return this.mover.move(tx, actor, 'suspend', request);
  }
}
