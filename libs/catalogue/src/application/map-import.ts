import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { mayRepeat, type Mapping } from '../import/import-field.js';
import { layouts } from '../import/layouts.js';
import { checkMapping, looksForeign, type UnknownColumns } from '../import/read-product-file.js';
import { ContentRepository } from '../persistence/content.repository.js';
import { ImportRepository, type Afterwards, type ImportRow } from '../persistence/import.repository.js';

export interface ImportWishes {
  readonly importId: string;
  readonly mapping: Mapping;
  readonly rate: bigint | null;
  readonly fallbackCategory: string | null;
  readonly afterwards: Afterwards;
}

export type MapImportProblem =
  | UnknownColumns
  | Problem<'catalogue/import-not-found' | 'catalogue/import-under-way' | 'catalogue/column-twice' | 'catalogue/rate-needed'>
  | Problem<'catalogue/needs-review' | 'catalogue/unknown-category'>;

interface Kept {
  readonly row: ImportRow;
  /** Whether the common category is one that products may be put in. */
  readonly offered: boolean;
}

/** Keeps what the seller says of the columns, right or not yet right: what is missing is answered, and nothing typed is lost. */
@Injectable()
export class MapImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly contents: ContentRepository,
  ) {}

  async execute(actor: Actor, wishes: ImportWishes): Promise<Result<void, MapImportProblem>> {
    const kept = await this.work.run<Kept, MapImportProblem>(actor, async (tx) => {
      const shopId = actor.role === 'seller' ? actor.shopId : null;
      const row = await this.imports.find(tx, wishes.importId, shopId, true);
      if (!row) return refuse({ code: 'catalogue/import-not-found', kind: 'not-found' });
      if (row.state !== 'mapping') return refuse({ code: 'catalogue/import-under-way', kind: 'conflict' });
      if (wishes.afterwards === 'publish' && actor.role !== 'system') return refuse({ code: 'catalogue/needs-review', kind: 'forbidden' });
      const mapping = row.columns.map((_, at) => wishes.mapping[at] ?? null);
      await this.imports.set(tx, row.id, {
        ...{
          mapping: JSON.stringify(mapping),
          rate: wishes.rate,
          fallback_category: wishes.fallbackCategory,
          afterwards: wishes.afterwards,
        },
      });
      const { fallbackCategory } = wishes;
      const offered = fallbackCategory === null || (await this.contents.category(tx, fallbackCategory)) !== undefined;
      return ok({ row: { ...row, mapping, rate: wishes.rate }, offered });
    });
    if (!kept.ok) return kept;
    const unknown = { code: 'catalogue/unknown-category', kind: 'invalid', fields: { fallbackCategory: 'choose' } } as const;
    return kept.value.offered ? check(kept.value.row) : refuse(unknown);
  }
}

/** What stands between a file and its import. */
export function check({ columns, mapping, rate, sample, system }: ImportRow): Result<void, MapImportProblem> {
  const twice = mapping.findIndex((field, at) => field !== null && !mayRepeat(field) && mapping.indexOf(field) !== at);
  if (twice >= 0) {
    const facts = { column: columns[twice] ?? '' };
    return refuse({ code: 'catalogue/column-twice', kind: 'invalid', facts, fields: { [`column.${twice}`]: 'repeated' } });
  }
  const complete = checkMapping(mapping);
  if (!complete.ok) return complete;
  const foreign = layouts.some((layout) => layout.system === system && layout.foreign);
  if (foreign && rate === null && looksForeign(sample, mapping))
    return refuse({ code: 'catalogue/rate-needed', kind: 'invalid', fields: { rate: 'required' } });
  return ok(undefined);
}
