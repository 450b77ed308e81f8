import { createTransport } from 'nodemailer';
import { Mailer, type MailOutcome, type OutgoingMail } from '../application/mailer.js';
import { messageOf } from './message.js';

const patienceMs = 20_000;

/** Sends through the province's mail server: `smtp://…:587` with STARTTLS where it is offered, `smtps://…:465` with TLS from the start. */
export class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport({
      url,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: OutgoingMail): Promise<MailOutcome> {
    try {
      await this.transport.sendMail(messageOf(mail, this.from));
      return 'sent';
    } catch (error) {
      if (isRefusedForGood(error)) return 'refused';
      throw error;
    }
  }
}

/** RFC 5321 §4.2.1: 5yz to the recipient's name is for good, 4yz passes. A refused password or sender is our fault, and is mended. */
function isRefusedForGood(error: unknown): boolean {
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown };
  return command === 'RCPT TO' && typeof responseCode === 'number' && responseCode >= 500;
}
