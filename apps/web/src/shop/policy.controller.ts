import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { Access, Names } from '@market/platform';
import { policySlugs } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { PolicyPage } from '../pages/shop/policy.page.js';
import { sendPage } from '../send-page.js';

/** The day on which these texts were published; a change is announced at least five days before it. */
const effectiveFrom = '2026-11-23';

@Controller('chinh-sach')
@Access('public')
export class PolicyController {
  constructor(private readonly contexts: PageContexts) {}

  @Get(':slug')
  @Names({ slug: 'public:policy' })
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const policy = policySlugs.find((each) => each === slug);
    if (!policy) throw new NotFoundException();
    await sendPage(reply, PolicyPage({ page: await this.contexts.of(request, reply), slug: policy, effectiveFrom }));
  }
}
