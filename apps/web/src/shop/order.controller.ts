import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ShopQueries } from '@market/businesses';
import type { Problem, Result } from '@market/kernel';
import { actsOpenTo, AppealRefusal, CancelOrder, CompleteOrder, DeliverOrder, SendBackReturn } from '@market/orders';
import { Access, Names, statusOf, type Actor } from '@market/platform';
import { problemText, words } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { CancelOrderPage } from '../pages/shop/cancel-order.page.js';
import { OrderPage } from '../pages/shop/order.page.js';
import { OrderPrintPage } from '../pages/shop/order-print.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm, queryText } from './form.js';
import { OrderDoor, type OpenedOrder } from './order-door.js';
import { chosenLines } from './order-lines.form.js';
import { orderPage, orderPath, withKey } from './order.view.js';

/** One order: for whoever has its link, for the account that bought it and for its seller. */
@Controller('don-hang/:number')
@Access('public')
@Names({ number: 'account:order' })
export class OrderController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly door: OrderDoor,
    private readonly cancelOrder: CancelOrder,
    private readonly deliverOrder: DeliverOrder,
    private readonly completeOrder: CompleteOrder,
    private readonly sendBack: SendBackReturn,
    private readonly appealRefusal: AppealRefusal,
    private readonly shops: ShopQueries,
  ) {}

  @Get()
  async show(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, await this.door.open(request, number));
  }

  @Get('ban-in')
  async print(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { order, key } = await this.door.open(request, number);
    const page = await this.contexts.of(request, reply);
    const shop = await this.shops.bySlug(order.shop.slug);
    await sendPage(reply, OrderPrintPage({ page, ...orderPage(order, shop, page.lang, key) }));
  }

  @Get('huy')
  async cancelForm(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const opened = await this.door.open(request, number);
    const { order, key } = opened;
    if (!order.purchase || !actsOpenTo('buyer', order.state).includes('cancel')) return seeOther(reply, withKey(orderPath(number), key));
    await this.sendCancel(request, reply, opened, { typed: {}, reason: '' });
  }

  @Post('huy')
  async cancel(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const opened = await this.door.open(request, number);
    const form = new PostedForm(request);
    const { lines, typed, all } = chosenLines(form, opened.order);
    const reason = form.text('reason', 300);
    const part = all || opened.order.state === 'awaiting-payment' ? {} : { lines };
    const cancelled = await this.cancelOrder.execute(opened.buyer, { number, reason, ...part });
    if (cancelled.ok) return seeOther(reply, withKey(`${orderPath(number)}?done=cancelled`, opened.key));
    const { problem } = cancelled;
    if (problem.kind === 'invalid') return this.sendCancel(request, reply, opened, { typed, reason, problem });
    await this.send(request, reply, opened, problem);
  }

  @Post('da-nhan')
  async received(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.act(number, 'received', request, reply, (buyer) => this.deliverOrder.byBuyer(buyer, number));
  }

  @Post('hoan-tat')
  async complete(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const why = 'satisfied, says the buyer';
    await this.act(number, 'completed', request, reply, (buyer) => this.completeOrder.execute(buyer, { number, why }));
  }

  @Post('da-gui-lai')
  async sentBack(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = new PostedForm(request).text('trackingCode', 60);
    await this.act(number, 'sent-back', request, reply, (buyer) => this.sendBack.execute(buyer, { number, code }));
  }

  @Post('de-nghi-xem-xet')
  async appeal(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const reason = new PostedForm(request).text('reason', 1000);
    await this.act(number, 'appealed', request, reply, (buyer) => this.appealRefusal.execute(buyer, { number, reason }), reason);
  }

  private async act(
    number: string,
    done: string,
    request: FastifyRequest,
    reply: FastifyReply,
    work: (buyer: Actor) => Promise<Result<void>>,
    typed?: string,
  ): Promise<void> {
    const opened = await this.door.open(request, number);
    const result = await work(opened.buyer);
    if (!result.ok) return this.send(request, reply, opened, result.problem, typed);
    await seeOther(reply, withKey(`${orderPath(number)}?done=${done}`, opened.key));
  }

  private async sendCancel(
    request: FastifyRequest,
    reply: FastifyReply,
    { order, key }: OpenedOrder,
    { typed, reason, problem }: { typed: Readonly<Record<string, string>>; reason: string; problem?: Problem },
  ): Promise<void> {
    const page = await this.contexts.of(request, reply);
    const shown = CancelOrderPage({
      ...{ page, number: order.number, unpaid: order.state === 'awaiting-payment', typed, reason },
      lines: order.lines.filter(({ left }) => left > 0),
      action: withKey(`${orderPath(order.number)}/huy`, key),
      back: withKey(orderPath(order.number), key),
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem ? statusOf[problem.kind] : 200);
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { order, key }: OpenedOrder,
    problem?: Problem,
    typed = '',
  ): Promise<void> {
    const page = await this.contexts.of(request, reply);
    const shown = orderPage(order, await this.shops.bySlug(order.shop.slug), page.lang, key);
    const done = doneText(queryText(request, 'done'), page.lang);
    const refusal = problem ? { refusal: problemText(problem, page.lang), faults: problem.fields ?? {} } : {};
    await sendPage(
      reply,
      OrderPage({ page, ...shown, ...refusal, typed, ...(done ? { done } : {}) }),
      problem ? statusOf[problem.kind] : 200,
    );
  }
}

function doneText(done: string | undefined, lang: 'vi' | 'en'): string | undefined {
  const say = words(lang).orderLife;
  if (done === 'cancelled') return say.cancelForm.done;
  if (done === 'received') return say.received;
  if (done === 'sent-back') return say.sendBack.done;
  if (done === 'appealed') return say.appeal.done;
  if (done === 'completed') return say.completed;
  return done === 'returned' ? say.returnForm.done : undefined;
}
