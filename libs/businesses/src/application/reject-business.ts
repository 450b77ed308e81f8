import { Injectable } from '@nestjs/common';
import type { Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { BusinessMover, type MoveRequest } from './business-mover.js';

/** An officer rejects an application for good. */
@Injectable()
export class RejectBusiness {
  constructor(private readonly mover: BusinessMover) {}

  execute(tx: Tx, actor: Actor, request: MoveRequest): Promise<Result<void>> {
    return this.mover.move(tx, actor, 'reject', request);
  }
}
