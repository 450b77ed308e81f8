import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { isZip, UnitOfWork, type Actor, type UnreadableFile } from '@market/platform';
import { importLimits, readHead } from '../import/read-product-file.js';
import { ImportRepository } from '../persistence/import.repository.js';

export interface FileToImport {
  readonly shopId: string;
  /** As the person's device calls it: shown again, never believed. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type BeginImportProblem = UnreadableFile | Problem<'catalogue/not-your-shop'>;

/** Takes a file in: reads it once to the end, guesses what its columns mean, and keeps it until its seller says that it may run. */
@Injectable()
export class BeginImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { shopId, fileName, bytes }: FileToImport): Promise<Result<{ importId: string }, BeginImportProblem>> {
    if (actor.role === 'seller' && actor.shopId !== shopId) return refuse({ code: 'catalogue/not-your-shop', kind: 'forbidden' });
    if (bytes.length > importLimits.mostMegabytes * 1_048_576)
      return refuse({ code: 'platform/file-too-large', kind: 'invalid', facts: { megabytes: importLimits.mostMegabytes } });
    const head = await readHead(bytes);
    if (!head.ok) return head;
    const { columns, headerLine, rows, sample, guess } = head.value;
    const importId = newId();
    const row = {
      ...{ id: importId, shopId, accountId: 'accountId' in actor ? actor.accountId : null, fileName: shownName(fileName) },
      ...{ kind: isZip(bytes) ? ('xlsx' as const) : ('csv' as const), digest: createHash('sha256').update(bytes).digest('hex') },
      ...{ headerLine, columns, rowCount: rows, sample, system: guess.system, mapping: guess.mapping },
      ...{ rate: null, fallbackCategory: null, afterwards: 'draft' as const },
    };
    await this.work.commit(actor, (tx) => this.imports.add(tx, row, bytes, this.clock.now()));
    return ok({ importId });
  }
}

/** Without the folders of the person's device, and without marks that would let a name lie about its end. */
const shownName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{C}"<>]+/gu, ' ')
    .trim()
    .slice(0, 200) || 'tep';
