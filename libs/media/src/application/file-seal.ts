import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import { seal, sealingKey, Settings, unseal } from '@market/platform';

interface Key {
  readonly id: string;
  readonly key: Buffer;
}

/**
 * Makes private files unreadable on the disk, at the S3 and in their backups, bound to the file's id. The first of
 * `FILE_SECRETS` seals; all of them open, so that a secret can be changed without touching what is stored.
 */
@Injectable()
export class FileSeal {
  private readonly keys: readonly Key[];

  constructor(settings: Settings) {
    this.keys = settings.fileSecrets.map((secret) => {
      const key = sealingKey(secret, 'private files');
      return { key, id: createHash('sha256').update('key id').update(key).digest('hex').slice(0, 12) };
    });
  }

  seal(fileId: string, bytes: Uint8Array): { readonly keyId: string; readonly sealed: Buffer } {
    const [newest] = this.keys;
    assert(newest !== undefined, 'there is a secret for private files');
    return { keyId: newest.id, sealed: seal(newest.key, fileId, bytes) };
  }

  /** @throws when the bytes were changed or belong to another file, or their secret is no longer among `FILE_SECRETS`. */
  open(fileId: string, keyId: string, sealed: Buffer): Buffer {
    const known = this.keys.find(({ id }) => id === keyId);
    if (!known) throw new Error(`The file ${fileId} is sealed with the key ${keyId}, whose secret is not in FILE_SECRETS`);
    return unseal(known.key, fileId, sealed);
  }
}
