import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { Log, Settings, systemActor, UnitOfWork } from '@market/platform';
import { defaultMarket, words } from '@market/ui';
import { mailText, type MailText } from '../domain/mail-text.js';
import { MailRepository, type StoredMail } from '../persistence/mail.repository.js';
import { Mailer } from './mailer.js';
import { sayNotice } from './say-notice.js';

export const sendMailJob = 'notifications/send-mail';
export interface MailToSend {
  readonly mailId: string;
}

const actor = systemActor(sendMailJob);

/** Sends one mail, outside every transaction. What throws is tried again by the queue, later each time. */
@Injectable()
export class SendMail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mails: MailRepository,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async execute({ mailId }: MailToSend): Promise<void> {
    const mail = await this.work.commit(actor, (tx) => this.mails.begin(tx, mailId));
    const text = mail && this.textOf(mail);
    if (!mail || !text) return;
    try {
      const to = { email: mail.email, name: mail.recipient };
      const outcome = await this.mailer.send({ ...text, id: mail.id, to, date: mail.createdAt });
      await this.work.commit(actor, (tx) => this.mails.finish(tx, mail.id, outcome, this.clock.now()));
      if (outcome === 'refused') this.log.warn({ mailId, notice: mail.name }, 'mail refused by its mailbox');
    } catch (error) {
      await this.work.commit(actor, (tx) => this.mails.failed(tx, mail.id, String(error).slice(0, 300)));
      throw error;
    }
  }

  private textOf({ name, facts, path, language, recipient }: StoredMail): MailText | undefined {
    const said = sayNotice(language, name, facts);
    if (!said) return undefined;
    const { mail } = words(language).notices;
    const market = `${defaultMarket.name} ${defaultMarket.province}`;
    const action = path === null ? null : { label: said.action, url: `${this.settings.publicUrl}${path}`, instead: mail.instead };
    return mailText({
      ...{ lang: language, title: said.title, greeting: mail.greeting(recipient), lines: said.lines, action },
      footer: mail.footer(market),
    });
  }
}
