import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Money, type Problem, type Result } from '@market/kernel';
import { Access, actorOf, Refusal, type Actor } from '@market/platform';
import {
  ApplicationQueries,
  ApproveApplication,
  CloseApplication,
  DisburseApplication,
  MoveApplication,
  type ApplicationState,
} from '@market/support';
import { problemText } from '@market/ui';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { SupportApplicationPage, type ApplicationAct } from '../pages/console/support-application.page.js';
import { queueFilters, SupportQueuePage, type QueueFilter } from '../pages/console/support-queue.page.js';
import { applicationFiles } from '../portal/application.view.js';
import { dong, formName, sectorName, sizeName } from '../portal/programme.view.js';
import { dongOf } from '../typed-amount.js';
import { seeOther, sendPage } from '../send-page.js';

const perPage = 30;
const acts = ['take', 'ask-more', 'approve', 'refuse', 'disburse', 'close'] as const satisfies readonly ApplicationAct[];
const statesOf: Record<QueueFilter, readonly ApplicationState[] | null> = {
  waiting: ['submitted', 'in-review'],
  asked: ['needs-more'],
  decided: ['approved', 'refused', 'disbursed', 'closed'],
  all: null,
};

class QueueQuery {
  @IsOptional() @IsIn(queueFilters) readonly loc: QueueFilter = 'waiting';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(1000) readonly trang: number = 1;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class DoneQuery {
  @IsOptional() @IsIn(acts) readonly done?: ApplicationAct;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class LookedAt {
  @Type(() => Number) @IsInt() @Min(1) readonly version!: number;
}
class ReasonBody extends LookedAt {
  @IsString() @MaxLength(2000) readonly reason!: string;
}
class ApproveBody extends LookedAt {
  @IsString() @MaxLength(20) readonly amount!: string;
  @IsOptional() @IsString() @MaxLength(2000) readonly note?: string;
}
class DisburseBody extends LookedAt {
  @IsString() @MaxLength(200) readonly paidReference!: string;
}

/** The officers' desk for applications for support. Auditors may look. */
@Controller('quan-tri/ho-tro')
@Access('officer')
export class SupportDeskController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly queries: ApplicationQueries,
    private readonly approval: ApproveApplication,
    private readonly moves: MoveApplication,
    private readonly disbursement: DisburseApplication,
    private readonly closing: CloseApplication,
  ) {}

  @Get()
  @Access('officer', 'auditor')
  async queue(@Query() { loc, trang }: QueueQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.queries.queue(actorOf(request), { states: statesOf[loc], page: trang, perPage }),
    ]);
    const items = found.items.map(({ number, programme, businessName, state, cost, submittedAt, term }) => ({
      ...{ number, programme: programme[page.lang], business: businessName, state, cost: dong(cost, page.lang), submittedAt, term },
    }));
    await sendPage(reply, SupportQueuePage({ page, filter: loc, items, at: trang, pages: Math.ceil(found.total / perPage) }));
  }

  @Get(':number')
  @Access('officer', 'auditor')
  async one(
    @Param('number') number: string,
    @Query() { done }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(number, request, reply, { done });
  }

  @Post(':number/tiep-nhan')
  async take(@Param('number') number: string, @Body() { version }: LookedAt, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const work = (actor: Actor) => this.moves.execute(actor, 'take', { number, expectedVersion: version });
    await this.act(number, 'take', {}, work, request, reply);
  }

  @Post(':number/yeu-cau-bo-sung')
  async askMore(@Param('number') number: string, @Body() body: ReasonBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { reason, version } = body;
    const work = (actor: Actor) => this.moves.execute(actor, 'ask-more', { number, reason, expectedVersion: version });
    await this.act(number, 'ask-more', { reason }, work, request, reply);
  }

  @Post(':number/duyet')
  async approve(@Param('number') number: string, @Body() body: ApproveBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { amount, note = '', version } = body;
    const wish = { number, amount: Money.vnd(dongOf(amount)), reason: note, expectedVersion: version };
    await this.act(number, 'approve', { amount, note }, (actor) => this.approval.execute(actor, wish), request, reply);
  }

  @Post(':number/tu-choi')
  async refuse(@Param('number') number: string, @Body() body: ReasonBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { reason, version } = body;
    const work = (actor: Actor) => this.moves.execute(actor, 'refuse', { number, reason, expectedVersion: version });
    await this.act(number, 'refuse', { reason }, work, request, reply);
  }

  @Post(':number/giai-ngan')
  async disburse(@Param('number') number: string, @Body() body: DisburseBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { paidReference, version } = body;
    const work = (actor: Actor) => this.disbursement.execute(actor, { number, paidReference, expectedVersion: version });
    await this.act(number, 'disburse', { paidReference }, work, request, reply);
  }

  @Post(':number/dong')
  async close(@Param('number') number: string, @Body() body: ReasonBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { reason, version } = body;
    const work = (actor: Actor) => this.closing.execute(actor, { number, reason, expectedVersion: version });
    await this.act(number, 'close', { reason }, work, request, reply);
  }

  private async act(
    number: string,
    act: ApplicationAct,
    typed: Readonly<Record<string, string>>,
    work: (actor: Actor) => Promise<Result<void>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const result = await work(actorOf(request));
    if (result.ok) return seeOther(reply, `/quan-tri/ho-tro/${number}?done=${act}`);
    await this.send(number, request, reply, { refused: { at: act, problem: result.problem, typed } });
  }

  private async send(
    number: string,
    request: FastifyRequest,
    reply: FastifyReply,
    outcome: {
      done?: ApplicationAct | undefined;
      refused?: { at: ApplicationAct; problem: Problem; typed: Readonly<Record<string, string>> };
    },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, found] = await Promise.all([this.contexts.of(request, reply), this.queries.byNumber(actor, number)]);
    if (!found) throw new Refusal({ code: 'support/application-not-found', kind: 'not-found' });
    const { lang } = page;
    const { done, refused } = outcome;
    const { businessName, legalForm, size, section, state, term, purpose, cost, granted, percent, ceiling, most, officer } = found;
    const shown = SupportApplicationPage({
      ...{ page, number, state, term, purpose, officer, done, cost: dong(cost, lang), paidReference: found.paidReference },
      programme: { title: found.programme[lang], slug: found.programmeSlug },
      business: { name: businessName, form: formName(legalForm, lang), size: sizeName(size, lang), sector: sectorName(section, lang) },
      granted: granted === null ? null : dong(granted, lang),
      rate: { percent, ceiling: dong(ceiling, lang) },
      ...{ most: dong(most, lang), mostDigits: most.toString(), budgetLeft: dong(found.budgetLeft, lang), version: found.version },
      files: applicationFiles(found, lang),
      steps: found.moves,
      readOnly: actor.role === 'auditor',
      refused: refused && {
        ...{ at: refused.at, typed: refused.typed, message: problemText(refused.problem, lang), faults: refused.problem.fields ?? {} },
      },
    });
    await sendPage(reply, shown, refused ? 422 : 200);
  }
}
