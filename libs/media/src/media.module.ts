import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs, Settings } from '@market/platform';
import { FileSeal } from './application/file-seal.js';
import { KeepPictures } from './application/keep-pictures.js';
import { KeepPrivateFiles } from './application/keep-private-files.js';
import { MediaStore } from './application/media-store.js';
import { PictureFiles } from './application/picture-files.js';
import { PressPicture } from './application/press-picture.js';
import { PrivateFileLinks } from './application/private-file-links.js';
import { ReadPrivateFile } from './application/read-private-file.js';
import { RemoveAbandonedFiles } from './application/remove-abandoned-files.js';
import { SharePicture } from './application/share-picture.js';
import { StorePicture } from './application/store-picture.js';
import { StorePrivateFile } from './application/store-private-file.js';
import { PictureRepository } from './persistence/picture.repository.js';
import { PrivateFileRepository } from './persistence/private-file.repository.js';
import { DiskStore } from './stores/disk-store.js';
import { S3Store } from './stores/s3-store.js';

const store = {
  provide: MediaStore,
  useFactory: (settings: Settings): MediaStore => (settings.s3 ? new S3Store(settings.s3) : new DiskStore(settings)),
  inject: [Settings],
};
const door = [
  KeepPictures,
  KeepPrivateFiles,
  PictureFiles,
  PrivateFileLinks,
  ReadPrivateFile,
  RemoveAbandonedFiles,
  SharePicture,
  StorePicture,
  StorePrivateFile,
];

@Module({ providers: [...door, store, FileSeal, PressPicture, PictureRepository, PrivateFileRepository], exports: door })
export class MediaModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly removeAbandoned: RemoveAbandonedFiles,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('media/remove-abandoned', '17 * * * *', async () => {
      await this.removeAbandoned.execute();
    });
  }
}
