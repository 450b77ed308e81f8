import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Mailer, type MailOutcome, type OutgoingMail } from '../application/mailer.js';
import { messageOf } from './message.js';

/** Writes each mail as an .eml file that every mail program opens. A second attempt replaces the first. */
export class FileMailer extends Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    super();
  }

  async send(mail: OutgoingMail): Promise<MailOutcome> {
    const { message } = await this.transport.sendMail(messageOf(mail, this.from));
    const name = `${mail.date.toISOString().replace(/[:.]/g, '-')}-${mail.id}.eml`;
    const unfinished = join(this.folder, `.${name}.part`);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(unfinished, message as Buffer, { mode: 0o600, flush: true });
    await rename(unfinished, join(this.folder, name));
    return 'sent';
  }
}
