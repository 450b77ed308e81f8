import { Controller, Get, NotFoundException, Param, Post, Req, Res, UnauthorizedException } from '@nestjs/common';
import { ShopQueries } from '@market/businesses';
import type { Problem } from '@market/kernel';
import { AccessToken, CancelOrder, OrderQueries, type OrderView } from '@market/orders';
import { Access, actorOf, statusOf, type Actor, Names } from '@market/platform';
import { problemText, words } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { OrderPage } from '../pages/shop/order.page.js';
import { OrderPrintPage } from '../pages/shop/order-print.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { queryText } from './form.js';
import { orderPage } from './order.view.js';

/** One order: for whoever has its link, for the account that bought it, for its seller and the staff. */
@Controller('don-hang/:number')
@Access('public')
@Names({ number: 'account:order' })
export class OrderController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly orders: OrderQueries,
    private readonly cancelOrder: CancelOrder,
    private readonly tokens: AccessToken,
    private readonly shops: ShopQueries,
  ) {}

  @Get()
  async show(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, await this.find(request, number));
  }

  @Get('ban-in')
  async print(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const order = await this.find(request, number);
    const page = await this.contexts.of(request, reply);
    await sendPage(
      reply,
      OrderPrintPage({ page, ...orderPage(order, await this.shops.bySlug(order.shop.slug), page.lang, this.key(request)) }),
    );
  }

  @Post('huy')
  async cancel(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const order = await this.find(request, number);
    const cancelled = await this.cancelOrder.execute(this.buyer(request, order), { number, reason: words('vi').orders.cancel });
    if (!cancelled.ok) return this.send(request, reply, order, cancelled.problem);
    const key = this.key(request);
    await seeOther(reply, `/don-hang/${encodeURIComponent(number)}${key === undefined ? '' : `?khoa=${encodeURIComponent(key)}`}`);
  }

  private key(request: FastifyRequest): string | undefined {
    return queryText(request, 'khoa');
  }

  /** Who holds the key of the link acts as the guest who bought. */
  private buyer(request: FastifyRequest, { number, purchase }: OrderView): Actor {
    const key = this.key(request);
    return key !== undefined && purchase && this.tokens.opens(number, key) ? { role: 'guest', purchaseId: purchase.id } : actorOf(request);
  }

  private async find(request: FastifyRequest, number: string): Promise<OrderView> {
    const key = this.key(request);
    const order = await this.orders.byNumber(actorOf(request), number, key);
    if (order) return order;
    // Without a key it may be the reader's own: after signing in it is seen.
    throw key === undefined && actorOf(request).role === 'public' ? new UnauthorizedException() : new NotFoundException();
  }

  private async send(request: FastifyRequest, reply: FastifyReply, order: OrderView, problem?: Problem): Promise<void> {
    const page = await this.contexts.of(request, reply);
    const shown = orderPage(order, await this.shops.bySlug(order.shop.slug), page.lang, this.key(request));
    const refusal = problem ? { refusal: problemText(problem, page.lang) } : {};
    await sendPage(reply, OrderPage({ page, ...shown, ...refusal }), problem ? statusOf[problem.kind] : 200);
  }
}
