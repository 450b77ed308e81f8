import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Result } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { folderOf, pictureAddress, type PressedShape } from '../domain/picture-address.js';
import { PictureRepository, type PictureOwner } from '../persistence/picture.repository.js';
import { MediaStore } from './media-store.js';
import { PressPicture, type PressedPicture, type UnfitPicture } from './press-picture.js';

/** A picture in the store: `path` is what a product or an article keeps. */
export interface StoredPicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Raised when the files of a picture would come out differently: old pictures keep theirs. */
const pressVersion = 'press/1';

/**
 * Takes a picture from a seller (or staff, or the system for a shop) and makes its files, about a second for a photograph. The same
 * picture again is the same answer at once. What nothing keeps with `KeepPictures` is gone after a day.
 */
@Injectable()
export class StorePicture {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pictures: PictureRepository,
    private readonly press: PressPicture,
    private readonly store: MediaStore,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, bytes: Uint8Array, owner = ownerOf(actor)): Promise<Result<StoredPicture, UnfitPicture>> {
    const hash = hashOf(owner, bytes);
    const known = await this.work.commit(actor, (tx) => this.pictures.reuse(tx, hash, this.clock.now()));
    if (known) return ok(stored(known));
    const pressed = await this.press.execute(bytes);
    return pressed.ok ? this.keepFiles(actor, owner, hash, pressed.value) : pressed;
  }

  private async keepFiles(
    actor: Actor,
    owner: PictureOwner,
    hash: string,
    { width, height, tint, files }: PressedPicture,
  ): Promise<Result<StoredPicture, UnfitPicture>> {
    const shape = { hash, width, height, tint };
    // The row comes first: whatever happens afterwards, the sweep finds the files by it.
    const added = await this.work.commit(actor, (tx) => this.pictures.add(tx, { id: newId(), ...shape }, owner, this.clock.now()));
    if (!added) return refuse({ code: 'media/busy', kind: 'too-many' });
    for (const { name, contentType, bytes } of files)
      await this.store.put({ area: 'pictures', name: `${folderOf(shape)}/${name}` }, bytes, contentType);
    await this.work.commit(actor, (tx) => this.pictures.markStored(tx, hash, this.clock.now()));
    return ok(stored(shape));
  }
}

/** Whose picture it is when nobody else is named: the seller's shop, or the account itself. */
export const ownerOf = (actor: Actor): PictureOwner =>
  actor.role === 'seller'
    ? { shopId: actor.shopId, accountId: null }
    : { shopId: null, accountId: 'accountId' in actor ? actor.accountId : null };

const stored = (shape: PressedShape): StoredPicture => ({ path: pictureAddress(shape), width: shape.width, height: shape.height });

/** Two owners of one picture have two: what one removes, the other keeps. */
const hashOf = ({ shopId, accountId }: PictureOwner, bytes: Uint8Array): string =>
  createHash('sha256')
    .update(`${pressVersion} ${shopId ?? ''} ${accountId ?? ''} `)
    .update(bytes)
    .digest('hex')
    .slice(0, 32);
