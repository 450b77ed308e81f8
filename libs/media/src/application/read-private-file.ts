import { Injectable } from '@nestjs/common';
import { assert, isId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, hasStaffRole, isStaff, UnitOfWork, type Actor } from '@market/platform';
import { contentTypeOf, isShownByBrowsers } from '../domain/file-kind.js';
import { PrivateFileRepository, type PrivateFileRow } from '../persistence/private-file.repository.js';
import { FileSeal } from './file-seal.js';
import { MediaStore } from './media-store.js';

export interface OpenedFile {
  readonly name: string;
  readonly contentType: string;
  /** Whether a browser can show it by itself; anything else is only to be saved. */
  readonly shownByBrowsers: boolean;
  readonly bytes: Buffer;
}

export type FileNotFound = Problem<'media/file-not-found'>;
const notFound = { code: 'media/file-not-found', kind: 'not-found' } as const;

/** Opens a private file for somebody who may read it; that an officer did is written down. */
@Injectable()
export class ReadPrivateFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: PrivateFileRepository,
    private readonly seal: FileSeal,
    private readonly store: MediaStore,
    private readonly audit: AuditLog,
  ) {}

  async execute(actor: Actor, id: string): Promise<Result<OpenedFile, FileNotFound>> {
    if (!isId(id)) return refuse(notFound);
    const row = await this.work.commit(actor, async (tx) => {
      const found = await this.files.find(tx, id);
      if (!found || !mayRead(actor, found)) return undefined;
      if (isStaff(actor)) await this.audit.record(tx, actor, 'media/read-private-file', id, { name: found.name });
      return found;
    });
    if (!row) return refuse(notFound);
    const sealed = await this.store.get({ area: 'private', name: row.storedAs });
    assert(sealed !== undefined, `the store has the file ${id}`);
    return ok({
      name: row.name,
      contentType: contentTypeOf(row.kind),
      shownByBrowsers: isShownByBrowsers(row.kind),
      bytes: this.seal.open(id, row.keyId, sealed),
    });
  }
}

/** Row-level security has let the shop's people in; which of them may read is said by the file. */
function mayRead(actor: Actor, { accountId, shopRoles }: PrivateFileRow): boolean {
  if (actor.role !== 'seller' || actor.accountId === accountId) return true;
  return hasStaffRole(actor, ...shopRoles);
}
