import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { DecideFacts, FactQueries, RegistrationQueries, ReviewQueries, ShopProfiles, type BusinessState } from '@market/businesses';
import { isId } from '@market/kernel';
import { Access, actorOf, answer, Refusal } from '@market/platform';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { businessFilters, BusinessesPage, type BusinessFilter } from '../pages/console/businesses.page.js';
import { reviewFilters, ReviewQueuePage, type ReviewFilterName } from '../pages/console/review-queue.page.js';
import { factLines } from '../registration/facts.view.js';
import { seeOther, sendPage } from '../send-page.js';
import { queueLine } from './business-desk.view.js';

class Listed {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Transform(({ value }) => (typeof value === 'string' ? value.normalize('NFC').trim() : ''))
  readonly q: string = '';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(1000) readonly trang: number = 1;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class QueueQuery extends Listed {
  @IsOptional() @IsIn(reviewFilters) readonly loc: ReviewFilterName = 'waiting';
}
class BusinessesQuery extends Listed {
  @IsOptional() @IsIn(businessFilters) readonly loc: BusinessFilter = 'approved';
  @IsOptional() @IsIn(['ten', 'thong-tin']) readonly xong?: 'ten' | 'thong-tin';
}
/** What an owner asked for is agreed to, or not and why. */
class DecisionBody {
  @IsOptional() @IsIn(['co', 'khong']) readonly dongY: string = 'khong';
  @IsOptional() @IsString() @MaxLength(2000) readonly reason: string = '';
}

const stateOf: Readonly<Record<ReviewFilterName, BusinessState>> = {
  ...{ waiting: 'submitted', mine: 'submitted', asked: 'changes-requested', rejected: 'rejected' },
};
const perPage = 30;

/** The lists on the officers' desk: applications by their deadline, and businesses by what became of them. Auditors may look. */
@Controller('quan-tri')
@Access('officer', 'auditor')
export class ReviewQueueController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly reviews: ReviewQueries,
    private readonly profiles: ShopProfiles,
    private readonly facts: FactQueries,
    private readonly decideFacts: DecideFacts,
    private readonly registrations: RegistrationQueries,
  ) {}

  @Get('ho-so')
  async applications(@Query() { loc, q, trang }: QueueQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const where = { state: stateOf[loc], mine: loc === 'mine', ...(q ? { text: q } : {}) };
    const [page, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.reviews.queue(actorOf(request), where, trang, perPage),
    ]);
    const { counts } = found;
    const shown = ReviewQueuePage({
      ...{ page, filter: loc, text: q, total: found.total, at: trang, pages: Math.ceil(found.total / perPage) },
      counts: { waiting: counts.submitted ?? 0, asked: counts['changes-requested'] ?? 0 },
      items: found.items.map((line) => queueLine(line, page.lang)),
    });
    await sendPage(reply, shown);
  }

  @Get('doanh-nghiep')
  async businesses(
    @Query() { loc, q, trang, xong }: BusinessesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, names, asked, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.profiles.waiting(actor),
      this.facts.waiting(actor),
      this.reviews.queue(actor, { state: loc, ...(q ? { text: q } : {}) }, trang, perPage),
    ]);
    const shown = BusinessesPage({
      ...{ names, readOnly: actor.role === 'auditor' },
      decided: xong && (xong === 'ten' ? 'name' : 'facts'),
      facts: asked.map(({ asked: answers, formerPlace, now, formerNow, ...request }) => ({
        ...request,
        lines: factLines({ answers: now, former: formerNow }, { answers, former: formerPlace }, this.registrations.sectors(), page.lang),
      })),
      ...{ page, filter: loc, text: q, counts: found.counts, at: trang, pages: Math.ceil(found.total / perPage) },
      items: found.items.map((line) => queueLine(line, page.lang)),
    });
    await sendPage(reply, shown);
  }

  /** Shoppers know a shop by its name: another one is agreed to, or not and why. */
  @Post('doanh-nghiep/ten-gian-hang/:requestId')
  @Access('officer')
  async decideName(
    @Param('requestId') requestId: string,
    @Body() { dongY, reason }: DecisionBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isId(requestId)) throw new Refusal({ code: 'businesses/name-decided', kind: 'conflict' });
    answer(await this.profiles.decide(actorOf(request), { requestId, accept: dongY === 'co', reason }));
    await seeOther(reply, '/quan-tri/doanh-nghiep?xong=ten');
  }

  /** A business has moved, or is of another sector or size: it counts once an officer agrees. */
  @Post('doanh-nghiep/thong-tin/:requestId')
  @Access('officer')
  async decideOnFacts(
    @Param('requestId') requestId: string,
    @Body() { dongY, reason }: DecisionBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    answer(await this.decideFacts.execute(actorOf(request), { requestId, accept: dongY === 'co', reason }));
    await seeOther(reply, '/quan-tri/doanh-nghiep?xong=thong-tin');
  }
}
