import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { Access } from '@market/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { sendPage } from '../send-page.js';
import { ParticipationFigures, ParticipationQuery } from './participation-figures.js';
import { ParticipationPage } from '../pages/console/participation.page.js';

/** What the home page counts, and by which definition: open to everybody. */
@Controller('so-lieu')
@Access('public')
export class PublicFiguresController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly figures: ParticipationFigures,
  ) {}

  @Get()
  async show(@Query() query: ParticipationQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, figures] = await Promise.all([this.contexts.of(request, reply), this.figures.of(query)]);
    await sendPage(reply, ParticipationPage({ page, face: 'public', ...figures }), figures.badDay ? 422 : 200);
  }
}
