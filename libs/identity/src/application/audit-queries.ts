import { Injectable } from '@nestjs/common';
import { AuditLog, UnitOfWork, type Actor } from '@market/platform';
import { AuditReads, type AuditEntry, type AuditSearch } from '../persistence/audit.reads.js';

/** More than any officer reads at one sitting; what is longer is asked for by shorter spans. */
const longestExport = 20_000;

/** What officers did, for those who watch over them. */
@Injectable()
export class AuditQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: AuditReads,
    private readonly audit: AuditLog,
  ) {}

  /** One page, and the acts by which one may search. */
  search(
    actor: Actor,
    search: AuditSearch,
    slice: { limit: number; offset: number },
  ): Promise<{ readonly total: number; readonly items: readonly AuditEntry[]; readonly acts: readonly string[] }> {
    return this.work.read(actor, async (tx) => ({ ...(await this.reads.search(tx, search, slice)), acts: await this.reads.acts(tx) }));
  }

  /** Whoever takes the log away is in it. */
  export(actor: Actor, search: AuditSearch): Promise<readonly AuditEntry[]> {
    return this.work.commit(actor, async (tx) => {
      const { items } = await this.reads.search(tx, search, { limit: longestExport, offset: 0 });
      await this.audit.record(tx, actor, 'identity/audit-exported', 'audit', { rows: items.length, ...search });
      return items;
    });
  }
}
