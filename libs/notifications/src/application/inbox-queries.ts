import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import type { Lang } from '@market/ui';
import { InboxRepository, type Unread } from '../persistence/inbox.repository.js';
import { sayNotice } from './say-notice.js';

/** Whose inbox: the person's own, or that of the shop where he or she works. */
export type Inbox = 'own' | 'shop';

export interface InboxMessage {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly action: string;
  readonly at: Date;
  readonly unread: boolean;
}

export interface InboxPage {
  readonly items: readonly InboxMessage[];
  readonly total: number;
  readonly unread: number;
  readonly page: number;
  readonly perPage: number;
}

type SignedIn = Extract<Actor, { accountId: string }>;
const nothing: Unread = { own: 0, shop: 0 };
/** A badge counts what came lately, and stops where it would say "99+" anyhow. */
const badge = { days: 60, most: 100 } as const;
const dayMs = 86_400_000;

@Injectable()
export class InboxQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly inbox: InboxRepository,
    private readonly clock: Clock,
  ) {}

  /** Newest first, in the reader's language. */
  async list(actor: SignedIn, of: Inbox, lang: Lang, page = 1, perPage = 20): Promise<InboxPage> {
    const found = await this.work.read(actor, (tx) => this.inbox.list(tx, actor, of, perPage, (page - 1) * perPage));
    const items = found.rows.flatMap(({ id, name, facts, at, unread }) => {
      const said = sayNotice(lang, name, facts);
      return said ? [{ id, at, unread, ...said }] : [];
    });
    return { items, total: found.total, unread: found.unread, page, perPage };
  }

  /** How many messages of the last weeks wait to be read, at most a hundred; one statement, for the frame of every page. */
  async unread(actor: Actor): Promise<Unread> {
    if (!('accountId' in actor)) return nothing;
    const since = new Date(this.clock.now().getTime() - badge.days * dayMs);
    return this.work.read(actor, (tx) => this.inbox.unread(tx, actor, since, badge.most));
  }
}
