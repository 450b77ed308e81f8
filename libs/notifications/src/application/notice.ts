import type { StaffRole } from '@market/platform';
import type { Lang, Words } from '@market/ui';

type Named = Words['notices']['byName'];
export type NoticeName = keyof Named;
export type NoticeFacts<Name extends NoticeName> = Parameters<Named[Name]['title']>[0];

/** Whom to tell, and how. */
export type Recipient =
  /** A person: inbox and mail, or one of them. */
  | { readonly kind: 'account'; readonly accountId: string; readonly by?: 'inbox' | 'mail' }
  /** All of a shop's people read it in the seller centre; its owners, and those with one of the roles, get a mail, unless it is worth none. */
  | { readonly kind: 'shop'; readonly shopId: string; readonly mailTo: readonly StaffRole[] | 'nobody' }
  /** Somebody who left an address: a mail, whose link may carry a key of its own. */
  | { readonly kind: 'mailbox'; readonly email: string; readonly name: string; readonly language?: Lang; readonly path?: string };

/** One thing that people are told, named in the language catalogue (`words.notices.byName`). */
export type Notice = {
  readonly [Name in NoticeName]: {
    readonly name: Name;
    /** JSON: money as its view, times as RFC 3339. */
    readonly facts: NoticeFacts<Name>;
    /** Where it leads, for who is signed in. */
    readonly path: string;
    readonly to: readonly Recipient[];
    /** Where several events say the same (every order of a purchase): told once for this key. */
    readonly once?: string;
  };
}[NoticeName];
