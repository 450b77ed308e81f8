import { createHmac, timingSafeEqual } from 'node:crypto';

export type CodePurpose = 'sign-up' | 'password-reset';

/** How long a code lives, and how many wrong tries it bears. */
export const codeLife = { minutes: { 'sign-up': 30, 'password-reset': 60 }, attempts: 5 } as const;

const derived = (secret: string, purpose: CodePurpose, id: string): Buffer =>
  createHmac('sha256', secret).update(`one-time code ${purpose} ${id}`).digest();

/** Six digits to be typed. 2^48 against 10^6 leaves no digit more likely than another by more than a part in ten million. */
export const codeOf = (secret: string, purpose: CodePurpose, id: string): string =>
  String(derived(secret, purpose, id).readUIntBE(0, 6) % 1_000_000).padStart(6, '0');

/** For a link, which nobody types: 144 bits. */
export const linkTokenOf = (secret: string, purpose: CodePurpose, id: string): string =>
  derived(secret, purpose, id).subarray(6, 24).toString('base64url');

/** Compares without telling by its time how much was right. */
export function sameCode(typed: string, right: string): boolean {
  const [left, other] = [Buffer.from(typed), Buffer.from(right)];
  return left.length === other.length && timingSafeEqual(left, other);
}
