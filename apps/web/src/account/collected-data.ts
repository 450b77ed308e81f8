import { Injectable } from '@nestjs/common';
import { AccountQueries, Consents, Sessions } from '@market/identity';
import { InboxQueries } from '@market/notifications';
import { OrderQueries, type OrderSummary } from '@market/orders';
import type { FastifyRequest } from 'fastify';
import { tokenOf } from './entering.js';
import type { Person } from './person.js';

const perPage = 100;

/** Everything that is kept about an account, from the rooms that keep it, for its owner to take along. */
@Injectable()
export class CollectedData {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly sessions: Sessions,
    private readonly consents: Consents,
    private readonly inbox: InboxQueries,
    private readonly orders: OrderQueries,
  ) {}

  async of(person: Person, request: FastifyRequest): Promise<object> {
    const [account, sessions, consents] = await Promise.all([
      this.accounts.current(person),
      this.sessions.list(person, tokenOf(request)),
      this.consents.history(person),
    ]);
    const notices = await this.all(async (page) => this.inbox.list(person, 'own', account?.language ?? 'vi', page, perPage));
    const orders = await this.all<OrderSummary>((page) => this.orders.ofAccount(person, { page, perPage }));
    return { account, sessions, consents, notices, orders };
  }

  private async all<Item>(read: (page: number) => Promise<{ items: readonly Item[]; total: number }>): Promise<readonly Item[]> {
    const items: Item[] = [];
    for (let page = 1; ; page += 1) {
      const found = await read(page);
      items.push(...found.items);
      if (page * perPage >= found.total) return items;
    }
  }
}
