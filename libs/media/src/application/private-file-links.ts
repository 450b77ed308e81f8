import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Settings, sign, unsign, type Actor, type Tx } from '@market/platform';
import { PrivateFileRepository } from '../persistence/private-file.repository.js';
import type { StoredFile } from './store-private-file.js';

const lastsSeconds = 600;

export type LinkExpired = Problem<'media/link-expired'>;

/** Addresses of private files for one person and ten minutes; the file is judged again when it is opened. */
@Injectable()
export class PrivateFileLinks {
  constructor(
    private readonly files: PrivateFileRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Name, kind and size of those files that the actor of the transaction may see. */
  async describe(tx: Tx, ids: readonly string[]): Promise<readonly StoredFile[]> {
    const rows = await this.files.list(tx, ids);
    return rows.map(({ id, name, kind, bytes }) => ({ id, name, kind, bytes }));
  }

  /** @returns `/tai-lieu/…`; with `?luu=1` the browser saves the file instead of showing it. */
  addressFor(actor: Actor, fileId: string): string {
    const until = Math.floor(this.clock.now().getTime() / 1000) + lastsSeconds;
    return `/tai-lieu/${sign(`${fileId}~${readerOf(actor)}~${until}`, this.settings.sessionSecret)}`;
  }

  /** @returns the file's id, for the person whom the address was made for and while it lasts. */
  open(actor: Actor, token: string): Result<string, LinkExpired> {
    const [fileId, reader, until] = (unsign(token, this.settings.sessionSecret) ?? '').split('~');
    const lasts = Number(until) * 1000 > this.clock.now().getTime();
    return fileId && reader === readerOf(actor) && lasts ? ok(fileId) : refuse({ code: 'media/link-expired', kind: 'forbidden' });
  }
}

const readerOf = (actor: Actor): string => ('accountId' in actor ? actor.accountId : actor.role);
