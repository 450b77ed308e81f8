import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { OrderQueries, type OrderState } from '@market/orders';
import { Access, CurrentSeller, Names, SellerRole } from '@market/platform';
import { words } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { SellerOrdersPage, type OrderGroup } from '../pages/seller/orders.page.js';
import { SellerPickingPage } from '../pages/seller/picking.page.js';
import { packingSlips } from '../papers/packing-slips.js';
import { pdfOf } from '../papers/pdf.js';
import { sendPage } from '../send-page.js';
import { SellerOrderSheet } from './order-sheet.js';
import { SellerOrderQuery, SellerOrdersQuery, SlipsQuery } from './seller.queries.js';
import { SellerShop, type Seller } from './seller-shop.js';

const perPage = 20;
const statesOf: Readonly<Record<OrderGroup, readonly OrderState[]>> = {
  paid: ['paid'],
  confirmed: ['confirmed'],
  shipped: ['shipped', 'delivered'],
  returns: ['return-requested', 'return-accepted', 'return-refused', 'returned'],
  'awaiting-payment': ['awaiting-payment'],
  done: ['completed', 'cancelled', 'expired', 'refunded'],
};

/** The shop's orders: lists by what is to be done, what to fetch for them, and the slips that travel with them. */
@Controller('kenh-ban-hang/don-hang')
@Access('seller')
@SellerRole('orders')
@Names({ number: 'shop:order' })
export class SellerOrdersController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly orders: OrderQueries,
    private readonly sheet: SellerOrderSheet,
  ) {}

  @Get()
  async list(
    @CurrentSeller() seller: Seller,
    @Query() query: SellerOrdersQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const states = query.group ? statesOf[query.group] : query.state && [query.state];
    const [page, shop, found, tally] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.orders.forShop(seller, { states, page: query.page, perPage }),
      this.orders.tally(seller),
    ]);
    const counts = Object.fromEntries(
      Object.entries(statesOf).map(([group, all]) => [group, all.reduce((sum, state) => sum + (tally[state] ?? 0), 0)]),
    ) as Record<OrderGroup, number>;
    const pages = Math.ceil(found.total / perPage);
    await sendPage(reply, SellerOrdersPage({ page, shop, orders: found.items, group: query.group, counts, at: query.page, pages }));
  }

  @Get('can-chuan-bi')
  async picking(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, shop, lines] = await Promise.all([this.contexts.of(request, reply), this.shop.of(seller), this.orders.pickList(seller)]);
    await sendPage(reply, SellerPickingPage({ page, shop, lines }));
  }

  /** Packing slips of one order or several in one file, each on its own sheet. */
  @Get('phieu-dong-goi')
  async slips(
    @CurrentSeller() seller: Seller,
    @Query() { so }: SlipsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [{ lang }, shop, orders] = await Promise.all([
      this.contexts.withShopper(request),
      this.shop.sender(seller),
      this.orders.someOfShop(seller, so),
    ]);
    if (orders.length === 0) return void (await reply.redirect('/kenh-ban-hang/don-hang?group=confirmed', 303));
    const name = words(lang).orderLife.seller.slipFile(orders.length === 1 ? orders[0]!.number : String(orders.length));
    await reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `inline; filename="${name}.pdf"`)
      .send(await pdfOf(packingSlips(orders, shop, lang)));
  }

  @Get(':number')
  async one(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Query() { done }: SellerOrderQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sheet.send(seller, number, request, reply, { done });
  }
}
