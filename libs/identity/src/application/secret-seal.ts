import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '@market/platform';

const nonceBytes = 12;
const tagBytes = 16;

/** Seals the secret of a second factor: AES-256-GCM, bound to its account. The first of `FILE_SECRETS` seals, all of them open. */
@Injectable()
export class SecretSeal {
  private readonly keys: readonly Buffer[];

  constructor(settings: Settings) {
    this.keys = settings.fileSecrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', 'second factors', 32)));
  }

  seal(accountId: string, secret: string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.keys[0]!, nonce).setAAD(Buffer.from(accountId));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  }

  /** @throws when it was changed, belongs to another account, or its key is not among the secrets any more */
  open(accountId: string, sealed: Buffer): string {
    for (const key of this.keys) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
        .setAAD(Buffer.from(accountId))
        .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      const text = decipher.update(sealed.subarray(nonceBytes + tagBytes));
      try {
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        // Another key may be the one.
      }
    }
    throw new Error(`The second factor of ${accountId} opens with none of FILE_SECRETS`);
  }
}
