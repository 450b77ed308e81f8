import { Injectable } from '@nestjs/common';
import { Clock, isId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { InboxRepository } from '../persistence/inbox.repository.js';
import type { Inbox } from './inbox-queries.js';

type SignedIn = Extract<Actor, { accountId: string }>;
export type UnknownMessage = Problem<'notifications/unknown-message'>;

/** Marks messages as read by this person; the others of a shop still have theirs. */
@Injectable()
export class ReadMessage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly inbox: InboxRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns where the message leads */
  async execute(actor: SignedIn, of: Inbox, messageId: string): Promise<Result<string, UnknownMessage>> {
    const unknown = refuse({ code: 'notifications/unknown-message', kind: 'not-found' });
    if (!isId(messageId)) return unknown;
    return this.work.run<string, UnknownMessage>(actor, async (tx) => {
      const path = await this.inbox.markRead(tx, actor, of, messageId, this.clock.now());
      return path === undefined ? unknown : ok(path);
    });
  }

  all(actor: SignedIn, of: Inbox): Promise<void> {
    return this.work.commit(actor, (tx) => this.inbox.markAllRead(tx, actor, of, this.clock.now()));
  }
}
