import { Controller, Get, Query, Req, Res, UnauthorizedException } from '@nestjs/common';
import { OrderQueries } from '@market/orders';
import { Access, actorOf } from '@market/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { PurchasesPage } from '../pages/shop/purchases.page.js';
import { sendPage } from '../send-page.js';

class PurchasesQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly page: number = 1;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

/** What the signed-in shopper has bought. */
@Controller('tai-khoan')
@Access('signed-in')
export class AccountController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly orders: OrderQueries,
  ) {}

  @Get()
  async purchases(@Query() query: PurchasesQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOf(request);
    if (!('accountId' in actor)) throw new UnauthorizedException();
    const [page, found] = await Promise.all([this.contexts.of(request, reply), this.orders.ofAccount(actor, { page: query.page })]);
    const pages = Math.ceil(found.total / found.perPage);
    await sendPage(reply, PurchasesPage({ page, orders: found.items, at: found.page, pages }));
  }
}
