import { Injectable } from '@nestjs/common';
import { isId, ok, refuse, type Problem, type Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { missingIn } from '../domain/attribute.js';
import { ContentRepository } from '../persistence/content.repository.js';
import { MoveProducts, type MoveProblem } from './move-products.js';

export type SubmitProductProblem = MoveProblem | Problem<'catalogue/not-ready'>;

/** The shop asks for its draft to be looked at, once it says what its category asks. */
@Injectable()
export class SubmitProduct {
  constructor(
    private readonly moveProducts: MoveProducts,
    private readonly contents: ContentRepository,
  ) {}

  async execute(
    tx: Tx,
    actor: Actor,
    command: { readonly productId: string; readonly reason?: string; readonly at?: Date },
  ): Promise<Result<void, SubmitProductProblem>> {
    const product = isId(command.productId) ? await this.contents.lock(tx, command.productId, null) : undefined;
    const category = product && (await this.contents.category(tx, product.categorySlug));
    const missing = missingIn(category?.asked ?? [], product?.attributes ?? {}).map(
      ({ key }) => [`attributes.${key}`, 'required'] as const,
    );
    if (missing.length > 0) return refuse({ code: 'catalogue/not-ready', kind: 'invalid', fields: Object.fromEntries(missing) });
    const moved = await this.moveProducts.execute(tx, actor, [{ ...command, moves: ['submit'] }]);
    return moved.ok ? ok(undefined) : moved;
  }
}
