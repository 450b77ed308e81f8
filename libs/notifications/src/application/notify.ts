import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@market/kernel';
import { Jobs, type Tx } from '@market/platform';
import { InboxRepository } from '../persistence/inbox.repository.js';
import { MailRepository } from '../persistence/mail.repository.js';
import { PeopleReads, type Mailbox } from '../persistence/people.reads.js';
import type { Notice, Recipient } from './notice.js';
import { sendMailJob, type MailToSend } from './send-mail.js';

/** Writes a notice into inboxes and puts its mails on their way, with the caller's transaction. Runs as the system. */
@Injectable()
export class Notify {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly mails: MailRepository,
    private readonly people: PeopleReads,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** @param once what is told at most once to each inbox and mailbox */
  async execute(tx: Tx, once: string, notice: Notice): Promise<void> {
    for (const recipient of notice.to) {
      await this.toInbox(tx, once, notice, recipient);
      for (const mailbox of await this.mailboxesOf(tx, recipient)) await this.toMailbox(tx, once, notice, mailbox);
    }
  }

  private async toInbox(tx: Tx, once: string, { name, facts, path }: Notice, to: Recipient): Promise<void> {
    if (to.kind === 'mailbox' || (to.kind === 'account' && to.by === 'mail')) return;
    const of = to.kind === 'shop' ? { accountId: null, shopId: to.shopId } : { accountId: to.accountId, shopId: null };
    await this.inbox.add(tx, { id: newId(), once, name, facts, path, ...of, at: this.clock.now() });
  }

  private async mailboxesOf(tx: Tx, to: Recipient): Promise<readonly (Mailbox & { readonly path?: string })[]> {
    if (to.kind === 'shop') return to.mailTo === 'nobody' ? [] : this.people.ofShop(tx, to.shopId, to.mailTo);
    if (to.kind === 'account') return to.by === 'inbox' ? [] : this.people.ofAccount(tx, to.accountId);
    return [{ language: 'vi', ...to }];
  }

  private async toMailbox(
    tx: Tx,
    once: string,
    { name, facts, path }: Notice,
    { email, name: recipient, language, path: own = path }: Mailbox & { readonly path?: string },
  ): Promise<void> {
    const id = newId();
    const added = await this.mails.add(tx, { id, once, name, facts, path: own, email, recipient, language, createdAt: this.clock.now() });
    if (added) await this.jobs.enqueue(tx, sendMailJob, { mailId: id } satisfies MailToSend, { key: `mail ${id}` });
  }
}
