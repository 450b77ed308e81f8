import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { InboxQueries, ReadMessage } from '@market/notifications';
import { Access, answer, CurrentSeller, Names, SellerRole } from '@market/platform';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InboxQuery } from '../account/inbox.query.js';
import { PageContexts } from '../page-contexts.js';
import { ShopInboxPage } from '../pages/account/inbox.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { OpenPages } from './open-pages.js';
import { SellerShop, type Seller } from './seller-shop.js';

class ShopInboxQuery extends InboxQuery {
  @IsOptional() @IsIn(['owner']) readonly xong?: string;
}

/** What the shop was told: all who work there read it. */
@Controller('kenh-ban-hang/thong-bao')
@Access('seller')
@SellerRole('catalogue', 'orders', 'finance')
export class SellerInboxController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly inbox: InboxQueries,
    private readonly readMessage: ReadMessage,
    private readonly pages: OpenPages,
  ) {}

  @Get()
  async list(
    @CurrentSeller() seller: Seller,
    @Query() query: ShopInboxQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [page, shop] = await Promise.all([this.contexts.of(request, reply), this.shop.of(seller)]);
    const found = await this.inbox.list(seller, 'shop', page.lang, query.page);
    const pages = Math.ceil(found.total / found.perPage);
    await sendPage(
      reply,
      ShopInboxPage({ page, shop, messages: found.items, unread: found.unread, at: found.page, pages, closed: query.xong !== undefined }),
    );
  }

  @Post('da-doc')
  async readAll(@CurrentSeller() seller: Seller, @Res() reply: FastifyReply): Promise<void> {
    await this.readMessage.all(seller, 'shop');
    await seeOther(reply, '/kenh-ban-hang/thong-bao');
  }

  @Post(':id/mo')
  @Names({ id: 'shop:message' })
  async open(@CurrentSeller() seller: Seller, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const path = answer(await this.readMessage.execute(seller, 'shop', id));
    // Everybody reads what the shop is told; not every page it leads to is everybody's.
    await seeOther(reply, this.pages.opensTo(seller, path) ? path : '/kenh-ban-hang/thong-bao?xong=owner');
  }
}
