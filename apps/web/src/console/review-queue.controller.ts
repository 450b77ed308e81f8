import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ReviewQueries, type BusinessState } from '@market/businesses';
import { Access, actorOf } from '@market/platform';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { businessFilters, BusinessesPage, type BusinessFilter } from '../pages/console/businesses.page.js';
import { reviewFilters, ReviewQueuePage, type ReviewFilterName } from '../pages/console/review-queue.page.js';
import { sendPage } from '../send-page.js';
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
  async businesses(@Query() { loc, q, trang }: BusinessesQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.reviews.queue(actorOf(request), { state: loc, ...(q ? { text: q } : {}) }, trang, perPage),
    ]);
    const shown = BusinessesPage({
      ...{ page, filter: loc, text: q, counts: found.counts, at: trang, pages: Math.ceil(found.total / perPage) },
      items: found.items.map((line) => queueLine(line, page.lang)),
    });
    await sendPage(reply, shown);
  }
}
