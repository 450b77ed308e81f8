import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { LookAtOrder } from '@market/orders';
import { Access, actorOf } from '@market/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { OrderDeskPage, OrderSearchPage } from '../pages/console/order.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { refundRow } from '../shop/order.view.js';

class OrderDeskQuery {
  @IsOptional() @IsString() @MaxLength(30) readonly so?: string;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

/** An order as an officer sees it who settles a complaint: to read, on record, with the recipient half hidden. */
@Controller('quan-tri/don-hang')
@Access('officer', 'auditor')
export class OrderDeskController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly look: LookAtOrder,
  ) {}

  @Get()
  async search(@Query() { so }: OrderDeskQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const number = so?.trim().toUpperCase();
    if (number) return seeOther(reply, `/quan-tri/don-hang/${encodeURIComponent(number)}`);
    await sendPage(reply, OrderSearchPage({ page: await this.contexts.of(request, reply) }));
  }

  @Get(':number')
  async one(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, order] = await Promise.all([this.contexts.of(request, reply), this.look.execute(actorOf(request), number)]);
    if (!order) return sendPage(reply, OrderSearchPage({ page, missing: number }), 404);
    const refunds = order.refunds.map((refund) => refundRow(refund, page.lang));
    await sendPage(reply, OrderDeskPage({ page, order, refunds }));
  }
}
