import { createHash, randomBytes } from 'node:crypto';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token; 256 random bits need no slow hash. */
export const tokenHash = (token: string): Buffer => sha256(token);

/** Under what sign-in attempts are counted: the table must not list who tried, nor from where. */
export const emailKey = (email: string): Buffer => sha256(`email ${email}`);
export const addressKey = (address: string): Buffer => sha256(`address ${address}`);
/** Codes that were asked for, and second factors that were tried, are counted apart from passwords. */
export const codeRequestKey = (who: string): Buffer => sha256(`code for ${who}`);
export const codeAddressKey = (address: string): Buffer => sha256(`codes to ${address}`);
export const secondFactorKey = (accountId: string): Buffer => sha256(`second factor ${accountId}`);

export const recoveryHash = (accountId: string, code: string): Buffer => sha256(`recovery ${accountId} ${code}`);
