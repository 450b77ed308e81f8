import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { isId, Money, newId, refuse, type Problem, type Result } from '@market/kernel';
import { StorePrivateFile, type StoredFile } from '@market/media';
import { Access, CurrentSeller, Refusal, uploadsIn, Names } from '@market/platform';
import {
  ApplicationQueries,
  CompleteApplication,
  MoveApplication,
  ProgrammeQueries,
  SubmitApplication,
  type Programme,
  type WholeApplication,
} from '@market/support';
import { problemText } from '@market/ui';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { MyApplicationPage, type MyApplicationProps } from '../pages/portal/application.page.js';
import { MyApplicationsPage } from '../pages/portal/applications.page.js';
import { ApplyPage, type ApplyPageProps } from '../pages/portal/apply.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { dongOf } from '../typed-amount.js';
import { applicationFiles } from './application.view.js';
import { dong } from './programme.view.js';
import type { Seller } from './seller-of.js';

const dones = ['sent', 'completed', 'withdrawn'] as const;
class DoneQuery {
  @IsOptional() @IsIn(dones) readonly done?: (typeof dones)[number];
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

type Kept = ApplyPageProps['kept'];

/** A business asks for support and follows its applications. The owner alone: it is the business that asks. */
@Controller('ho-tro')
@Access('seller')
@Names({ slug: 'public:programme', number: 'shop:application' })
export class ApplicationsController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly programmes: ProgrammeQueries,
    private readonly applications: ApplicationQueries,
    private readonly submit: SubmitApplication,
    private readonly complete: CompleteApplication,
    private readonly move: MoveApplication,
    private readonly store: StorePrivateFile,
  ) {}

  @Get('chuong-trinh/:slug/nop-ho-so')
  async form(
    @CurrentSeller() seller: Seller,
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const programme = await this.known(seller, slug);
    await this.sendForm(seller, programme, request, reply, { id: newId(), purpose: '', cost: '', kept: {} });
  }

  @Post('chuong-trinh/:slug/nop-ho-so')
  async apply(
    @CurrentSeller() seller: Seller,
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const programme = await this.known(seller, slug);
    const form = new PostedForm(request);
    const [id, purpose, cost] = [form.text('id', 36), form.text('purpose', 2000), form.text('cost', 20)];
    const { kept, problem } = await this.storePapers(seller, programme, request);
    const sent: Result<string> = problem
      ? refuse(problem)
      : await this.submit.execute(seller, {
          ...{ id: isId(id) ? id : newId(), programmeSlug: slug, purpose, cost: Money.vnd(dongOf(cost)) },
          papers: Object.entries(kept).map(([key, file]) => ({ key, fileId: file.id })),
        });
    if (sent.ok) return seeOther(reply, `/ho-tro/ho-so/${sent.value}?done=sent`);
    await this.sendForm(seller, programme, request, reply, { id: isId(id) ? id : newId(), purpose, cost, kept, problem: sent.problem });
  }

  @Get('ho-so')
  async list(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, lines] = await Promise.all([this.contexts.of(request, reply), this.applications.ofShop(seller)]);
    const shown = lines.map(({ number, programme, state, cost, granted, submittedAt }) => ({
      ...{ number, programme: programme[page.lang], state, submittedAt, cost: dong(cost, page.lang) },
      granted: granted === null ? null : dong(granted, page.lang),
    }));
    await sendPage(reply, MyApplicationsPage({ page, applications: shown }));
  }

  @Get('ho-so/:number')
  async one(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Query() { done }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendOne(seller, number, request, reply, { done });
  }

  @Post('ho-so/:number/bo-sung')
  async addMore(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reason = new PostedForm(request).text('reason', 2000);
    const fileIds: string[] = [];
    for (const { bytes, fileName } of uploadsIn(request, 'files')) {
      const stored = await this.store.execute(seller, { bytes, name: fileName });
      if (!stored.ok) return this.sendOne(seller, number, request, reply, { problem: inField(stored.problem, 'files'), typed: reason });
      fileIds.push(stored.value.id);
    }
    const added = await this.complete.execute(seller, { number, reason, fileIds });
    if (added.ok) return seeOther(reply, `/ho-tro/ho-so/${number}?done=completed`);
    await this.sendOne(seller, number, request, reply, { problem: added.problem, typed: reason });
  }

  @Post('ho-so/:number/rut')
  async withdraw(
    @CurrentSeller() seller: Seller,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const moved = await this.move.execute(seller, 'withdraw', { number });
    if (moved.ok) return seeOther(reply, `/ho-tro/ho-so/${number}?done=withdrawn`);
    await this.sendOne(seller, number, request, reply, { problem: moved.problem });
  }

  private async known(seller: Seller, slug: string): Promise<Programme> {
    const programme = await this.programmes.bySlug(seller, slug);
    if (!programme) throw new Refusal({ code: 'support/programme-not-found', kind: 'not-found' });
    return programme;
  }

  /** Files that came are stored at once, so that a form that is refused for another reason does not lose them. */
  private async storePapers(seller: Seller, { papers }: Programme, request: FastifyRequest): Promise<{ kept: Kept; problem?: Problem }> {
    const form = new PostedForm(request);
    const kept: Record<string, Pick<StoredFile, 'id' | 'name'>> = {};
    let problem: Problem | undefined;
    for (const { key } of papers) {
      const before = form.text(`kept-${key}`, 36);
      const [upload] = uploadsIn(request, `paper-${key}`);
      if (isId(before)) kept[key] = { id: before, name: form.text(`kept-name-${key}`, 140) };
      if (!upload) continue;
      const stored = await this.store.execute(seller, { bytes: upload.bytes, name: upload.fileName });
      if (stored.ok) kept[key] = { id: stored.value.id, name: stored.value.name };
      else problem = inField(stored.problem, `paper-${key}`);
    }
    return { kept, ...(problem && { problem }) };
  }

  private async sendForm(
    seller: Seller,
    programme: Programme,
    request: FastifyRequest,
    reply: FastifyReply,
    { id, purpose, cost, kept, problem }: { id: string; purpose: string; cost: string; kept: Kept; problem?: Problem },
  ): Promise<void> {
    const [page, { verdicts }] = await Promise.all([this.contexts.of(request, reply), this.programmes.entitlements(seller)]);
    const verdict = verdicts.find((each) => each.programme.id === programme.id)?.verdict;
    if (!verdict?.entitled || !verdict.rate) return seeOther(reply, `/ho-tro/chuong-trinh/${programme.slug}`);
    const shown = ApplyPage({
      ...{ page, slug: programme.slug, title: programme.title[page.lang], id, decisionDays: programme.decisionDays, kept },
      rate: { percent: verdict.rate.percent, ceiling: dong(verdict.rate.ceiling, page.lang) },
      papers: programme.papers.map(({ key, label, required }) => ({ key, label: label[page.lang], required })),
      typed: { purpose, cost },
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }

  private async sendOne(
    seller: Seller,
    number: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, problem, typed = '' }: { done?: MyApplicationProps['done']; problem?: Problem; typed?: string },
  ): Promise<void> {
    const [page, found] = await Promise.all([this.contexts.of(request, reply), this.applications.byNumber(seller, number)]);
    if (!found) throw new Refusal({ code: 'support/application-not-found', kind: 'not-found' });
    const refused = problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {}, typed };
    await sendPage(reply, MyApplicationPage({ page, done, refused, ...myApplication(found, page.lang) }), problem ? 422 : 200);
  }
}

function myApplication(found: WholeApplication, lang: 'vi' | 'en'): Omit<MyApplicationProps, 'page'> {
  const { number, state, dueOn, purpose, cost, granted, percent, ceiling, moves } = found;
  return {
    ...{ number, state, dueOn, purpose, cost: dong(cost, lang), granted: granted === null ? null : dong(granted, lang) },
    programme: { title: found.programme[lang], slug: found.programmeSlug },
    rate: { percent, ceiling: dong(ceiling, lang) },
    files: applicationFiles(found, lang),
    steps: moves,
  };
}

const inField = (problem: Problem, field: string): Problem => ({ ...problem, fields: { [field]: 'file' } });
