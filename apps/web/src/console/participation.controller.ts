import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { Access } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { sendPage } from '../send-page.js';
import { ParticipationFigures, ParticipationQuery } from './participation-figures.js';
import { ParticipationPage } from '../pages/console/participation.page.js';

@Controller('quan-tri')
@Access('officer', 'auditor')
export class ParticipationController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly figures: ParticipationFigures,
  ) {}

  @Get()
  async participation(@Query() query: ParticipationQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, figures] = await Promise.all([this.contexts.of(request, reply), this.figures.of(query)]);
    await sendPage(reply, ParticipationPage({ page, face: 'console', ...figures }), figures.badDay ? 422 : 200);
  }
}
