import { Injectable } from '@nestjs/common';
import { Clock, isId, ok, refuse, type Problem, type Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { ContentRepository } from '../persistence/content.repository.js';

/** The shop takes back what waits for an officer; the published version stays as it is. */
@Injectable()
export class WithdrawChange {
  constructor(
    private readonly contents: ContentRepository,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, actor: Actor, productId: string): Promise<Result<void, Problem<'catalogue/change-not-found'>>> {
    const product = isId(productId) ? await this.contents.lock(tx, productId, actor.role === 'seller' ? actor.shopId : null) : undefined;
    if (!product?.waiting) return refuse({ code: 'catalogue/change-not-found', kind: 'not-found' });
    const by = 'accountId' in actor ? actor.accountId : null;
    await this.contents.settle(tx, { id: product.waiting.id, state: 'withdrawn', at: this.clock.now(), by, reason: null });
    return ok(undefined);
  }
}
