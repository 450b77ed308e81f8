import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { DeskQueries, EndPromotion, PlanPromotion, type DeskVariant } from '@market/catalogue';
import { Money, refuse, type Problem, type Result } from '@market/kernel';
import { Access, CurrentSeller, Names, SellerRole, UnitOfWork } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ProductPromotionsPage } from '../pages/seller/product-promotions.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { DoneQuery, productPath, SellerProduct } from './seller-product.js';
import type { Seller } from './seller-shop.js';

type Typed = Readonly<Record<string, string>>;

/** Promotions of one product. */
@Controller('kenh-ban-hang/san-pham/:id/khuyen-mai')
@Access('seller')
@SellerRole('catalogue')
@Names({ id: 'shop:product', promotionId: 'shop:promotion' })
export class PromotionsController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly own: SellerProduct,
    private readonly work: UnitOfWork,
    private readonly desk: DeskQueries,
    private readonly plan: PlanPromotion,
    private readonly end: EndPromotion,
  ) {}

  @Get()
  async promotions(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Query() { done }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(seller, id, request, reply, { done, typed: {} });
  }

  @Post()
  async add(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new PostedForm(request);
    const { product } = await this.own.of(seller, id);
    const typed = {
      ...Object.fromEntries(['startsAt', 'endsAt', 'percent'].map((name) => [name, form.text(name, 20)])),
      ...Object.fromEntries(Object.entries(form.group('prices')).map(([variant, price]) => [`prices.${variant}`, price])),
    };
    const planned = await this.planned(seller, id, typed, product.variants);
    if (planned.ok) return seeOther(reply, productPath(id, '/khuyen-mai', 'planned'));
    await this.send(seller, id, request, reply, { typed, problem: planned.problem });
  }

  @Post(':promotionId/ket-thuc')
  async stop(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Param('promotionId') promotionId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ended = await this.work.run(seller, (tx) => this.end.execute(tx, seller, promotionId));
    if (ended.ok) return seeOther(reply, productPath(id, '/khuyen-mai', 'ended'));
    await this.send(seller, id, request, reply, { typed: {}, problem: ended.problem });
  }

  private async planned(seller: Seller, productId: string, typed: Typed, variants: readonly DeskVariant[]): Promise<Result<void>> {
    const [startsAt, endsAt] = [instantOf(typed['startsAt']), instantOf(typed['endsAt'])];
    const percent = typed['percent'] ?? '';
    const priced = variants.map(({ id, price }) => ({ id, wanted: bare(typed[`prices.${id}`]), usual: BigInt(price) }));
    const fields = {
      ...(startsAt ? {} : { startsAt: 'not-a-day' }),
      ...(endsAt ? {} : { endsAt: 'not-a-day' }),
      ...(percent === '' || /^[1-9]\d?$/.test(percent) ? {} : { percent: 'out-of-range' }),
      ...Object.fromEntries(
        priced.flatMap(({ id, wanted }) => (/^(|[1-9]\d{0,11})$/.test(wanted) ? [] : [[`prices.${id}`, 'not-positive']])),
      ),
    };
    if (!startsAt || !endsAt || Object.keys(fields).length > 0)
      return refuse({ code: 'catalogue/invalid-promotion', kind: 'invalid', fields });
    const prices = Object.fromEntries(
      priced.flatMap(({ id, wanted, usual }) => {
        if (wanted !== '') return [[id, BigInt(wanted)] as const];
        return percent === '' ? [] : [[id, reduced(usual, BigInt(percent))] as const];
      }),
    );
    // Nothing reduced is said at the box that reduces all.
    if (Object.keys(prices).length === 0)
      return refuse({ code: 'catalogue/invalid-promotion', kind: 'invalid', fields: { percent: 'required' } });
    return this.work.run(seller, (tx) => this.plan.execute(tx, seller, { productId, prices, startsAt, endsAt }));
  }

  private async send(
    seller: Seller,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, typed, problem }: { done?: DoneQuery['done']; typed: Typed; problem?: Problem },
  ): Promise<void> {
    const [page, { product, shop, head }, promotions] = await Promise.all([
      this.contexts.of(request, reply),
      this.own.of(seller, id),
      this.desk.promotionsOf(seller, id),
    ]);
    const shown = ProductPromotionsPage({
      ...{ page, shop, head, done, typed, promotions },
      variants: product.variants.map(({ id: variantId, label, sku, price }) => ({
        id: variantId,
        label: label ?? sku,
        price: Money.vnd(BigInt(price)),
      })),
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }
}

const bare = (typed = ''): string => typed.replace(/[.\s₫]/g, '');

/** Rounded up to a hundred đồng, so that nothing goes further than was said. */
const reduced = (usual: bigint, percent: bigint): bigint => {
  const exact = (usual * (100n - percent) + 99n) / 100n;
  const round = ((exact + 99n) / 100n) * 100n;
  return round < usual ? round : exact;
};

/** `2026-11-25T08:00` on a clock in Việt Nam. */
function instantOf(typed = ''): Date | undefined {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed) ? new Date(`${typed}:00+07:00`) : undefined;
  return at && !Number.isNaN(at.getTime()) ? at : undefined;
}
