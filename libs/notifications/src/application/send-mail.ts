import { Injectable } from '@nestjs/common';
import { OneTimeCodes } from '@market/identity';
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
    private readonly codes: OneTimeCodes,
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
    const secrets = this.secretsOf(facts);
    const said = sayNotice(language, name, { ...facts, ...secrets });
    if (!said) return undefined;
    const { mail } = words(language).notices;
    const market = `${defaultMarket.name} ${defaultMarket.province}`;
    const url = path === null ? undefined : `${this.settings.publicUrl}${path.replace('{token}', secrets?.token ?? '')}`;
    const action = url === undefined ? null : { label: said.action, url, instead: mail.instead };
    return mailText({
      ...{ lang: language, title: said.title, greeting: mail.greeting(recipient), lines: said.lines, action },
      footer: mail.footer(market),
    });
  }

  /** A code is named by its id in every table, and becomes readable only here, on its way out. */
  private secretsOf(facts: object): { readonly code: string; readonly token: string } | undefined {
    return 'codeId' in facts && typeof facts.codeId === 'string' ? this.codes.secretsOf(facts.codeId) : undefined;
  }
}
