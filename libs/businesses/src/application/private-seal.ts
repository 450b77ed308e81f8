import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '@market/platform';

const nonceBytes = 12;
const tagBytes = 16;

/** What is sealed; each kind has a key of its own. */
export type Sealed = 'shop bank accounts' | 'identity numbers' | 'drafted bank accounts';

/** Keeps numbers of people and accounts unreadable in the database and its backups: AES-256-GCM, bound to their owner, the keys outside. */
@Injectable()
export class PrivateSeal {
  private readonly keys = new Map<Sealed, Buffer>();

  constructor(private readonly settings: Settings) {}

  /** @param owner the id of the row that the number belongs to */
  seal(kind: Sealed, owner: string, number: string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.keyOf(kind), nonce).setAAD(Buffer.from(owner));
    const text = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  }

  /** @throws when the number was sealed for another owner, under another secret, or touched. */
  open(kind: Sealed, owner: string, sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.keyOf(kind), sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(owner))
      .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
  }

  private keyOf(kind: Sealed): Buffer {
    const known = this.keys.get(kind) ?? Buffer.from(hkdfSync('sha256', this.settings.sessionSecret, '', kind, 32));
    this.keys.set(kind, known);
    return known;
  }
}
