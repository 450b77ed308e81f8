import { Injectable } from '@nestjs/common';
import { isId } from '@market/kernel';
import { CartQueries, CreateCart, type CartView } from '@market/orders';
import { actorOf, setCookie, Settings, sign, unsign } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const cookieName = 'gio-hang';
/** As long as an untouched cart is kept. */
const lifeSeconds = 60 * 24 * 3600;

/** Which cart belongs to this browser: its id in a signed cookie that no script can read. */
@Injectable()
export class CartCookie {
  constructor(
    private readonly carts: CartQueries,
    private readonly createCart: CreateCart,
    private readonly settings: Settings,
  ) {}

  idOf(request: FastifyRequest): string | undefined {
    const id = unsign(request.cookies[cookieName] ?? '', this.settings.sessionSecret);
    return id !== undefined && isId(id) ? id : undefined;
  }

  /** The cart as it is now; undefined where there is none, or it is another account's. */
  async view(request: FastifyRequest): Promise<CartView | undefined> {
    const id = this.idOf(request);
    return id === undefined ? undefined : this.carts.view(actorOf(request), id);
  }

  /** The cart of this browser, made when it has none. */
  async ensure(request: FastifyRequest, reply: FastifyReply): Promise<CartView> {
    const known = await this.view(request);
    if (known) return known;
    const id = await this.createCart.execute(actorOf(request));
    this.remember(reply, id);
    const made = await this.carts.view(actorOf(request), id);
    if (!made) throw new Error(`The cart ${id} was made and cannot be seen`);
    return made;
  }

  remember(reply: FastifyReply, id: string): void {
    setCookie(reply, this.settings, cookieName, sign(id, this.settings.sessionSecret), lifeSeconds);
  }

  forget(reply: FastifyReply): void {
    void reply.clearCookie(cookieName, { path: '/' });
  }
}
