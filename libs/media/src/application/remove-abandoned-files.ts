import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { systemActor, UnitOfWork } from '@market/platform';
import { pictureFiles } from '../domain/picture-address.js';
import { PictureRepository } from '../persistence/picture.repository.js';
import { PrivateFileRepository } from '../persistence/private-file.repository.js';
import { MediaStore, type MediaFile } from './media-store.js';

const dayMs = 86_400_000;
const batchSize = 100;
const sweeper = systemActor('media/remove-abandoned');

/** Removes what nothing has kept for a day and what was dropped: first from use, then from the store, and its row last. */
@Injectable()
export class RemoveAbandonedFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: PrivateFileRepository,
    private readonly pictures: PictureRepository,
    private readonly store: MediaStore,
    private readonly clock: Clock,
  ) {}

  /** @returns how many files and pictures were removed */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - dayMs);
    let removed = 0;
    for (let last = -1; last !== 0; removed += last) {
      last = (await this.removeFiles(before, now)) + (await this.removePictures(before, now));
    }
    return removed;
  }

  private async removeFiles(before: Date, now: Date): Promise<number> {
    const loose = await this.work.commit(sweeper, (tx) => this.files.takeLoose(tx, before, now, batchSize));
    await this.removeAll(loose.map(({ storedAs }) => ({ area: 'private', name: storedAs })));
    await this.work.commit(sweeper, (tx) =>
      this.files.remove(
        tx,
        loose.map(({ id }) => id),
      ),
    );
    return loose.length;
  }

  private async removePictures(before: Date, now: Date): Promise<number> {
    const loose = await this.work.commit(sweeper, (tx) => this.pictures.takeLoose(tx, before, now, batchSize));
    await this.removeAll(loose.flatMap(pictureFiles).map((name) => ({ area: 'pictures', name })));
    await this.work.commit(sweeper, (tx) =>
      this.pictures.remove(
        tx,
        loose.map(({ hash }) => hash),
      ),
    );
    return loose.length;
  }

  private async removeAll(files: readonly MediaFile[]): Promise<void> {
    for (const file of files) await this.store.remove(file);
  }
}
