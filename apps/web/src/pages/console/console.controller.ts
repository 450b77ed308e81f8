import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { Clock, isLocalDay, localDay } from '@market/kernel';
import { CountParticipation, groupings, type Grouping } from '@market/participation';
import { Access, answer } from '@market/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../../page-contexts.js';
import { sendPage } from '../../send-page.js';
import { ParticipationPage } from './participation.page.js';

class ParticipationQuery {
  @IsOptional() @IsString() @MaxLength(20) readonly asOf?: string;
  @IsOptional() @IsIn(groupings) readonly by: Grouping = 'district';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

@Controller('quan-tri')
@Access('officer', 'auditor')
export class ConsoleController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly count: CountParticipation,
    private readonly clock: Clock,
  ) {}

  /** A day that does not exist shows today's figures and says so; the form keeps its place. */
  @Get()
  async participation(
    @Query() { asOf, by }: ParticipationQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = localDay(this.clock.now());
    const badDay = asOf !== undefined && !isLocalDay(asOf);
    const [page, report] = await Promise.all([
      this.contexts.of(request, reply),
      this.count.execute({ asOf: badDay ? today : (asOf ?? today), by }),
    ]);
    await sendPage(reply, ParticipationPage({ page, today, by, badDay, ...answer(report) }), badDay ? 422 : 200);
  }
}
