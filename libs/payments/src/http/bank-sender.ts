import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a notice brings to prove its sender. */
export interface BankProof {
  readonly authorization: string | undefined;
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
  readonly rawBody: Buffer;
}

const toleranceMs = 300_000;
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
/** Digests have one length, so the comparison tells nothing about the key's own. */
const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/**
 * SePay proves itself by `Authorization: Apikey <key>`, or better by an HMAC-SHA256 over `<timestamp>.<raw body>` in
 * `X-SePay-Signature: sha256=<hex>`, which also notices a changed or an old body. A signature that is there must be right:
 * a good key beside it does not save it.
 */
export function isFromBank({ authorization, signature, timestamp, rawBody }: BankProof, key: string, now: Date): boolean {
  if (signature === undefined) return authorization !== undefined && same(authorization, `Apikey ${key}`);
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > toleranceMs) return false;
  return same(signature, signBankNotice(rawBody, Number(timestamp), key));
}

export const signBankNotice = (rawBody: Buffer | string, timestampSeconds: number, key: string): string =>
  `sha256=${createHmac('sha256', key).update(`${timestampSeconds}.`).update(rawBody).digest('hex')}`;
