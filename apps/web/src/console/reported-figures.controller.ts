import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { isId, type Problem } from '@market/kernel';
import { FigureQueries, ReportFigure } from '@market/participation';
import { Access, actorOf } from '@market/platform';
import { problemText } from '@market/ui';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ReportedFiguresPage, type ReportedRowView } from '../pages/console/reported-figures.page.js';
import { hundredthsText } from '../pages/console/reported-table.js';
import { seeOther, sendPage } from '../send-page.js';
import { reportedView } from './reported.view.js';

class FigureQuery {
  @IsOptional() @IsString() @MaxLength(40) readonly sua?: string;
  @IsOptional() @IsIn(['recorded']) readonly done?: string;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class FigureBody {
  @IsOptional() @IsString() @MaxLength(40) readonly indicator: string = '';
  @IsString() @MaxLength(10) readonly from!: string;
  @IsString() @MaxLength(10) readonly to!: string;
  @IsString() @MaxLength(20) readonly value!: string;
  @IsIn(['document', 'agency']) readonly sourceKind!: 'document' | 'agency';
  @IsString() @MaxLength(500) readonly source!: string;
  @IsOptional() @IsString() @MaxLength(500) readonly note: string = '';
  @IsOptional() @IsString() @MaxLength(40) readonly revises?: string;
  @IsOptional() @IsString() @MaxLength(500) readonly reason: string = '';
}

const home = '/quan-tri/so-lieu-bao-cao';

/** Figures from outside: added and revised by officers, read by auditors too. */
@Controller('quan-tri/so-lieu-bao-cao')
@Access('officer')
export class ReportedFiguresController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly queries: FigureQueries,
    private readonly report: ReportFigure,
  ) {}

  @Get()
  @Access('officer', 'auditor')
  async list(@Query() { sua, done }: FigureQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, { revises: sua, done: done !== undefined });
  }

  @Post()
  async add(@Body() body: FigureBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { revises, reason, ...figure } = body;
    const trimmed = { ...figure, source: figure.source.trim(), note: figure.note.trim(), value: figure.value.trim() };
    const revision = revises !== undefined && isId(revises) ? { figureId: revises, reason: reason.trim() } : undefined;
    const result = await this.report.execute(actorOf(request), { ...trimmed, revises: revision });
    if (result.ok) return seeOther(reply, `${home}?done=recorded`);
    await this.send(request, reply, { revises, done: false, refused: { problem: result.problem, typed: { ...trimmed, reason } } });
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    shown: { revises: string | undefined; done: boolean; refused?: { problem: Problem; typed: Readonly<Record<string, string>> } },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, found] = await Promise.all([this.contexts.of(request, reply), this.queries.all(actor)]);
    const figures = reportedView(found, page.lang);
    const revising = figures.find(({ id, revised }) => id === shown.revises && !revised);
    const { refused } = shown;
    const props = {
      ...{ page, figures, revising, done: shown.done, mayWrite: actor.role === 'officer' || actor.role === 'admin' },
      indicators: found.indicators.map(({ code, label }) => ({ value: code, label: label[page.lang] })),
      typed: refused?.typed ?? (revising ? typedOf(revising) : {}),
      refused: refused && { message: problemText(refused.problem, page.lang), faults: refused.problem.fields ?? {} },
    };
    await sendPage(reply, ReportedFiguresPage(props), refused ? 422 : 200);
  }
}

/** A revision begins as a copy. Examples have no source that could be copied. */
function typedOf({ from, to, hundredths, source, sourceKind, note }: ReportedRowView): Readonly<Record<string, string>> {
  const kind = sourceKind === 'example' ? 'document' : sourceKind;
  return { from, to, value: hundredthsText(hundredths, 'vi'), source: source ?? '', sourceKind: kind, note };
}
