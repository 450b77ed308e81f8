import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '@market/platform';

const nonceBytes = 12;
const tagBytes = 16;

/** Keeps account numbers unreadable in the database and its backups: AES-256-GCM, bound to the shop, the key outside. */
@Injectable()
export class AccountNumberSeal {
  private readonly key: Buffer;

  constructor(settings: Settings) {
    this.key = Buffer.from(hkdfSync('sha256', settings.sessionSecret, '', 'shop bank accounts', 32));
  }

  seal(shopId: string, accountNumber: string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(shopId));
    const text = Buffer.concat([cipher.update(accountNumber, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  }

  /** @throws when the number was sealed for another shop, under another secret, or touched. */
  open(shopId: string, sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(shopId))
      .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
  }
}
