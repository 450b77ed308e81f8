import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@market/platform';
import { ExportReads, type ExportedVariant } from '../persistence/export-reads.js';

const perRead = 1000;

/** Everything that a shop owns, for its own file: what is withdrawn or was taken down is not of it any more. */
@Injectable()
export class ExportQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: ExportReads,
  ) {}

  /** In the order in which the products came, the variants of each together; read some thousand at a time. */
  async variants(actor: Extract<Actor, { role: 'seller' }>): Promise<readonly ExportedVariant[]> {
    const all: ExportedVariant[] = [];
    for (;;) {
      const after = all.at(-1);
      const rows = await this.work.read(actor, (tx) => this.reads.variants(tx, actor.shopId, after, perRead));
      all.push(...rows);
      if (rows.length < perRead) return all;
    }
  }
}
