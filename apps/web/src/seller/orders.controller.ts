import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ConfirmOrder, OrderQueries, type OrderView } from '@market/orders';
import { Access, answer, CurrentSeller, Refusal, SellerRole, Names } from '@market/platform';
import { words } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { seeOther, sendPage } from '../send-page.js';
import { SellerOrderPage, type SellerOrderProps } from '../pages/seller/order.page.js';
import { SellerOrdersPage } from '../pages/seller/orders.page.js';
import { SellerOrderQuery, SellerOrdersQuery } from './seller.queries.js';
import { SellerShop, type Seller } from './seller-shop.js';

const perPage = 20;
const notFound = new Refusal({ code: 'platform/not-found', kind: 'not-found' });

@Controller('kenh-ban-hang/don-hang')
@Access('seller')
@SellerRole('orders')
@Names({ number: 'shop:order' })
export class SellerOrdersController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly orders: OrderQueries,
    private readonly confirmOrder: ConfirmOrder,
  ) {}

  @Get()
  async list(
    @CurrentSeller() seller: Seller,
    @Query() query: SellerOrdersQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [page, shop, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.orders.forShop(seller, { state: query.state, page: query.page, perPage }),
    ]);
    const pages = Math.ceil(found.total / perPage);
    await sendPage(reply, SellerOrdersPage({ page, shop, orders: found.items, state: query.state, at: query.page, pages }));
  }

  @Get(':number')
  async one(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Query() query: SellerOrderQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [page, shop, order] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.orders.byNumber(seller, number),
    ]);
    if (!order) throw notFound;
    await sendPage(reply, SellerOrderPage({ page, shop, ...orderProps(order, page.lang), confirmed: query.confirmed === 'true' }));
  }

  @Post(':number/xac-nhan')
  async confirm(@CurrentSeller() seller: Seller, @Param('number') number: string, @Res() reply: FastifyReply): Promise<void> {
    answer(await this.confirmOrder.execute(seller, { number }));
    await seeOther(reply, `/kenh-ban-hang/don-hang/${encodeURIComponent(number)}?confirmed=true`);
  }
}

type OrderProps = Omit<SellerOrderProps, 'page' | 'shop' | 'confirmed'>;

function orderProps(order: OrderView, lang: 'vi' | 'en'): OrderProps {
  const { states } = words(lang).orders;
  const { name, phone, street, commune, province, note } = order.recipient;
  return {
    number: order.number,
    state: order.state,
    placedAt: order.placedAt,
    buyer: { name, phone, address: `${street}, ${commune}, ${province}`, note: note ?? undefined },
    lines: order.lines,
    subtotal: order.subtotal,
    shipping: order.shipping,
    total: order.total,
    timeline: order.moves.map(({ to, at }, index) => ({
      title: states[to],
      at,
      state: index === order.moves.length - 1 ? ('current' as const) : ('done' as const),
    })),
    canConfirm: order.state === 'paid',
  };
}
