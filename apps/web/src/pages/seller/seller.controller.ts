import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ShopQueries } from '@market/businesses';
import { ChangePrice } from '@market/catalogue';
import { SetStock, ShelfQueries, type ShelfLine } from '@market/inventory';
import { assert, isId, Money, type Problem, type Result } from '@market/kernel';
import { ConfirmOrder, OrderQueries, type OrderView } from '@market/orders';
import { Access, answer, CurrentSeller, publicActor, Refusal, UnitOfWork, type Actor } from '@market/platform';
import { problemText, words } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../../page-contexts.js';
import { seeOther, sendPage } from '../../send-page.js';
import { SellerOrderPage, type SellerOrderProps } from './order.page.js';
import { SellerOrdersPage } from './orders.page.js';
import { SellerProductsPage, type SellerProductsProps } from './products.page.js';
import { SellerOrderQuery, SellerOrdersQuery, ShelfBody, ShelfQuery } from './seller.queries.js';
import { SellerTodayPage } from './today.page.js';

type Seller = Extract<Actor, { role: 'seller' }>;
const perPage = 20;
const notFound = new Refusal({ code: 'platform/not-found', kind: 'not-found' });

@Controller('kenh-ban-hang')
@Access('seller')
export class SellerController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly work: UnitOfWork,
    private readonly shops: ShopQueries,
    private readonly orders: OrderQueries,
    private readonly confirmOrder: ConfirmOrder,
    private readonly shelf: ShelfQueries,
    private readonly stock: SetStock,
    private readonly price: ChangePrice,
  ) {}

  @Get()
  async today(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, shop, paid, awaiting, soldOut] = await Promise.all([
      this.contexts.of(request, reply),
      this.shopOf(seller),
      this.orders.forShop(seller, { state: 'paid', perPage: 1 }),
      this.orders.forShop(seller, { state: 'awaiting-payment', perPage: 1 }),
      this.shelf.page(seller, { soldOut: true, page: 1, perPage: 1 }),
    ]);
    await sendPage(reply, SellerTodayPage({ page, shop, toConfirm: paid.total, awaitingPayment: awaiting.total, soldOut: soldOut.total }));
  }

  @Get('don-hang')
  async list(
    @CurrentSeller() seller: Seller,
    @Query() query: SellerOrdersQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [page, shop, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.shopOf(seller),
      this.orders.forShop(seller, { state: query.state, page: query.page, perPage }),
    ]);
    const pages = Math.ceil(found.total / perPage);
    await sendPage(reply, SellerOrdersPage({ page, shop, orders: found.items, state: query.state, at: query.page, pages }));
  }

  @Get('don-hang/:number')
  async one(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Query() query: SellerOrderQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [page, shop, order] = await Promise.all([
      this.contexts.of(request, reply),
      this.shopOf(seller),
      this.orders.byNumber(seller, number),
    ]);
    if (!order) throw notFound;
    await sendPage(reply, SellerOrderPage({ page, shop, ...orderProps(order, page.lang), confirmed: query.confirmed === 'true' }));
  }

  @Post('don-hang/:number/xac-nhan')
  async confirm(@CurrentSeller() seller: Seller, @Param('number') number: string, @Res() reply: FastifyReply): Promise<void> {
    answer(await this.confirmOrder.execute(seller, { number }));
    await seeOther(reply, `/kenh-ban-hang/don-hang/${encodeURIComponent(number)}?confirmed=true`);
  }

  @Get('san-pham')
  async products(
    @CurrentSeller() seller: Seller,
    @Query() query: ShelfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendShelf(seller, query, request, reply, { saved: query.saved });
  }

  @Post('phan-loai/:variantId')
  async change(
    @CurrentSeller() seller: Seller,
    @Param('variantId') variantId: string,
    @Body() body: ShelfBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isId(variantId)) throw notFound;
    const changed = await this.save(seller, variantId, body);
    if (changed.ok) return seeOther(reply, '/kenh-ban-hang/san-pham');
    const { problem } = changed;
    await this.sendShelf(seller, new ShelfQuery(), request, reply, { problem, variantId, body });
  }

  /** Stock first: it alone can be refused for reasons the form cannot know, and then nothing has changed. */
  private async save(seller: Seller, variantId: string, { price, onHand }: ShelfBody): Promise<Result<void>> {
    const bare = price.replace(/[.\s₫]/g, '');
    const fields = {
      ...(/^[1-9]\d{0,11}$/.test(bare) ? {} : { price: 'not-positive' }),
      ...(/^\d{1,7}$/.test(onHand) ? {} : { onHand: 'not-a-quantity' }),
    };
    if (Object.keys(fields).length > 0) return { ok: false, problem: { code: 'platform/invalid', kind: 'invalid', fields } };
    const counted = await this.stock.execute(seller, { variantId, onHand: Number(onHand) });
    return counted.ok ? this.price.execute(seller, { variantId, price: Money.vnd(BigInt(bare)) }) : counted;
  }

  private async sendShelf(
    seller: Seller,
    query: ShelfQuery,
    request: FastifyRequest,
    reply: FastifyReply,
    outcome: { saved?: string | undefined; problem?: Problem; variantId?: string; body?: ShelfBody },
  ): Promise<void> {
    const soldOut = query.soldOut === 'true';
    const [page, shop, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.shopOf(seller),
      this.shelf.page(seller, { soldOut, page: query.page, perPage }),
    ]);
    const { problem, variantId = '', body, saved } = outcome;
    const refused: SellerProductsProps['refused'] = problem && {
      variantId,
      message: problemText(problem, page.lang),
      faults: problem.fields ?? {},
      price: body?.price ?? '',
      onHand: body?.onHand ?? '',
    };
    const variants: readonly ShelfLine[] = found.items;
    const shown = SellerProductsPage({
      page,
      shop,
      variants,
      at: query.page,
      pages: Math.ceil(found.total / perPage),
      soldOut,
      saved,
      refused,
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }

  private async shopOf({ shopId }: Seller): Promise<{ name: string; slug: string }> {
    const [shop] = await this.work.read(publicActor, (tx) => this.shops.byIds(tx, [shopId]));
    assert(shop !== undefined, 'a seller has a shop');
    return { name: shop.name, slug: shop.slug };
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
