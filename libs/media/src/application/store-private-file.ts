import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { UnitOfWork, type Actor, type StaffRole } from '@market/platform';
import { kindOf, papers, safeFileName, type FileKind, type PaperKind } from '../domain/file-kind.js';
import { PrivateFileRepository } from '../persistence/private-file.repository.js';
import { FileSeal } from './file-seal.js';
import { MediaStore } from './media-store.js';

export interface FileToStore {
  readonly bytes: Uint8Array;
  /** As the person's device calls it: shown again, never believed. */
  readonly name: string;
  /** Without it: PDF, JPEG and PNG. */
  readonly accept?: readonly PaperKind[];
  /** Without it: 10 MB. */
  readonly mostBytes?: number;
  /** Who of the shop's people may read it beside its owner and the one who brings it. */
  readonly sharedWith?: readonly Exclude<StaffRole, 'owner'>[];
  /** The shop that may read it, where the system stores it for somebody who is none of its people. */
  readonly forShop?: string;
  /** The thing for which somebody without an account brings it: nothing else can keep it. */
  readonly broughtFor?: string;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly kind: PaperKind;
  readonly bytes: number;
}

export type UnfitFile = Problem<
  'media/file-empty' | 'media/file-too-large' | 'media/file-kind-refused' | 'media/file-has-macros' | 'media/heic-refused'
>;

const megabyte = 1_048_576;
const usualMostBytes = 10 * megabyte;

/**
 * Keeps a paper of the actor's (a shop's, when a seller brings it) sealed and outside the web. What nothing keeps with
 * `KeepPrivateFiles` is gone after a day.
 */
@Injectable()
export class StorePrivateFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: PrivateFileRepository,
    private readonly seal: FileSeal,
    private readonly store: MediaStore,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, file: FileToStore): Promise<Result<StoredFile, UnfitFile>> {
    const fit = judge(file);
    if (!fit.ok) return fit;
    const kind = fit.value;
    const id = newId();
    const { keyId, sealed } = this.seal.seal(id, file.bytes);
    const stored = { id, kind, name: safeFileName(file.name, kind), bytes: file.bytes.length };
    const storedAs = randomBytes(24).toString('hex');
    const owner = {
      accountId: 'accountId' in actor ? actor.accountId : null,
      shopId: actor.role === 'seller' ? actor.shopId : actor.role === 'system' ? (file.forShop ?? null) : null,
      shopRoles: file.sharedWith ?? [],
      broughtFor: actor.role === 'system' ? (file.broughtFor ?? null) : null,
    };
    // The row comes first: whatever happens afterwards, the sweep finds the bytes by it.
    await this.work.commit(actor, (tx) => this.files.add(tx, { ...stored, ...owner, storedAs, keyId }, this.clock.now()));
    await this.store.put({ area: 'private', name: storedAs }, sealed, 'application/octet-stream');
    await this.work.commit(actor, (tx) => this.files.markStored(tx, id, this.clock.now()));
    return ok(stored);
  }
}

const reasons: Partial<Record<FileKind, UnfitFile['code']>> = { heic: 'media/heic-refused', macros: 'media/file-has-macros' };

function judge({ bytes, accept = papers, mostBytes = usualMostBytes }: FileToStore): Result<PaperKind, UnfitFile> {
  if (bytes.length === 0) return refuse({ code: 'media/file-empty', kind: 'invalid' });
  if (bytes.length > mostBytes)
    return refuse({ code: 'media/file-too-large', kind: 'invalid', facts: { megabytes: Math.floor(mostBytes / megabyte) } });
  const kind = kindOf(bytes);
  const accepted = accept.find((each) => each === kind);
  if (accepted) return ok(accepted);
  return refuse({
    code: (kind && reasons[kind]) ?? 'media/file-kind-refused',
    kind: 'invalid',
    facts: { accepted: accept.map((each) => each.toUpperCase()).join(', ') },
  });
}
