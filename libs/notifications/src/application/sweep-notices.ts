import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { systemActor, UnitOfWork } from '@market/platform';
import { InboxRepository } from '../persistence/inbox.repository.js';
import { MailRepository } from '../persistence/mail.repository.js';

const dayMs = 24 * 3_600_000;
/** Mails hold personal data and have been delivered: they go after a quarter. Messages stay for a year and a month. */
const keepDays = { mails: 90, messages: 400 } as const;

@Injectable()
export class SweepNotices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly inbox: InboxRepository,
    private readonly mails: MailRepository,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<void> {
    const before = (days: number): Date => new Date(this.clock.now().getTime() - days * dayMs);
    return this.work.commit(systemActor('notifications/sweep'), async (tx) => {
      await this.mails.sweep(tx, before(keepDays.mails));
      await this.inbox.sweep(tx, before(keepDays.messages));
    });
  }
}
