import { Secret, TOTP } from 'otpauth';
import { totpRules } from '../domain/totp.js';

const totp = (secret: string, label = '', issuer = ''): TOTP =>
  new TOTP({
    ...{ issuer, label, secret: Secret.fromBase32(secret) },
    ...{ algorithm: totpRules.algorithm, digits: totpRules.digits, period: totpRules.periodSeconds },
  });

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads from the picture. */
export const otpauthAddress = (secret: string, label: string, issuer: string): string => totp(secret, label, issuer).toString();

/** The code of a time step. */
export const totpCode = (secret: string, step: number): string =>
  totp(secret).generate({ timestamp: step * totpRules.periodSeconds * 1000 });

/** The time step that a code belongs to, if it is one of now, shortly before or after. */
export function totpStep(secret: string, code: string, at: Date): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: at.getTime(), window: totpRules.window });
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / totpRules.periodSeconds) + delta;
}
