import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ChangePrice } from '@market/catalogue';
import { SetStock, ShelfQueries, type ShelfLine } from '@market/inventory';
import { isId, Money, ok, type Problem, type Result } from '@market/kernel';
import { Access, CurrentSeller, Refusal, SellerRole, Names } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { seeOther, sendPage } from '../send-page.js';
import { SellerProductsPage, type SellerProductsProps } from '../pages/seller/products.page.js';
import { ShelfBody, ShelfQuery } from './seller.queries.js';
import { SellerShop, type Seller } from './seller-shop.js';

const perPage = 20;
const notFound = new Refusal({ code: 'platform/not-found', kind: 'not-found' });

@Controller('kenh-ban-hang')
@Access('seller')
@SellerRole('catalogue')
export class SellerShelfController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly shelf: ShelfQueries,
    private readonly stock: SetStock,
    private readonly price: ChangePrice,
  ) {}

  @Get('gia-va-kho')
  async products(
    @CurrentSeller() seller: Seller,
    @Query() query: ShelfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendShelf(seller, query, request, reply, { saved: query.saved });
  }

  @Post('phan-loai/:variantId')
  @Names({ variantId: 'shop:variant' })
  async change(
    @CurrentSeller() seller: Seller,
    @Param('variantId') variantId: string,
    @Body() body: ShelfBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isId(variantId)) throw notFound;
    const changed = await this.save(seller, variantId, body);
    if (changed.ok) return seeOther(reply, '/kenh-ban-hang/gia-va-kho');
    const { problem } = changed;
    await this.sendShelf(seller, new ShelfQuery(), request, reply, { problem, variantId, body });
  }

  /**
   * Only what was typed otherwise than it was shown. Stock first: it alone can be refused for reasons the form cannot know, and then
   * nothing has changed.
   */
  private async save(seller: Seller, variantId: string, { price, onHand, priceThen, onHandThen }: ShelfBody): Promise<Result<void>> {
    const bare = price.replace(/[.\s₫]/g, '');
    const fields = {
      ...(/^[1-9]\d{0,11}$/.test(bare) ? {} : { price: 'not-positive' }),
      ...(/^\d{1,7}$/.test(onHand) ? {} : { onHand: 'not-a-quantity' }),
    };
    if (Object.keys(fields).length > 0) return { ok: false, problem: { code: 'platform/invalid', kind: 'invalid', fields } };
    const shown = Number(onHandThen);
    const counted =
      Number(onHand) === shown ? ok(undefined) : await this.stock.execute(seller, { variantId, onHand: Number(onHand), shown });
    if (!counted.ok || bare === priceThen) return counted;
    return this.price.execute(seller, { variantId, price: Money.vnd(BigInt(bare)) });
  }

  private async sendShelf(
    seller: Seller,
    query: ShelfQuery,
    request: FastifyRequest,
    reply: FastifyReply,
    outcome: { saved?: string | undefined; problem?: Problem; variantId?: string; body?: ShelfBody },
  ): Promise<void> {
    const only = query.soldOut === 'true' ? 'sold-out' : query.low === 'true' ? 'low' : undefined;
    const [page, shop, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.shelf.page(seller, { only, text: query.q ?? '', page: query.page, perPage }),
    ]);
    const { problem, variantId = '', body, saved } = outcome;
    const refused: SellerProductsProps['refused'] = problem && {
      variantId,
      message: problemText(problem, page.lang),
      faults: problem.fields ?? {},
      price: body?.price ?? '',
      onHand: body?.onHand ?? '',
      // What has moved meanwhile is told: the next count is one of the stock as it is now.
      then: problem.code === 'inventory/counted-meanwhile' ? undefined : body && { price: body.priceThen, onHand: body.onHandThen },
    };
    const variants: readonly ShelfLine[] = found.items;
    const shown = SellerProductsPage({
      page,
      shop,
      variants,
      at: query.page,
      pages: Math.ceil(found.total / perPage),
      only,
      text: query.q ?? '',
      saved,
      refused,
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }
}
