import { Controller, Get, Req, Res } from '@nestjs/common';
import { BusinessPapers } from '@market/businesses';
import { ShelfQueries } from '@market/inventory';
import { OrderQueries, type OrderState } from '@market/orders';
import { PaymentQueries } from '@market/payments';
import { Access, CurrentSeller, hasStaffRole, SellerRole, staffRoles } from '@market/platform';
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
    private readonly papers: BusinessPapers,
    private readonly payments: PaymentQueries,
  ) {}

  @Get()
  async today(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, shop, tally, soldOut, low, toRenew, straight] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.orders.tally(seller),
      this.shelf.page(seller, { only: 'sold-out', page: 1, perPage: 1 }),
      this.shelf.page(seller, { only: 'low', page: 1, perPage: 1 }),
      hasStaffRole(seller) ? this.papers.toRenew(seller) : 0,
      hasStaffRole(seller, 'finance') ? this.payments.ofPayee(seller) : { awaited: [], owed: [] },
    ]);
    const count = (state: OrderState) => tally[state] ?? 0;
    const orders = {
      ...{ toConfirm: count('paid'), toShip: count('confirmed'), awaitingPayment: count('awaiting-payment') },
      ...{ returns: count('return-requested'), comingBack: count('return-accepted') },
    };
    await sendPage(
      reply,
      SellerTodayPage({
        page,
        shop,
        ...orders,
        soldOut: soldOut.total,
        low: low.total,
        toRenew,
        straight: { awaited: straight.awaited.length, owed: straight.owed.length },
      }),
    );
  }
}
