import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { Access, Names } from '@market/platform';
import { OrderRules, type DeadlinesToday } from '@market/orders';
import { rankingFactors } from '@market/search';
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
  constructor(
    private readonly contexts: PageContexts,
    private readonly rules: OrderRules,
  ) {}

  @Get(':slug')
  @Names({ slug: 'public:policy' })
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const policy = policySlugs.find((each) => each === slug);
    if (!policy) throw new NotFoundException();
    const [page, deadlines] = await Promise.all([this.contexts.of(request, reply), this.rules.today()]);
    await sendPage(reply, PolicyPage({ page, slug: policy, effectiveFrom, numbers: numbersOf(deadlines) }));
  }
}

/** What the texts call the deadlines. The shortest window of any category is that of fresh goods. */
const numbersOf = ({ rules, returnHours }: DeadlinesToday) => ({
  returnDays: Math.floor(rules['return-hours'].value / 24),
  freshHours: Math.min(...Object.values(returnHours)),
  answerDays: rules['return-answer-days'].value,
  sendDays: rules['return-send-days'].value,
  refusalHours: rules['refusal-hours'].value,
  refundDays: rules['refund-days'].value,
  confirmHours: rules['confirm-hours'].value,
  coolDays: rankingFactors.sales.halfLifeDays,
  newDays: rankingFactors.newness.days,
  completeDays: Math.floor(rules['complete-hours'].value / 24),
});
