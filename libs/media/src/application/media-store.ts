/** Pictures are everybody's and served under /media/p/; private files are sealed and never served by name. */
export type MediaArea = 'pictures' | 'private';

export interface MediaFile {
  readonly area: MediaArea;
  /** Letters, digits, `-`, `.` and at most one `/`; chosen by this room, never by people. */
  readonly name: string;
}

/** Where bytes lie: the disk of this machine, or any S3. Both pass `tests/rooms/media-store.spec.ts`. An outage throws. */
export abstract class MediaStore {
  /** Twice is once; a reader sees all of a file or none. */
  abstract put(file: MediaFile, bytes: Uint8Array, contentType: string): Promise<void>;
  abstract get(file: MediaFile): Promise<Buffer | undefined>;
  /** A file that is not there is as good as removed. */
  abstract remove(file: MediaFile): Promise<void>;
}
