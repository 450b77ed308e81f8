import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock, isId, localDay, type Problem, type Result } from '@market/kernel';
import {
  DraftReport,
  periodsUntil,
  reportPeriod,
  ReportQueries,
  reportRegimes,
  ReturnReport,
  SubmitReport,
  WriteReport,
  type ReportRegime,
} from '@market/participation';
import { Access, actorOf, Refusal, type Actor } from '@market/platform';
import { problemText } from '@market/ui';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ReportPage, type ReportPageProps } from '../pages/console/report.page.js';
import { ReportsPage, type ReportsPageProps } from '../pages/console/reports.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { sendTable } from '../send-table.js';
import { PostedForm } from '../shop/form.js';
import { paperView, reportFile, reportPageView } from './report.view.js';

const dones = ['drafted', 'saved', 'submitted', 'returned'] as const;

class DoneQuery {
  @IsOptional() @IsIn(dones) readonly done?: (typeof dones)[number];
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class DraftBody {
  /** "calendar/2026-11": by which way of counting, and which period of it. */
  @Matches(new RegExp(`^(${reportRegimes.join('|')})/[0-9A-Z-]{4,10}$`)) readonly period!: string;
}
class LookedAt {
  @Type(() => Number) @IsInt() @Min(1) readonly version!: number;
}
class ReasonBody {
  @IsString() @MaxLength(500) readonly reason!: string;
}

const home = '/quan-tri/bao-cao';
/** The market is older than that nowhere. */
const firstYear = 2021;
const mayWrite = ({ role }: Actor): boolean => role === 'officer' || role === 'admin';

/** Periodic reports: drawn up, locked, checked against the facts, sent back. Auditors may read. */
@Controller('quan-tri/bao-cao')
@Access('officer')
export class ReportsController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly queries: ReportQueries,
    private readonly draft: DraftReport,
    private readonly write: WriteReport,
    private readonly submit: SubmitReport,
    private readonly sendBack: ReturnReport,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('officer', 'auditor')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendList(request, reply);
  }

  @Post()
  async begin(@Body() body: DraftBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [regime, period] = body.period.split('/') as [ReportRegime, string];
    const result = await this.draft.execute(actorOf(request), { regime, period });
    if (result.ok) return seeOther(reply, `${home}/${result.value.reportId}?done=drafted`);
    await this.sendList(request, reply, { problem: result.problem, typed: { period: body.period } });
  }

  @Get(':id')
  @Access('officer', 'auditor')
  async one(
    @Param('id') id: string,
    @Query() { done }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [reportId, ending] = id.split('.');
    if (ending === undefined) return this.send(request, reply, id, { done });
    if (ending !== 'xlsx') throw notFound();
    const [{ lang }, report] = await Promise.all([this.contexts.withShopper(request), this.report(request, reportId!)]);
    const { name, table } = reportFile(report, paperView(report, localDay(this.clock.now()), lang), lang);
    await sendTable(reply, 'xlsx', name, [table]);
  }

  /** The notes carry the numbers of lines in their names, so the body is read as it came. */
  @Post(':id/ghi')
  async save(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const signer = {
      place: form.text('place', 80),
      agency: form.text('agency', 150),
      title: form.text('title', 80),
      name: form.text('name', 80),
    };
    const words = { notes: form.group('note'), signer };
    const version = form.whole('version');
    await this.act(request, reply, id, 'saved', (actor, reportId) =>
      this.write.execute(actor, { reportId, expectedVersion: version, words }),
    );
  }

  @Post(':id/gui')
  async lock(@Param('id') id: string, @Body() body: LookedAt, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const work = (actor: Actor, reportId: string) => this.submit.execute(actor, { reportId, expectedVersion: body.version });
    await this.act(request, reply, id, 'submitted', work);
  }

  @Post(':id/tra-lai')
  async back(@Param('id') id: string, @Body() body: ReasonBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const work = (actor: Actor, reportId: string) => this.sendBack.execute(actor, { reportId, reason: body.reason });
    await this.act(request, reply, id, 'returned', work, body.reason);
  }

  private async act(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    done: (typeof dones)[number],
    work: (actor: Actor, reportId: string) => Promise<Result<unknown>>,
    reason = '',
  ): Promise<void> {
    if (!isId(id)) throw notFound();
    const result = await work(actorOf(request), id);
    if (result.ok) return seeOther(reply, `${home}/${id}?done=${done}`);
    await this.send(request, reply, id, { problem: result.problem, reason });
  }

  private async report(request: FastifyRequest, id: string) {
    const report = isId(id) ? await this.queries.one(actorOf(request), id) : undefined;
    if (!report) throw notFound();
    return report;
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    { done, problem, reason = '' }: { done?: ReportPageProps['done']; problem?: Problem; reason?: string },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, report] = await Promise.all([this.contexts.of(request, reply), this.report(request, id)]);
    const submitter = report.moves.find(({ to }) => to === 'submitted')?.accountId;
    const shown = ReportPage({
      ...{ page, done, ...reportPageView(report, localDay(this.clock.now()), page.lang) },
      mayWrite: mayWrite(actor) && report.state === 'draft',
      mayReturn: mayWrite(actor) && report.state === 'submitted' && 'accountId' in actor && actor.accountId !== submitter,
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {}, reason },
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }

  private async sendList(
    request: FastifyRequest,
    reply: FastifyReply,
    refused?: { problem: Problem; typed: Readonly<Record<string, string>> },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, reports] = await Promise.all([this.contexts.of(request, reply), this.queries.list(actor)]);
    const begun = (regime: ReportRegime) =>
      periodsUntil(regime, localDay(this.clock.now()), firstYear).map((code) => reportPeriod(regime, code)!);
    const props: ReportsPageProps = {
      ...{ page, reports, periods: { 'decree-09': begun('decree-09'), calendar: begun('calendar') }, mayWrite: mayWrite(actor) },
      refused: refused && {
        ...{ message: problemText(refused.problem, page.lang), faults: refused.problem.fields ?? {}, typed: refused.typed },
      },
    };
    await sendPage(reply, ReportsPage(props), refused ? 422 : 200);
  }
}

const notFound = () => new Refusal({ code: 'platform/not-found', kind: 'not-found' });
