import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { MovementQueries, SetLowStock, type StockMovement } from '@market/inventory';
import { isId, type Problem } from '@market/kernel';
import { OrderQueries } from '@market/orders';
import { Access, CurrentSeller, Names, Refusal, SellerRole } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { SellerStockPage, type StockRowView } from '../pages/seller/stock.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { reasonText } from '../shop/order.view.js';
import { StockHistoryQuery } from './seller.queries.js';
import { SellerShop, type Seller } from './seller-shop.js';

const perPage = 30;

/** The stock of one variant: what it is, when it counts as low, and every change with who and why. */
@Controller('kenh-ban-hang/kho/:variantId')
@Access('seller')
@SellerRole('catalogue', 'orders')
@Names({ variantId: 'shop:variant' })
export class SellerStockController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly movements: MovementQueries,
    private readonly orders: OrderQueries,
    private readonly setLow: SetLowStock,
  ) {}

  @Get()
  async history(
    @CurrentSeller() seller: Seller,
    @Param('variantId') variantId: string,
    @Query() query: StockHistoryQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(seller, variantId, query, request, reply, {});
  }

  @Post('bao-sap-het')
  async low(
    @CurrentSeller() seller: Seller,
    @Param('variantId') variantId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new PostedForm(request);
    if (!isId(variantId)) throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
    const set = await this.setLow.execute(seller, { variantId, lowAt: form.whole('lowAt') });
    if (set.ok) return seeOther(reply, `/kenh-ban-hang/kho/${variantId}?saved=true`);
    await this.send(seller, variantId, new StockHistoryQuery(), request, reply, { problem: set.problem, typed: form.text('lowAt', 12) });
  }

  private async send(
    seller: Seller,
    variantId: string,
    query: StockHistoryQuery,
    request: FastifyRequest,
    reply: FastifyReply,
    { problem, typed }: { readonly problem?: Problem; readonly typed?: string },
  ): Promise<void> {
    const [page, shop, history] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      isId(variantId) ? this.movements.history(seller, variantId, { page: query.page, perPage }) : undefined,
    ]);
    if (!history) throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
    const numbers = await this.orders.numbersBehind(
      seller,
      history.movements.flatMap(({ reference }) => reference ?? []),
    );
    const shown = SellerStockPage({
      ...{ page, shop, item: history.item, at: query.page, pages: Math.ceil(history.total / perPage), saved: query.saved === 'true' },
      rows: history.movements.map((movement) => rowOf(movement, numbers, page.lang)),
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {}, typed: typed ?? '' },
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }
}

const rowOf = (movement: StockMovement, numbers: ReadonlyMap<string, string>, lang: 'vi' | 'en'): StockRowView => ({
  ...{ id: movement.id, kind: movement.kind, quantity: movement.quantity, after: movement.after, at: movement.at, by: movement.by },
  why: movement.why === null ? undefined : reasonText(movement.why, lang),
  order: movement.reference === null ? undefined : numbers.get(movement.reference),
});
