import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { localDay } from '@market/kernel';
import { Access, actorOf, publicActor } from '@market/platform';
import { ArticleQueries, CourseQueries, PortalSearch, ProgrammeQueries, QuestionQueries, standingOf, type Course } from '@market/support';
import type { Lang } from '@market/ui';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { PortalHomePage, type PortalHomeProps } from '../pages/portal/home.page.js';
import type { ProgrammeCardView } from '../pages/portal/programme-card.js';
import { PortalSearchPage } from '../pages/portal/search.page.js';
import { sendPage } from '../send-page.js';
import { inLanguage } from './in-language.js';
import { articleCard, courseCard, foundView, nextSession, questionCard } from './portal-cards.js';
import { programmeCard } from './programme.view.js';
import { sellerOf } from './seller-of.js';

class SearchQuery {
  @IsOptional() @IsString() @MaxLength(100) readonly q: string = '';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

const soonest = 5;

/** The portal's first page, and its one search. */
@Controller('ho-tro')
@Access('public')
export class PortalHomeController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly programmes: ProgrammeQueries,
    private readonly articles: ArticleQueries,
    private readonly questions: QuestionQueries,
    private readonly courses: CourseQueries,
    private readonly everything: PortalSearch,
  ) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, programmes, news, questions, courses] = await Promise.all([
      this.contexts.of(request, reply),
      this.open(request),
      this.articles.shown('news', { perPage: 4 }),
      this.questions.list({ perPage: 4 }),
      this.courses.list(publicActor),
    ]);
    const { lang } = page;
    const cards = programmes(lang);
    const now = this.courses.now();
    const ahead = courses.filter((course) => nextSession(course, now));
    const shown = PortalHomePage({
      ...{ page, programmes: cards.slice(0, 6), deadlines: deadlinesOf(cards, ahead, now, lang) },
      articles: news.items.map((item) => articleCard(item, lang)),
      questions: questions.items.map((item) => questionCard(item, lang)),
      courses: ahead.slice(0, 3).map((course) => courseCard(course, now, lang)),
    });
    await sendPage(reply, shown);
  }

  @Get('tim')
  async search(@Query() { q }: SearchQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const typed = q.trim();
    const [page, { items, total }] = await Promise.all([this.contexts.of(request, reply), this.everything.find(typed)]);
    await sendPage(reply, PortalSearchPage({ page, q: typed, total, found: items.map((item) => foundView(item, page.lang)) }));
  }

  /** Programmes one may ask for now: a seller's own, everybody else's that are open. */
  private async open(request: FastifyRequest): Promise<(lang: Lang) => readonly ProgrammeCardView[]> {
    const actor = actorOf(request);
    const day = this.programmes.today();
    const seller = sellerOf(actor);
    if (seller) {
      const { verdicts } = await this.programmes.entitlements(seller);
      const entitled = verdicts.filter(({ verdict }) => verdict.entitled);
      return (lang) => entitled.map(({ programme, verdict }) => programmeCard(programme, day, lang, verdict));
    }
    const open = (await this.programmes.list(actor)).filter(
      (programme) => standingOf(programme, day) === 'open' && programme.state !== 'draft',
    );
    return (lang) => open.map((programme) => programmeCard(programme, day, lang));
  }
}

function deadlinesOf(
  programmes: readonly ProgrammeCardView[],
  courses: readonly Course[],
  now: Date,
  lang: Lang,
): PortalHomeProps['deadlines'] {
  const windows = programmes.flatMap(({ slug, title, closesOn }) =>
    closesOn === null ? [] : [{ day: closesOn, title, href: `/ho-tro/chuong-trinh/${slug}`, kind: 'programme' as const }],
  );
  const lessons = courses.flatMap((course) => {
    const closesAt = nextSession(course, now)?.closesAt;
    if (!closesAt || closesAt <= now) return [];
    return [
      { day: localDay(closesAt), title: inLanguage(course.title, lang), href: `/ho-tro/dao-tao/${course.slug}`, kind: 'course' as const },
    ];
  });
  return [...windows, ...lessons].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).slice(0, soonest);
}
