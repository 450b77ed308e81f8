interface ToMailbox {
  readonly email: string;
  readonly name: string;
  readonly language: 'vi' | 'en';
}

/** Names a code by its id: the code itself is derived where the mail is written, and stands in no table. */
export interface CodeIssued extends ToMailbox {
  readonly codeId: string;
}
/** Somebody wants an account for an address that has one; only the owner of the mailbox hears so. */
export type SignUpKnown = ToMailbox;

export interface AboutAccount {
  readonly accountId: string;
  /** RFC 3339, UTC. */
  readonly at: string;
}
export interface SecondFactorChanged extends AboutAccount {
  readonly on: boolean;
}

export const signUpCode = (body: CodeIssued) => ({ name: 'identity/sign-up-code', version: 1, body }) as const;
export const passwordResetCode = (body: CodeIssued) => ({ name: 'identity/password-reset-code', version: 1, body }) as const;
export const signUpKnown = (body: SignUpKnown) => ({ name: 'identity/sign-up-known', version: 1, body }) as const;
export const signedUp = (body: AboutAccount) => ({ name: 'identity/signed-up', version: 1, body }) as const;
export const passwordChanged = (body: AboutAccount) => ({ name: 'identity/password-changed', version: 1, body }) as const;
export const accountDeleted = (body: AboutAccount) => ({ name: 'identity/account-deleted', version: 1, body }) as const;
/** An administrator took it off for somebody who has lost telephone and recovery codes. */
export const secondFactorReset = (body: AboutAccount) => ({ name: 'identity/second-factor-reset', version: 1, body }) as const;
export const secondFactorChanged = (body: SecondFactorChanged) => ({ name: 'identity/second-factor-changed', version: 1, body }) as const;
