import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { DecideChange, DeskQueries, PublishProduct, PublishProducts, RequestProductChanges, TakeDownProduct } from '@market/catalogue';
import { Clock, isId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Access, actorOf, Refusal, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { problemText } from '@market/ui';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ProductQueuePage, queueKinds } from '../pages/console/product-queue.page.js';
import { askedFields, type ReviewAct } from '../pages/console/product-review-acts.js';
import { ProductReviewPage } from '../pages/console/product-review.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { ReviewViews } from './review.view.js';

const perPage = 30;
const dayMs = 86_400_000;
const acts = ['published', 'returned', 'taken-down', 'change-approved', 'change-refused'] as const satisfies readonly ReviewAct[];

class QueueQuery {
  @IsOptional() @IsIn(queueKinds) readonly viec: (typeof queueKinds)[number] = 'all';
  @IsOptional() @IsIn(['1']) readonly luuY?: string;
  @IsOptional() @IsString() @MaxLength(100) readonly q?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(1000) readonly trang: number = 1;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(perPage) readonly approved?: number;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class DoneQuery {
  @IsOptional() @IsIn(acts) readonly done?: ReviewAct;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class VersionBody {
  @Type(() => Number) @IsInt() @Min(1) readonly version!: number;
}
class ReasonBody {
  @IsString() @MaxLength(2000) readonly reason!: string;
}
class ChangeReasonBody {
  @IsString() @MaxLength(2000) readonly changeReason!: string;
}

type Typed = Readonly<Record<string, string>>;

/** The officers' desk for products: what waits, what it is, and every word about it. Auditors may look. */
@Controller('quan-tri/san-pham')
@Access('officer')
export class ProductDeskController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly work: UnitOfWork,
    private readonly desk: DeskQueries,
    private readonly views: ReviewViews,
    private readonly publish: PublishProduct,
    private readonly publishMany: PublishProducts,
    private readonly askFor: RequestProductChanges,
    private readonly takeDown: TakeDownProduct,
    private readonly decide: DecideChange,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('officer', 'auditor')
  async queue(@Query() query: QueueQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendQueue(query, request, reply);
  }

  /** Approves those that were ticked, all or none: each in the version that stood in the list. */
  @Post('duyet')
  async approve(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOf(request);
    const chosen = new PostedForm(request).all('chosen', 60).flatMap((each) => {
      const [productId = '', version] = each.split(':');
      return isId(productId) ? [{ productId, expectedVersion: Number(version) }] : [];
    });
    const published = chosen.length === 0 ? undefined : await this.work.run(actor, (tx) => this.publishMany.execute(tx, actor, chosen));
    if (published?.ok) return seeOther(reply, `/quan-tri/san-pham?approved=${chosen.length}`);
    await this.sendQueue(new QueueQuery(), request, reply, { problem: published?.problem });
  }

  @Get(':id')
  @Access('officer', 'auditor')
  async review(
    @Param('id') id: string,
    @Query() { done }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(id, request, reply, { done });
  }

  @Post(':id/dang-ban')
  async show(
    @Param('id') id: string,
    @Body() { version }: VersionBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = (tx: Tx, actor: Actor) => this.publish.execute(tx, actor, { productId: id, expectedVersion: version });
    await this.act(id, 'published', {}, work, request, reply);
  }

  @Post(':id/de-nghi-sua')
  async askForChanges(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const written = form.group('fields');
    const fields = Object.fromEntries(askedFields.flatMap((field) => (written[field] ? [[field, form.text(`fields.${field}`, 300)]] : [])));
    const typed = {
      reason: form.text('reason', 2000),
      ...Object.fromEntries(Object.entries(fields).map(([name, text]) => [`fields.${name}`, text])),
    };
    // What is said about fields is reason enough.
    const reason = typed.reason || Object.values(fields).join(' · ');
    const work = (tx: Tx, actor: Actor) =>
      this.askFor.execute(tx, actor, { productId: id, reason, fields, expectedVersion: form.whole('version') });
    await this.act(id, 'returned', typed, work, request, reply);
  }

  @Post(':id/go')
  async remove(
    @Param('id') id: string,
    @Body() { reason }: ReasonBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(
      id,
      'taken-down',
      { reason },
      (tx, actor) => this.takeDown.execute(tx, actor, { productId: id, reason }),
      request,
      reply,
    );
  }

  @Post(':id/thay-doi/:changeId/duyet')
  async approveChange(
    @Param('id') id: string,
    @Param('changeId') changeId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(id, 'change-approved', {}, (tx, actor) => this.decide.execute(tx, actor, { changeId, approve: true }), request, reply);
  }

  @Post(':id/thay-doi/:changeId/khong-duyet')
  async refuseChange(
    @Param('id') id: string,
    @Param('changeId') changeId: string,
    @Body() { changeReason }: ChangeReasonBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = async (tx: Tx, actor: Actor): Promise<Result<void>> => {
      const decided = await this.decide.execute(tx, actor, { changeId, approve: false, reason: changeReason });
      if (decided.ok || decided.problem.code !== 'catalogue/reason-required') return decided;
      return refuse({ ...decided.problem, fields: { changeReason: 'required' } });
    };
    await this.act(id, 'change-refused', { changeReason }, work, request, reply);
  }

  private async act(
    id: string,
    act: ReviewAct,
    typed: Typed,
    work: (tx: Tx, actor: Actor) => Promise<Result<void>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const actor = actorOf(request);
    const result = isId(id) ? await this.work.run(actor, (tx) => work(tx, actor)) : ok(undefined);
    if (result.ok) return seeOther(reply, `/quan-tri/san-pham/${encodeURIComponent(id)}?done=${act}`);
    await this.send(id, request, reply, { refused: { at: act, problem: result.problem, typed } });
  }

  private async sendQueue(
    query: QueueQuery,
    request: FastifyRequest,
    reply: FastifyReply,
    outcome?: { problem: Problem | undefined },
  ): Promise<void> {
    const actor = actorOf(request);
    const { viec: kind, luuY, q: text = '', trang: at } = query;
    const filter = { kind: kind === 'all' ? null : kind, flagged: luuY === '1', text, limit: perPage, offset: (at - 1) * perPage };
    const [page, { items, total }] = await Promise.all([this.contexts.of(request, reply), this.desk.queue(actor, filter)]);
    const now = this.clock.now().getTime();
    const { lang } = page;
    const shown = ProductQueuePage({
      ...{ page, kind, text, at, total, flagged: filter.flagged, approved: query.approved, readOnly: actor.role === 'auditor' },
      pages: Math.ceil(total / perPage),
      items: items.map(({ shopName, categoryVi, categoryEn, since, ...item }) => ({
        ...item,
        ...{ shop: shopName, category: lang === 'vi' ? categoryVi : categoryEn, days: Math.floor((now - since.getTime()) / dayMs) },
      })),
      refusal: outcome && (outcome.problem ? problemText(outcome.problem, lang) : this.views.noneChosen(lang)),
    });
    await sendPage(reply, shown, outcome ? 422 : 200);
  }

  private async send(
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, refused }: { done?: ReviewAct | undefined; refused?: { at: ReviewAct; problem: Problem; typed: Typed } },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, product] = await Promise.all([this.contexts.of(request, reply), this.desk.one(actor, id)]);
    if (!product) throw new Refusal({ code: 'catalogue/product-not-found', kind: 'not-found' });
    const shown = ProductReviewPage({
      ...{ page, done, readOnly: actor.role === 'auditor' },
      ...(await this.views.of(actor, product, page.lang)),
      refused: refused && {
        ...{ at: refused.at, typed: refused.typed, message: problemText(refused.problem, page.lang), faults: refused.problem.fields ?? {} },
      },
    });
    await sendPage(reply, shown, refused ? 422 : 200);
  }
}
