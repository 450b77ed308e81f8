import { Injectable } from '@nestjs/common';
import { isPictureFile, pictureFormats } from '../domain/picture-address.js';
import { MediaStore } from './media-store.js';

/** The files of pictures where no web server reaches them (S3). */
@Injectable()
export class PictureFiles {
  constructor(private readonly store: MediaStore) {}

  async read(name: string): Promise<{ readonly bytes: Buffer; readonly contentType: string } | undefined> {
    const format = pictureFormats.find(({ extension }) => name.endsWith(`.${extension}`));
    const bytes = format && isPictureFile(name) ? await this.store.get({ area: 'pictures', name }) : undefined;
    return format && bytes ? { bytes, contentType: format.contentType } : undefined;
  }
}
