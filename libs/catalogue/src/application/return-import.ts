import { Injectable } from '@nestjs/common';
import { isId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { addColumns, UnitOfWork, type Actor } from '@market/platform';
import type { RowFault } from '../import/imported-product.js';
import { ImportRepository, type Outcome } from '../persistence/import.repository.js';

export interface ReturnWords {
  readonly labels: readonly [string, string];
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly reason: (fault: RowFault) => string;
}

export type ReturnImportProblem = Problem<'catalogue/import-not-found' | 'catalogue/import-under-way' | 'catalogue/import-file-forgotten'>;

/** Gives the seller the file back as it came, with two columns at its right: what became of each row, and why. */
@Injectable()
export class ReturnImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportRepository,
  ) {}

  async execute(
    actor: Extract<Actor, { role: 'seller' }>,
    importId: string,
    words: ReturnWords,
  ): Promise<Result<{ kind: 'csv' | 'xlsx'; fileName: string; bytes: Buffer }, ReturnImportProblem>> {
    const found = isId(importId) ? await this.read(actor, importId) : undefined;
    if (!found) return refuse({ code: 'catalogue/import-not-found', kind: 'not-found' });
    const { row, file, outcomes, rows } = found;
    if (row.state === 'mapping' || row.state === 'running') return refuse({ code: 'catalogue/import-under-way', kind: 'conflict' });
    if (!file) return refuse({ code: 'catalogue/import-file-forgotten', kind: 'not-found' });
    const outcomeBy = new Map(outcomes.flatMap(({ lines, outcome }) => lines.map((line) => [line, outcome] as const)));
    const rowBy = new Map(rows.map((each) => [each.line, each]));
    const cellsOf = (line: number): readonly string[] | undefined => {
      const told = rowBy.get(line);
      const outcome = told?.bad ? 'bad' : outcomeBy.get(line);
      return outcome && [words.outcomes[outcome], told?.faults.map(words.reason).join('; ') ?? ''];
    };
    const bytes = await addColumns(file, { headerLine: row.headerLine, labels: words.labels, cellsOf });
    return ok({ kind: row.kind, fileName: row.fileName, bytes });
  }

  private async read(actor: Extract<Actor, { role: 'seller' }>, importId: string) {
    return this.work.read(actor, async (tx) => {
      const row = await this.imports.find(tx, importId, actor.shopId);
      if (!row) return undefined;
      const [file, outcomes] = [await this.imports.file(tx, importId), await this.imports.outcomes(tx, importId)];
      return { row, file, outcomes, rows: await this.imports.rows(tx, importId, { limit: 60_000, offset: 0 }) };
    });
  }
}
