import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** The key of one kind of secret, so that what is sealed as one opens as no other. */
export const sealingKey = (secret: string, kind: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', kind, 32));

/**
 * Makes something unreadable where it is kept and in the backups: AES-256-GCM, the nonce and the tag before the text.
 * @param owner the id of what it belongs to: moved to another, it does not open
 */
export function seal(key: Buffer, owner: string, text: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @throws when it was touched, belongs to another owner, or was sealed with another key */
export function unseal(key: Buffer, owner: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(owner))
    .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
}
