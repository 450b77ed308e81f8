import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  AddProduct,
  CategoryQueries,
  DeskQueries,
  EditProduct,
  ProductQueries,
  productStates,
  PublishProduct,
  SubmitProduct,
  UnlistProduct,
  WithdrawChange,
  type ProductState,
} from '@market/catalogue';
import { ReceiveStock } from '@market/inventory';
import { isId, newId, ok, type Problem, type Result } from '@market/kernel';
import { Access, CurrentSeller, Names, SellerRole, UnitOfWork, type Tx } from '@market/platform';
import { problemText } from '@market/ui';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { pictureView } from '../picture.view.js';
import { NewProductPage, ProductAboutPage } from '../pages/seller/product-about.page.js';
import type { ProductDone } from '../pages/seller/product-frame.js';
import { ProductListPage } from '../pages/seller/product-list.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { aboutTyped, askedIn, categoryOptions, editableText } from './product-about.form.js';
import { aboutOf, attributesIn, firstVariant, withPlainFields, type Typed } from './product-about.read.js';
import { DoneQuery, productPath, SellerProduct } from './seller-product.js';
import { SellerShop, type Seller } from './seller-shop.js';

const perPage = 20;
const listPath = '/kenh-ban-hang/san-pham';

class ListQuery extends DoneQuery {
  @IsOptional() @IsIn(productStates) readonly loc?: ProductState;
  @IsOptional() @IsString() @MaxLength(100) readonly q?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly page: number = 1;
}
class BackQuery {
  @IsOptional() @IsIn(['danh-sach']) readonly ve?: string;
}

