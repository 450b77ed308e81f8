import { Injectable, NotFoundException, UnauthorizedException, type OnModuleInit } from '@nestjs/common';
import { AccessToken, OrderQueries, type OrderView } from '@market/orders';
import { actorOf, GuestUploads, type Actor } from '@market/platform';
import type { FastifyRequest } from 'fastify';
import { queryText } from './form.js';

export interface OpenedOrder {
  readonly order: OrderView;
  /** As whom the reader acts on it. */
  readonly buyer: Actor;
  /** The key of the link, which forms and further pages carry on. */
  readonly key: string | undefined;
}

/** Opens an order's pages to whoever has its link, to the account that bought it and to its seller. Staff have their desk. */
@Injectable()
export class OrderDoor implements OnModuleInit {
  constructor(
    private readonly orders: OrderQueries,
    private readonly tokens: AccessToken,
    private readonly guestUploads: GuestUploads,
  ) {}

  /** A guest with the key of the link may send pictures of what is wrong. */
  onModuleInit(): void {
    this.guestUploads.allow((request) => this.isReturnForm(request));
  }

  async open(request: FastifyRequest, number: string): Promise<OpenedOrder> {
    const [actor, key] = [actorOf(request), queryText(request, 'khoa')];
    const order = await this.orders.byNumber(actor, number, key);
    // Without a key it may be the reader's own: after signing in it is seen.
    if (!order) throw key === undefined && actor.role === 'public' ? new UnauthorizedException() : new NotFoundException();
    return { order, key, buyer: this.buyer(actor, order, key) };
  }

  private isReturnForm(request: FastifyRequest): boolean {
    const number = /^\/don-hang\/([^/?]+)\/tra-hang(\?|$)/.exec(request.url)?.[1];
    const key = queryText(request, 'khoa');
    return number !== undefined && key !== undefined && this.tokens.opens(decodeURIComponent(number), key);
  }

  /** Who holds the key of the link acts as the guest who bought. */
  private buyer(actor: Actor, { number, purchase }: OrderView, key: string | undefined): Actor {
    return key !== undefined && purchase && this.tokens.opens(number, key) ? { role: 'guest', purchaseId: purchase.id } : actor;
  }
}
