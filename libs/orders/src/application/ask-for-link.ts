import { Injectable } from '@nestjs/common';
import { Clock, vietnamesePhone } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork } from '@market/platform';
import { linkRequested } from '../domain/order-events.js';
import { LinkRequestRepository } from '../persistence/link-request.repository.js';

const hourMs = 3_600_000;
const mostAnHour = 3;

/**
 * A guest who has lost the link to an order knows its number and the telephone or the address it was ordered with: the link goes to that
 * address by mail. The answer is the same whether they fit or not, so that nobody can try out numbers.
 */
@Injectable()
export class AskForLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: LinkRequestRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute({ number, contact }: { readonly number: string; readonly contact: string }): Promise<void> {
    const at = this.clock.now();
    const asked = { number: number.trim().toUpperCase(), email: contact.trim().toLowerCase(), phone: vietnamesePhone(contact) ?? null };
    await this.work.commit(systemActor('orders/ask-for-link'), async (tx) => {
      const order = await this.requests.find(tx, asked);
      if (!order) return;
      const lately = await this.requests.countSince(tx, order.id, new Date(at.getTime() - hourMs));
      if (lately >= mostAnHour) return;
      await this.requests.add(tx, order.id, at);
      await this.outbox.add(tx, linkRequested({ orderId: order.id, number: order.number, at: at.toISOString() }));
    });
  }
}
