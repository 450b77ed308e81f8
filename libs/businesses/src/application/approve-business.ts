import { Injectable } from '@nestjs/common';
import type { Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { BusinessMover, type MoveRequest } from './business-mover.js';

/** An officer approves an application: the shop opens. */
@Injectable()
export class ApproveBusiness {
  constructor(private readonly mover: BusinessMover) {}

  execute(tx: Tx, actor: Actor, request: MoveRequest): Promise<Result<void>> {
    return this.mover.move(tx, actor, 'approve', request);
  }
}
