import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Access, actorOf, Refusal, Names } from '@market/platform';
import { ProgrammeQueries, standingOf } from '@market/support';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ProgrammePage } from '../pages/portal/programme.page.js';
import { ProgrammesPage } from '../pages/portal/programmes.page.js';
import { sendPage } from '../send-page.js';
import { dong, programmeCard, reasonView, sizeName } from './programme.view.js';
import { sellerOf } from './seller-of.js';

/** Programmes of support, open to everybody; a seller sees its own yes and no beside each. */
@Controller('ho-tro')
@Access('public')
export class ProgrammesController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly programmes: ProgrammeQueries,
  ) {}

  @Get('chuong-trinh')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, { business, cards }] = await Promise.all([this.contexts.of(request, reply), this.cards(request)]);
    await sendPage(reply, ProgrammesPage({ page, business, programmes: cards(page.lang) }));
  }

  @Get('chuong-trinh/:slug')
  @Names({ slug: 'public:programme' })
  async one(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const seller = sellerOf(actorOf(request));
    const [page, programme, own] = await Promise.all([
      this.contexts.of(request, reply),
      this.programmes.bySlug(actorOf(request), slug),
      seller && this.programmes.entitlements(seller),
    ]);
    if (!programme) throw new Refusal({ code: 'support/programme-not-found', kind: 'not-found' });
    const { lang } = page;
    const day = this.programmes.today();
    const verdict = own?.verdicts.find((each) => each.programme.id === programme.id)?.verdict;
    const { title, summary, body, department, legalBasis, opensOn, closesOn, decisionDays, budget, committed } = programme;
    const left = budget - committed;
    const shown = ProgrammePage({
      ...{ page, slug, title: title[lang], summary: summary[lang], body: body[lang], department: department[lang], legalBasis },
      ...{ opensOn, closesOn, decisionDays, standing: standingOf(programme, day) },
      budget: { left: dong(left, lang), whole: dong(budget, lang), share: Number((left * 1000n) / budget) / 1000 },
      rates: programme.rates
        .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))
        .map(({ size, percent, ceiling }) => ({ size: sizeName(size, lang), percent, ceiling: dong(ceiling, lang) })),
      papers: programme.papers.map(({ label, required }) => ({ label: label[lang], required })),
      verdict: verdict && { entitled: verdict.entitled, reasons: verdict.reasons.map((reason) => reasonView(reason, lang)) },
    });
    await sendPage(reply, shown);
  }

  private async cards(request: FastifyRequest) {
    const actor = actorOf(request);
    const seller = sellerOf(actor);
    const day = this.programmes.today();
    if (seller) {
      const { business, verdicts } = await this.programmes.entitlements(seller);
      return {
        business: business.name,
        cards: (lang: 'vi' | 'en') => verdicts.map(({ programme, verdict }) => programmeCard(programme, day, lang, verdict)),
      };
    }
    const all = (await this.programmes.list(actor)).filter((programme) => standingOf(programme, day) !== 'over');
    return { business: undefined, cards: (lang: 'vi' | 'en') => all.map((programme) => programmeCard(programme, day, lang)) };
  }
}
