import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import type { Tx } from '@market/platform';
import { parsePictureAddress } from '../domain/picture-address.js';
import { PictureRepository, type PictureOwner } from '../persistence/picture.repository.js';

export type PictureNotFound = Problem<'media/picture-not-found'>;

/**
 * Says, in the caller's transaction, that these addresses are shown from now on: their pictures stay for ever. Refused when one is not
 * the owner's. Addresses of other origin (the demo's drawings) are none of this room's business and pass.
 */
@Injectable()
export class KeepPictures {
  constructor(
    private readonly pictures: PictureRepository,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, owner: PictureOwner, paths: readonly string[]): Promise<Result<void, PictureNotFound>> {
    const hashes = [...new Set(paths.flatMap((path) => parsePictureAddress(path)?.hash ?? []))];
    if (hashes.length === 0) return ok(undefined);
    const kept = await this.pictures.keep(tx, hashes, owner, this.clock.now());
    return kept === hashes.length ? ok(undefined) : refuse({ code: 'media/picture-not-found', kind: 'not-found' });
  }
}
