import { setImmediate as pause, setTimeout as later } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { assert, Clock, ok, type Problem, type Result } from '@market/kernel';
import { Jobs, Log, systemActor, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { isNote, type ReadProduct, type RowFault } from '../import/imported-product.js';
import { readProducts, type ReadFile } from '../import/read-product-file.js';
import { ImportRepository, type ImportedRow, type ImportRow, type ProductOutcome } from '../persistence/import.repository.js';
import { ImportChunk, type ChunkOutcome } from './import-chunk.js';
import { UndoChunk } from './undo-chunk.js';

export const runImportJob = 'catalogue/run-import';

const chunkProducts = 50;
const leaseMs = 10_000;
const mostFailures = 3;
const lookAgainMs = 500;

/**
 * Runs an import in short transactions, each of which also writes how far it is: killed at any moment, the next worker reads the file
 * again and goes on with the product after the last that was written. Two workers at once hinder, but never harm each other: each
 * transaction first locks the import and looks whether it is still where it thought.
 */
@Injectable()
export class RunImport implements OnModuleInit {
  private readonly system = systemActor(runImportJob);

  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly chunk: ImportChunk,
    private readonly undoChunk: UndoChunk,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ importId: string }>(runImportJob, ({ importId }) => this.execute(importId));
    this.jobs.schedule('catalogue/forget-import-files', '40 19 * * *', () => this.forget());
  }

  async execute(importId: string): Promise<void> {
    const run = await this.claim(importId);
    if (!run) return;
    try {
      if (run.state === 'running') await this.forward(run);
      else await this.backward(run);
    } catch (error) {
      this.log.error({ err: error, importId }, 'an import broke off');
      await this.stop(run, null);
    }
  }

  /** For a command beside which no worker may run: runs the import again after an outage, as the next look would, until it is over. */
  async toTheEnd(importId: string): Promise<void> {
    for (;;) {
      await this.execute(importId);
      const row = await this.work.read(this.system, (tx) => this.imports.find(tx, importId, null));
      if (row?.state !== 'running') return;
      await later(lookAgainMs);
    }
  }

  /** Whoever takes an import also orders the next look at it: should the worker die, that look finds the import left alone. */
  private claim(importId: string): Promise<ImportRow | undefined> {
    return this.work.commit(this.system, async (tx) => {
      const now = this.clock.now();
      const claimed = await this.imports.claim(tx, importId, now, this.leaseEnd());
      const row = claimed ?? (await this.imports.find(tx, importId, null));
      if (row?.state !== 'running' && row?.state !== 'undoing') return undefined;
      await this.jobs.enqueue(tx, runImportJob, { importId }, { key: `import:${importId}:watch`, runAt: this.leaseEnd() });
      return claimed;
    });
  }

  private readonly leaseEnd = (): Date => new Date(this.clock.now().getTime() + leaseMs);

  private async forward(run: ImportRow): Promise<void> {
    const bytes = await this.work.read(this.system, (tx) => this.imports.file(tx, run.id));
    assert(bytes !== undefined, `the file of import ${run.id} is kept as long as it runs`);
    const file = await readProducts(bytes, { ...run, rate: run.rate ?? undefined }, pause);
    if (!file.ok) return this.stop(run, file.problem);
    await this.begin(run, file.value);
    const { products } = file.value;
    for (let done = run.done; done < products.length;) {
      const step = await this.step(run, products, done, chunkProducts);
      if (step === 'left') return;
      const alone = step === 'refused' ? await this.oneByOne(run, products, done) : done + chunkProducts;
      if (alone === 'left') return;
      done = alone;
      await pause();
    }
  }

  private begin(run: ImportRow, { products, strays }: ReadFile): Promise<void> {
    return this.work.commit(actorOf(run), async (tx) => {
      const now = await this.imports.find(tx, run.id, null, true);
      if (now?.state !== 'running' || now.total !== null) return;
      const rows = strays.map(({ row, fault }): ImportedRow => ({ line: row.line, bad: true, cells: row.cells, faults: [fault] }));
      const badRows = await this.imports.addRows(tx, run.id, run.shopId, rows);
      await this.imports.set(tx, run.id, { total: products.length, bad_rows: badRows, ...this.endOf(products.length === 0) });
    });
  }

  private readonly endOf = (last: boolean) => (last ? { state: 'done', finished_at: this.clock.now() } : {});

  /** One transaction. A refusal (somebody took a code meanwhile) leaves nothing behind. */
  private async step(run: ImportRow, products: readonly ReadProduct[], done: number, size: number): Promise<'done' | 'left' | 'refused'> {
    const reads = products.slice(done, done + size);
    const actor = actorOf(run);
    const result = await this.work.run<'done' | 'left', Problem>(actor, async (tx) => {
      if (!(await this.isAt(tx, run, done))) return ok('left');
      const chunk = await this.chunk.execute(tx, actor, run, reads, done);
      if (!chunk.ok) return chunk;
      await this.write(tx, run, reads, chunk.value, done + reads.length === products.length);
      return ok('done');
    });
    return result.ok ? result.value : this.refusal(run, products, done, size, result);
  }

  private async refusal(
    run: ImportRow,
    products: readonly ReadProduct[],
    done: number,
    size: number,
    { problem }: Extract<Result<never>, { ok: false }>,
  ): Promise<'done' | 'left' | 'refused'> {
    if (problem.code === 'catalogue/business-not-approved') {
      await this.stop(run, problem);
      return 'left';
    }
    if (size > 1) return 'refused';
    const [read] = products.slice(done);
    const fault: RowFault = { line: read!.line, column: '', code: 'invalid-product', value: problem.code };
    return this.step(run, products.with(done, { ...read!, product: undefined, faults: [fault] }), done, 1);
  }

  private async oneByOne(run: ImportRow, products: readonly ReadProduct[], from: number): Promise<number | 'left'> {
    const end = Math.min(from + chunkProducts, products.length);
    for (let done = from; done < end; done++) if ((await this.step(run, products, done, 1)) !== 'done') return 'left';
    return end;
  }

  private async isAt(tx: Tx, run: ImportRow, done: number): Promise<boolean> {
    const now = await this.imports.find(tx, run.id, null, true);
    return now?.state === run.state && now.done === done;
  }

  private async write(
    tx: Tx,
    run: ImportRow,
    reads: readonly ReadProduct[],
    { outcomes, faults }: ChunkOutcome,
    last: boolean,
  ): Promise<void> {
    await this.imports.addOutcomes(tx, run.id, run.shopId, outcomes);
    const badRows = await this.imports.addRows(tx, run.id, run.shopId, rowsOf(reads, faults));
    const now = await this.imports.find(tx, run.id, null);
    const count = (kind: ProductOutcome['outcome']): number => now![kind] + outcomes.filter(({ outcome }) => outcome === kind).length;
    await this.imports.set(tx, run.id, {
      ...{ done: now!.done + outcomes.length, bad_rows: now!.badRows + badRows, lease_until: this.leaseEnd(), failures: 0 },
      ...{ added: count('added'), updated: count('updated'), unchanged: count('unchanged'), bad: count('bad') },
      ...this.endOf(last),
    });
  }

  private async backward(run: ImportRow): Promise<void> {
    const actor = actorOf(run);
    for (;;) {
      const more = await this.work.commit(actor, async (tx) => {
        const now = await this.imports.find(tx, run.id, null, true);
        if (now?.state !== 'undoing') return false;
        const undone = await this.undoChunk.execute(tx, actor, run, chunkProducts);
        await this.imports.set(tx, run.id, {
          ...{ done: now.done + undone.done, lease_until: this.leaseEnd(), failures: 0 },
          ...{ withdrawn: now.withdrawn + undone.withdrawn, restored: now.restored + undone.restored, kept: now.kept + undone.kept },
          ...(undone.done === 0 ? { state: 'undone', undone_at: this.clock.now() } : {}),
        });
        return undone.done > 0;
      });
      if (!more) return;
      await pause();
    }
  }

  /** After an outage the next look tries again; what cannot go on, or broke off thrice at the same place, waits for its seller. */
  private async stop(run: ImportRow, problem: Problem | null): Promise<void> {
    await this.work.commit(this.system, async (tx) => {
      const now = await this.imports.find(tx, run.id, null, true);
      if (now?.state !== 'running' && now?.state !== 'undoing') return;
      const failures = now.failures + 1;
      const over = problem !== null || failures >= mostFailures;
      await this.imports.set(tx, run.id, {
        failures,
        lease_until: null,
        ...(over ? { state: 'stopped', problem: problem?.code ?? null } : {}),
      });
    });
  }

  private async forget(): Promise<void> {
    const day = 24 * 3600_000;
    const before = (days: number): Date => new Date(this.clock.now().getTime() - days * day);
    await this.work.commit(this.system, (tx) => this.imports.forget(tx, before(180), before(3)));
  }
}

const actorOf = ({ accountId, shopId }: ImportRow): Actor =>
  accountId === null ? systemActor('catalogue/import') : { role: 'seller', accountId, shopId };

/** The rows that something is said about, with their cells as they came. */
function rowsOf(reads: readonly ReadProduct[], faults: readonly RowFault[]): ImportedRow[] {
  const byLine = new Map<number, RowFault[]>();
  for (const fault of faults) byLine.set(fault.line, [...(byLine.get(fault.line) ?? []), fault]);
  return reads
    .flatMap(({ rows }) => rows)
    .flatMap(({ line, cells }) => {
      const told = byLine.get(line);
      return told ? [{ line, cells, faults: told, bad: told.some(({ code }) => !isNote(code)) }] : [];
    });
}
