import { Controller, Get, Req, Res } from '@nestjs/common';
import { ShelfQueries } from '@market/inventory';
import { OrderQueries } from '@market/orders';
import { Access, CurrentSeller, SellerRole, staffRoles } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { sendPage } from '../send-page.js';
import { SellerTodayPage } from '../pages/seller/today.page.js';
import { SellerShop, type Seller } from './seller-shop.js';

@Controller('kenh-ban-hang')
@Access('seller')
@SellerRole(...staffRoles)
export class SellerTodayController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly orders: OrderQueries,
    private readonly shelf: ShelfQueries,
  ) {}

  @Get()
  async today(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, shop, paid, awaiting, soldOut] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.orders.forShop(seller, { state: 'paid', perPage: 1 }),
      this.orders.forShop(seller, { state: 'awaiting-payment', perPage: 1 }),
      this.shelf.page(seller, { soldOut: true, page: 1, perPage: 1 }),
    ]);
    await sendPage(reply, SellerTodayPage({ page, shop, toConfirm: paid.total, awaitingPayment: awaiting.total, soldOut: soldOut.total }));
  }
}
