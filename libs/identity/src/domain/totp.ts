/** RFC 6238 with what every authenticator app assumes: SHA-1, six digits, thirty seconds; one step of clock difference either way. */
export const totpRules = { algorithm: 'SHA1', digits: 6, periodSeconds: 30, window: 1 } as const;

export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / totpRules.periodSeconds);

/** What people type around a code: blanks and hyphens. */
export const bareCode = (typed: string): string => typed.replace(/[\s-]/g, '');

export const isTotpCode = (code: string): boolean => /^\d{6}$/.test(code);

/** Ten recovery codes of some 49 random bits, each for one use when the telephone is lost. */
export const recoveryRules = { count: 10, letters: 10 } as const;
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** `7kfmq-x2hbn`: no letter that is taken for a digit. One random byte a letter. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const letters = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5, 10)}`;
}
