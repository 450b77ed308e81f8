import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  BeginImport,
  CategoryQueries,
  importLimits,
  ImportQueries,
  MapImport,
  StartImport,
  type CategoryView,
  type ImportView,
} from '@market/catalogue';
import type { Problem, Result } from '@market/kernel';
import { Access, answer, CurrentSeller, Names, Refusal, SellerRole, uploadsIn } from '@market/platform';
import type { Option } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ImportPreviewPage } from '../pages/seller/import-preview.page.js';
import { ImportRunPage } from '../pages/seller/import-run.page.js';
import { ImportsPage } from '../pages/seller/imports.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { wishesOf, type TypedRate } from './import-form.js';
import { ImportQuery, ImportsQuery } from './imports.queries.js';
import { SellerShop, type Seller } from './seller-shop.js';

const home = '/kenh-ban-hang/nhap-hang';
const perPage = 20;
const shownRows = 100;
const notFound = new Refusal({ code: 'catalogue/import-not-found', kind: 'not-found' });

/** Files of products: the list of imports, and one import from its preview to its end. */
@Controller('kenh-ban-hang/nhap-hang')
@Access('seller')
@SellerRole('catalogue')
@Names({ id: 'shop:import' })
export class SellerImportsController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly categories: CategoryQueries,
    private readonly imports: ImportQueries,
    private readonly beginImport: BeginImport,
    private readonly mapImport: MapImport,
    private readonly startImport: StartImport,
  ) {}

  @Get()
  async list(
    @CurrentSeller() seller: Seller,
    @Query() query: ImportsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendList(seller, query.page, undefined, request, reply);
  }

  @Post()
  async begin(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [upload] = uploadsIn(request, 'file');
    const begun: Result<{ importId: string }> = upload
      ? await this.beginImport.execute(seller, { shopId: seller.shopId, fileName: upload.fileName, bytes: upload.bytes })
      : { ok: false, problem: { code: 'media/file-empty', kind: 'invalid' } };
    if (begun.ok) return seeOther(reply, `${home}/${begun.value.importId}`);
    await this.sendList(seller, 1, begun.problem, request, reply);
  }

  @Get(':id')
  async one(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Query() _query: ImportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.imports.find(seller, id);
    if (!view) throw notFound;
    if (view.state === 'mapping') await this.sendPreview(seller, id, {}, request, reply);
    else await this.sendRun(seller, view, request, reply);
  }

  /** What the progress page asks every few seconds: on any change it asks for itself again. */
  @Get(':id/tien-do')
  async progress(@CurrentSeller() seller: Seller, @Param('id') id: string): Promise<{ state: string }> {
    const view = await this.imports.find(seller, id);
    if (!view) throw notFound;
    return { state: progressOf(view) };
  }

  @Post(':id')
  async choose(
    @CurrentSeller() seller: Seller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new PostedForm(request);
    const { wishes, rate } = wishesOf(form, id);
    const mapped = await this.mapImport.execute(seller, wishes);
    if (!mapped.ok && mapped.problem.kind !== 'invalid') throw new Refusal(mapped.problem);
    const problem = rate.value === undefined ? badRate : mapped.ok ? undefined : mapped.problem;
    if (problem) return this.sendPreview(seller, id, { problem, rate }, request, reply);
    if (form.text('do') !== 'run') return this.sendPreview(seller, id, { rate }, request, reply);
    answer(await this.startImport.execute(seller, { importId: id, start: 'run' }));
    await seeOther(reply, `${home}/${id}`);
  }

  @Post(':id/hoan-tac')
  async undo(@CurrentSeller() seller: Seller, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    answer(await this.startImport.execute(seller, { importId: id, start: 'undo' }));
    await seeOther(reply, `${home}/${id}`);
  }

  @Post(':id/chay-tiep')
  async resume(@CurrentSeller() seller: Seller, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    answer(await this.startImport.execute(seller, { importId: id, start: 'resume' }));
    await seeOther(reply, `${home}/${id}`);
  }

  private async sendList(
    seller: Seller,
    at: number,
    problem: Problem | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const [page, shop, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.imports.list(seller, { page: at, perPage }),
    ]);
    const props = { page, shop, imports: found.items, at, pages: Math.ceil(found.total / perPage), limits: importLimits, problem };
    await sendPage(reply, ImportsPage(props), problem ? 422 : 200);
  }

  private async sendPreview(
    seller: Seller,
    id: string,
    { problem, rate }: { problem?: Problem; rate?: TypedRate },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const [page, shop, preview, tree] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.imports.preview(seller, id),
      this.categories.tree(),
    ]);
    if (!preview) throw notFound;
    const props = {
      page,
      shop,
      preview,
      categories: optionsOf(tree, page.lang),
      rate: rate?.text ?? preview.view.rate?.toString() ?? '',
      problem,
    };
    await sendPage(reply, ImportPreviewPage(props), problem ? 422 : 200);
  }

  private async sendRun(seller: Seller, view: ImportView, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const [page, shop, bad, notes, kept, pictures] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.imports.rows(seller, view.id, { bad: true, page: 1, perPage: shownRows }),
      this.imports.rows(seller, view.id, { bad: false, page: 1, perPage: shownRows }),
      view.kept > 0 ? this.imports.kept(seller, view.id) : Promise.resolve([]),
      this.imports.pictures(seller, view.id),
    ]);
    await sendPage(reply, ImportRunPage({ page, shop, view, progress: progressOf(view), bad, notes, kept, pictures }));
  }
}

const badRate: Problem = { code: 'platform/invalid', kind: 'invalid', fields: { rate: 'not-positive' } };

const progressOf = ({ state, done }: ImportView): string => `${state}-${done}`;

/** The tree as one list: what stands below a category is drawn in. */
const optionsOf = (tree: readonly CategoryView[], lang: 'vi' | 'en', depth = 0): Option[] =>
  tree.flatMap(({ slug, name, children }) => [
    { value: slug, label: `${'\u2003'.repeat(depth)}${name[lang]}` },
    ...optionsOf(children, lang, depth + 1),
  ]);
