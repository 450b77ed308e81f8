import { Injectable } from '@nestjs/common';
import { sessionCookie } from '@market/identity';
import { MergeCarts } from '@market/orders';
import { setCookie, Settings } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CartCookie } from '../cart-cookie.js';
import { localPath, queryText, type PostedForm } from '../shop/form.js';

/** What every way into an account has in common: the session's cookie, and the cart that goes along. */
@Injectable()
export class Entering {
  constructor(
    private readonly cart: CartCookie,
    private readonly mergeCarts: MergeCarts,
    private readonly settings: Settings,
  ) {}

  /** Where mails are files, pages say so to whoever tries the marketplace out. */
  get mailIsFiles(): boolean {
    return this.settings.smtpUrl === undefined && !this.settings.production;
  }

  keepToken(reply: FastifyReply, token: string): void {
    setCookie(reply, this.settings, sessionCookie.name, token, sessionCookie.maxAgeSeconds);
  }

  /** Only once somebody is in for good: a cart must not follow a password alone. */
  async takeCartAlong(request: FastifyRequest, reply: FastifyReply, accountId: string): Promise<void> {
    this.cart.remember(reply, await this.mergeCarts.execute({ accountId, guestCartId: this.cart.idOf(request) }));
  }

  forget(reply: FastifyReply): void {
    void reply.clearCookie(sessionCookie.name, { path: '/' });
    this.cart.forget(reply);
  }
}

export const tokenOf = (request: FastifyRequest): string | undefined => request.cookies[sessionCookie.name];

/** Where to go on to, from the address: `then`, or `next`. Never another site. */
export const thenOf = (request: FastifyRequest): string => localPath(queryText(request, 'then') ?? queryText(request, 'next'));
export const thenOfForm = (form: PostedForm): string => localPath(form.text('then'));

export const withThen = (path: string, then: string): string =>
  then === '/' ? path : `${path}${path.includes('?') ? '&' : '?'}then=${encodeURIComponent(then)}`;
