import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { SetVariants } from '@market/catalogue';
import { SetStock, StockQueries } from '@market/inventory';
import type { Problem } from '@market/kernel';
import { Access, CurrentSeller, Names, SellerRole, UnitOfWork } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ProductVariantsPage } from '../pages/seller/product-variants.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { generateGrid, readGrid, storedGrid, typedGrid, type Grid } from './product-variants.form.js';
import { DoneQuery, productPath, SellerProduct } from './seller-product.js';
import type { Seller } from './seller-shop.js';

const boxOf: Readonly<Record<string, string>> = { weightGrams: 'weight', unitQuantity: 'quantity', values: 'sku' };

/** The grid of a product's variants. Prices, stock and codes take effect at once. */
@Controller('kenh-ban-hang/san-pham/:id/phan-loai')
@Access('seller')
@SellerRole('catalogue')
@Names({ id: 'shop:product' })
export class ProductVariantsController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly own: SellerProduct,
    private readonly work: UnitOfWork,
    private readonly setVariants: SetVariants,
    private readonly setStock: SetStock,
    private readonly stock: StockQueries,
  ) {}

  @Get()
  async variants(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Query() { done }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { product } = await this.own.of(seller, id);
    const levels = await this.levels(
      seller,
      product.variants.map((variant) => variant.id),
    );
    await this.send(seller, id, request, reply, { grid: storedGrid(product, levels), done });
  }

  @Post()
  async keep(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new PostedForm(request);
    const grid = typedGrid(form);
    if (form.text('then') === 'generate') return this.send(seller, id, request, reply, { grid: generateGrid(grid, form) });
    const kept = await this.save(seller, id, grid, form);
    if (kept.ok) return seeOther(reply, productPath(id, '/phan-loai', 'saved'));
    await this.send(seller, id, request, reply, { grid: kept.grid ?? grid, problem: kept.problem });
  }

  private async save(seller: Seller, productId: string, grid: Grid, form: PostedForm): Promise<Kept> {
    const { product } = await this.own.of(seller, productId);
    const read = readGrid(grid, form, product.name);
    if (!read.ok) return read;
    const { stocks, places, ...wanted } = read.value;
    const set = await this.work.run(seller, (tx) => this.setVariants.execute(tx, seller, { productId, ...wanted }));
    if (!set.ok) return { ok: false, problem: inPlaces(set.problem, places) };
    for (const [at, variantId] of set.value.entries()) {
      const { onHand, shown } = stocks[at]!;
      if (onHand === shown) continue;
      const counted = await this.setStock.execute(seller, { variantId, onHand, shown });
      if (!counted.ok) return { ...refusedStock(counted.problem, places[at]!), grid: await this.stored(seller, grid, set.value, places) };
    }
    return { ok: true };
  }

  /** The form with what is stored by now: the variants have their ids, and the next count is one of the stock as it is. */
  private async stored(seller: Seller, grid: Grid, ids: readonly string[], places: readonly number[]): Promise<Grid> {
    const levels = await this.levels(seller, ids);
    const rows = grid.rows.map((row, at) => {
      const id = ids[places.indexOf(at)];
      return id === undefined ? row : { ...row, id, stockThen: String(levels.get(id) ?? 0) };
    });
    return { ...grid, rows };
  }

  private async levels(seller: Seller, ids: readonly string[]): Promise<Map<string, number>> {
    const levels = await this.work.read(seller, (tx) => this.stock.levels(tx, ids));
    return new Map(levels.map(({ variantId, onHand }) => [variantId, onHand]));
  }

  private async send(
    seller: Seller,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { grid, done, problem }: { grid: Grid; done?: DoneQuery['done']; problem?: Problem },
  ): Promise<void> {
    const [page, { shop, head }] = await Promise.all([this.contexts.of(request, reply), this.own.of(seller, id)]);
    const refused = problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} };
    await sendPage(reply, ProductVariantsPage({ page, shop, head, done, ...grid, refused }), problem ? 422 : 200);
  }
}

type Kept = { readonly ok: true } | { readonly ok: false; readonly problem: Problem; readonly grid?: Grid };

const refusedStock = (problem: Problem, at: number) => {
  const fault = problem.code === 'inventory/counted-meanwhile' ? 'changed-meanwhile' : 'not-a-quantity';
  return { ok: false, problem: { ...problem, fields: { [`variants.${at}.stock`]: fault } } } as const;
};

/** The catalogue counts the variants that are kept; the form counts its rows. */
function inPlaces(problem: Problem, places: readonly number[]): Problem {
  const fields = Object.entries(problem.fields ?? {}).map(([field, fault]) => {
    const [, at, name = ''] = /^variants\.(\d+)\.(\w+)$/.exec(field) ?? [];
    return [at === undefined ? field : `variants.${places[Number(at)]}.${boxOf[name] ?? name}`, fault];
  });
  return { ...problem, fields: Object.fromEntries(fields) as Record<string, string> };
}
