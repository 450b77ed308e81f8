import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMail } from '../application/mailer.js';

const idDomain = 'cho-tinh.mail';

/** A mail as nodemailer takes it. It may fetch nothing: no file and no address of the outside becomes part of a mail. */
export const messageOf = ({ id, to, date, subject, text, html }: OutgoingMail, from: string): SendMailOptions => ({
  from,
  to: { name: to.name, address: to.email },
  messageId: `<${id}@${idDomain}>`,
  date,
  subject,
  text,
  html,
  // RFC 3834: nobody's absence notice need answer this.
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});
