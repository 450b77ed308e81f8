import { isEmail, normalizeEmail, vietnamesePhone } from '@market/kernel';

/** What somebody typed to say who they are: a mail address, or a Vietnamese telephone number. */
export interface SignInName {
  readonly kind: 'email' | 'phone' | 'nothing';
  /** In the one form in which it is kept and counted. */
  readonly text: string;
}

export function signInName(typed: string): SignInName {
  const phone = vietnamesePhone(typed);
  if (phone) return { kind: 'phone', text: phone };
  const email = normalizeEmail(typed);
  return { kind: isEmail(email) ? 'email' : 'nothing', text: email };
}