/** A shop's products: the list, what is written about one, and its moves. */
@Controller('kenh-ban-hang/san-pham')
@Access('seller')
@SellerRole('catalogue')
@Names({ id: 'shop:product' })
export class SellerProductsController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly own: SellerProduct,
    private readonly work: UnitOfWork,
    private readonly products: ProductQueries,
    private readonly desk: DeskQueries,
    private readonly categories: CategoryQueries,
    private readonly add: AddProduct,
    private readonly editProduct: EditProduct,
    private readonly receive: ReceiveStock,
    private readonly submit: SubmitProduct,
    private readonly unlist: UnlistProduct,
    private readonly publish: PublishProduct,
    private readonly withdraw: WithdrawChange,
  ) {}

  @Get()
  async list(
    @CurrentSeller() seller: Seller,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendList(seller, query, request, reply);
  }

  @Get('moi')
  async blank(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendNew(seller, { id: newId() }, request, reply);
  }

  @Post('moi')
  async create(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const typed = aboutTyped(form);
    if (form.text('then') === 'category') return this.sendNew(seller, typed, request, reply);
    const added = await this.work.run<string, Problem>(seller, (tx) => this.addDraft(tx, seller, typed));
    if (added.ok) return seeOther(reply, productPath(added.value, '/hinh', 'added'));
    await this.sendNew(seller, typed, request, reply, added.problem);
  }

  @Get(':id')
  async about(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Query() { done }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendAbout(seller, id, request, reply, { done });
  }

  @Post(':id')
  async keep(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new PostedForm(request);
    const typed = aboutTyped(form);
    if (form.text('then') === 'category') return this.sendAbout(seller, id, request, reply, { typed });
    const kept = await this.work.run(seller, (tx) => this.editProduct.execute(tx, seller, { productId: id, ...aboutOf(typed, form) }));
    if (kept.ok) return seeOther(reply, productPath(id, '', kept.value.waits ? 'waits' : 'saved'));
    await this.sendAbout(seller, id, request, reply, { typed, problem: kept.problem });
  }

  @Post(':id/gui-duyet')
  async send(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sent = await this.work.run(seller, (tx) => this.submit.execute(tx, seller, { productId: id }));
    if (sent.ok) return seeOther(reply, productPath(id, '', 'submitted'));
    await this.sendAbout(seller, id, request, reply, { problem: sent.problem });
  }

  @Post(':id/an')
  async hide(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Query() back: BackQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.move(seller, id, back, 'unlisted', (tx) => this.unlist.execute(tx, seller, { productId: id }), request, reply);
  }

  @Post(':id/ban-lai')
  async show(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Query() back: BackQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.move(seller, id, back, 'relisted', (tx) => this.publish.execute(tx, seller, { productId: id }), request, reply);
  }

  @Post(':id/rut-thay-doi')
  async takeBack(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.move(seller, id, {}, 'withdrawn', (tx) => this.withdraw.execute(tx, seller, id), request, reply);
  }

  private async move(
    seller: Seller,
    id: string,
    { ve }: BackQuery,
    done: ProductDone,
    act: (tx: Tx) => Promise<Result<void>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const moved = await this.work.run(seller, act);
    if (moved.ok) return seeOther(reply, ve ? `${listPath}?done=${done}` : productPath(id, '', done));
    if (ve) return this.sendList(seller, new ListQuery(), request, reply, moved.problem);
    await this.sendAbout(seller, id, request, reply, { problem: moved.problem });
  }

  private async addDraft(tx: Tx, seller: Seller, typed: Typed): Promise<Result<string, Problem>> {
    const first = firstVariant(typed);
    if (!first.ok) return first;
    const { id = '', name = '', categorySlug = '', descriptionVi = '', descriptionEn = '', originText = '', nameEn = '' } = typed;
    const { variant, stock } = first.value;
    const added = await this.add.execute(tx, seller, {
      ...(isId(id) ? { id } : {}),
      ...{ shopId: seller.shopId, categorySlug, name, nameEn: nameEn || null, descriptionVi, descriptionEn, originText },
      variants: [variant],
    });
    if (!added.ok) return added.problem.code === 'catalogue/product-exists' ? ok(id) : withPlainFields(added.problem);
    const { productId, variantIds } = added.value;
    await this.receive.execute(tx, [{ variantId: variantIds[0]!, quantity: stock }], seller.accountId);
    const edited = await this.editProduct.execute(tx, seller, { productId, attributes: attributesIn(typed) });
    return edited.ok ? ok(productId) : edited;
  }

  private async sendList(seller: Seller, query: ListQuery, request: FastifyRequest, reply: FastifyReply, problem?: Problem): Promise<void> {
    const { loc: state, q: text = '', page: at, done } = query;
    const [page, shop, found, counts] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.products.list(seller, { state, text, page: at, perPage }),
      this.desk.counts(seller),
    ]);
    const products = found.items.map(({ id, name, state: its, pictureUrl: url, priceFrom, variantCount, waits, reason }) => ({
      ...{ id, name, state: its, priceFrom, variantCount, waits, reason },
      picture: url === null ? undefined : pictureView({ url, alt: '', width: 640, height: 640 }),
    }));
    const refusal = problem && problemText(problem, page.lang);
    const pages = Math.ceil(found.total / perPage);
    await sendPage(reply, ProductListPage({ page, shop, products, counts, state, text, at, pages, done, refusal }), problem ? 422 : 200);
  }

  private async sendNew(seller: Seller, typed: Typed, request: FastifyRequest, reply: FastifyReply, problem?: Problem): Promise<void> {
    const [page, shop, tree, asked] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.categories.offered(),
      this.categories.asked(typed['categorySlug'] ?? ''),
    ]);
    const form = { typed, categories: categoryOptions(tree, page.lang), asked: askedIn(asked, page.lang) };
    const refused = problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} };
    await sendPage(reply, NewProductPage({ page, shop, ...form, refused }), problem ? 422 : 200);
  }

  private async sendAbout(
    seller: Seller,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, typed, problem }: { done?: ProductDone | undefined; typed?: Typed; problem?: Problem },
  ): Promise<void> {
    const [page, { shop, head, working }, tree] = await Promise.all([
      this.contexts.of(request, reply),
      this.own.of(seller, id),
      this.categories.offered(),
    ]);
    const stored = {
      ...{ name: working.name, nameEn: working.nameEn ?? '', categorySlug: working.categorySlug, originText: working.originText },
      ...{ descriptionVi: editableText(working.descriptionVi), descriptionEn: editableText(working.descriptionEn) },
      ...Object.fromEntries(
        Object.entries(working.attributes).map(([key, value]) => [
          `attributes.${key}`,
          String(value).replace('.', page.lang === 'vi' && typeof value === 'number' ? ',' : '.'),
        ]),
      ),
    };
    const shown = typed ?? stored;
    const asked = await this.categories.asked(shown['categorySlug'] ?? '');
    const form = { typed: shown, categories: categoryOptions(tree, page.lang), asked: askedIn(asked, page.lang) };
    const refused = problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} };
    await sendPage(reply, ProductAboutPage({ page, shop, head, done, ...form, refused }), problem ? 422 : 200);
  }
}
