import type { MailText } from '../domain/mail-text.js';

export interface OutgoingMail extends MailText {
  /** Stable over attempts: it becomes the Message-ID, so that a mailbox can tell a second copy. */
  readonly id: string;
  readonly to: { readonly email: string; readonly name: string };
  readonly date: Date;
}

/** `refused`: this mailbox will not take it, whenever one tries. Trouble that may pass is thrown, and the mail is tried again. */
export type MailOutcome = 'sent' | 'refused';

export abstract class Mailer {
  abstract send(mail: OutgoingMail): Promise<MailOutcome>;
}
