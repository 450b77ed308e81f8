import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Problem } from '@market/kernel';
import { LookAtOrder, OverruleRefusal, TakeBackReturn, UpholdRefusal } from '@market/orders';
import { Access, actorOf, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { OrderDeskPage, OrderSearchPage } from '../pages/console/order.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { refundRow } from '../shop/order.view.js';

class OrderDeskQuery {
  @IsOptional() @IsString() @MaxLength(30) readonly so?: string;
  @IsOptional() @IsIn(['decided', 'taken-back']) readonly done?: 'decided' | 'taken-back';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

/** An order as an officer sees it who settles a complaint, on record, with the recipient half hidden; a refused return is decided here. */
@Controller('quan-tri/don-hang')
@Access('officer', 'auditor')
export class OrderDeskController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly look: LookAtOrder,
    private readonly overrule: OverruleRefusal,
    private readonly uphold: UpholdRefusal,
    private readonly takeBack: TakeBackReturn,
  ) {}

  @Get()
  async search(@Query() { so }: OrderDeskQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const number = so?.trim().toUpperCase();
    if (number) return seeOther(reply, `/quan-tri/don-hang/${encodeURIComponent(number)}`);
    await sendPage(reply, OrderSearchPage({ page: await this.contexts.of(request, reply) }));
  }

  @Get(':number')
  async one(
    @Param('number') number: string,
    @Query() { done }: OrderDeskQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(number, request, reply, { done });
  }

  /** The buyer was right and the shop takes the goods back, or the refusal stands: two buttons of one form. */
  @Post(':number/buoc-nhan-lai')
  @Access('officer')
  async decide(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const reason = form.text('reason', 1000);
    const decision = form.text('decision') === 'uphold' ? this.uphold : this.overrule;
    const decided = await decision.execute(actorOf(request), { number, reason });
    if (decided.ok) return seeOther(reply, `/quan-tri/don-hang/${encodeURIComponent(number)}?done=decided`);
    await this.send(number, request, reply, { problem: decided.problem, typed: reason });
  }

  /** The goods are there, and the shop does not say so. */
  @Post(':number/nhan-thay')
  @Access('officer')
  async takeBackForShop(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const reason = new PostedForm(request).text('takeBackReason', 300);
    const taken = await this.takeBack.forShop(actorOf(request), { number, reason });
    if (taken.ok) return seeOther(reply, `/quan-tri/don-hang/${encodeURIComponent(number)}?done=taken-back`);
    await this.send(number, request, reply, { problem: taken.problem, typed: reason });
  }

  private async send(
    number: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, problem, typed = '' }: { readonly done?: OrderDeskQuery['done']; readonly problem?: Problem; readonly typed?: string },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, order] = await Promise.all([this.contexts.of(request, reply), this.look.execute(actor, number)]);
    if (!order) return sendPage(reply, OrderSearchPage({ page, missing: number }), 404);
    const refunds = order.refunds.map((refund) => refundRow(refund, order, page.lang));
    const refused = problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} };
    const shown = OrderDeskPage({ page, order, refunds, decides: actor.role !== 'auditor', done, refused, typed });
    await sendPage(reply, shown, problem ? statusOf[problem.kind] : 200);
  }
}
