import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assert } from '@market/kernel';
import { Settings } from '@market/platform';
import { MediaStore, type MediaFile } from '../application/media-store.js';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Pictures below the folder that the web serves; private files beside it, readable by this process alone. */
export class DiskStore extends MediaStore {
  constructor(private readonly settings: Settings) {
    super();
  }

  async put(file: MediaFile, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(file);
    const isPrivate = file.area === 'private';
    const unfinished = `${path}.${randomBytes(6).toString('hex')}.part`;
    await mkdir(dirname(path), { recursive: true, mode: isPrivate ? 0o700 : 0o755 });
    await writeFile(unfinished, bytes, { mode: isPrivate ? 0o600 : 0o644, flush: true });
    await rename(unfinished, path);
  }

  async get(file: MediaFile): Promise<Buffer | undefined> {
    try {
      return await readFile(this.pathOf(file));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async remove(file: MediaFile): Promise<void> {
    const path = this.pathOf(file);
    await rm(path, { force: true });
    // The folder of a picture goes with its last file; while others are left the attempt is refused, as it should be.
    if (file.name.includes('/')) await rmdir(dirname(path)).catch(() => undefined);
  }

  private pathOf({ area, name }: MediaFile): string {
    assert(/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)?$/.test(name) && !name.includes('..'), 'a stored name leads nowhere else');
    return area === 'pictures'
      ? join(this.settings.dataFolder, 'media/p', name)
      : join(this.settings.dataFolder, 'private', name.slice(0, 2), name);
  }
}
