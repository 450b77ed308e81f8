import { Injectable } from '@nestjs/common';
import { Clock, isId, ok, refuse, type Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { PrivateFileRepository } from '../persistence/private-file.repository.js';
import type { FileNotFound } from './read-private-file.js';

export interface Keep {
  readonly ids: readonly string[];
  /** `businesses/draft`: what the files belong to, and whose id that is. */
  readonly keptFor: string;
  readonly subjectId: string;
  /** From now on officers may read them. */
  readonly staffMayRead: boolean;
  /** The files must have been brought for the subject: the system acts for somebody without an account, whose files have no other mark. */
  readonly brought?: boolean;
}

/**
 * Says, in the caller's transaction, that exactly these files belong to the subject: others that it had are removed. Refused when one
 * of them is not the actor's own or belongs to something else. Twice is once; called again, it may open the files to officers.
 */
@Injectable()
export class KeepPrivateFiles {
  constructor(
    private readonly files: PrivateFileRepository,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, actor: Actor, keep: Keep): Promise<Result<void, FileNotFound>> {
    const ids = [...new Set(keep.ids)];
    const owner = {
      accountId: 'accountId' in actor ? actor.accountId : null,
      shopId: actor.role === 'seller' ? actor.shopId : null,
    };
    const kept = ids.every(isId) ? await this.files.keep(tx, { ...keep, ids, brought: keep.brought ?? false, ...owner }) : 0;
    if (kept !== ids.length) return refuse({ code: 'media/file-not-found', kind: 'not-found' });
    await this.files.dropOthers(tx, keep.keptFor, keep.subjectId, ids, this.clock.now());
    return ok(undefined);
  }
}
