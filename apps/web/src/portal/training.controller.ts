import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Problem } from '@market/kernel';
import { Access, actorOf, Names, Refusal } from '@market/platform';
import { CourseQueries, RegisterForSession, type Registration, type Session } from '@market/support';
import { formatDateTime, problemText, type Lang } from '@market/ui';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { CoursePage, type CoursePageProps, type SessionView } from '../pages/portal/course.page.js';
import { CoursesPage } from '../pages/portal/courses.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { inLanguage, isUntranslated } from './in-language.js';
import { courseCard, sessionWhen } from './portal-cards.js';

const dones = ['seated', 'waiting', 'left'] as const;
class DoneQuery {
  @IsOptional() @IsIn(dones) readonly done?: (typeof dones)[number];
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class RegisterBody {
  @IsString() @MaxLength(121) readonly name!: string;
  @IsOptional() @IsString() @MaxLength(20) readonly phone: string = '';
}

/** Courses for everybody; a seat for whoever is signed in. */
@Controller('ho-tro/dao-tao')
@Access('public')
export class TrainingController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly courses: CourseQueries,
    private readonly seats: RegisterForSession,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOf(request);
    const [page, all, own] = await Promise.all([this.contexts.of(request, reply), this.courses.list(actor), this.courses.ofAccount(actor)]);
    const { lang } = page;
    const now = this.courses.now();
    const mine = all.flatMap((course) =>
      course.sessions.flatMap((session) => {
        const seat = own.find(({ sessionId }) => sessionId === session.id);
        if (!seat || session.endsAt < now || session.cancelledAt !== null) return [];
        const { slug, title } = course;
        return [{ slug, title: inLanguage(title, lang), at: sessionWhen(session, lang), place: seat.place }];
      }),
    );
    const open = all.filter(({ state }) => state === 'published');
    await sendPage(reply, CoursesPage({ page, mine, courses: open.map((course) => courseCard(course, now, lang)) }));
  }

  @Get(':slug')
  @Names({ slug: 'public:course' })
  async one(@Param('slug') slug: string, @Query() { done }: DoneQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.send(slug, request, reply, { done });
  }

  @Get('buoi/:file')
  @Names({ file: 'public:session-file' })
  async calendar(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const text = file.endsWith('.ics') ? await this.courses.calendar(file.slice(0, -'.ics'.length)) : undefined;
    if (text === undefined) throw new Refusal({ code: 'support/session-not-found', kind: 'not-found' });
    await reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="tap-huan.ics"')
      .header('cache-control', 'no-cache')
      .send(text);
  }

  @Post('buoi/:sessionId/dang-ky')
  @Access('signed-in')
  @Names({ sessionId: 'public:session' })
  async register(
    @Param('sessionId') sessionId: string,
    @Body() { name, phone }: RegisterBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const slug = await this.slugOf(request, sessionId);
    const seat = await this.seats.execute(actorOf(request), { sessionId, name, phone });
    if (seat.ok) return seeOther(reply, `/ho-tro/dao-tao/${slug}?done=${seat.value}`);
    await this.send(slug, request, reply, { refusal: { sessionId, problem: seat.problem, typed: { name, phone } } });
  }

  @Post('buoi/:sessionId/huy')
  @Access('signed-in')
  @Names({ sessionId: 'public:session' })
  async leave(@Param('sessionId') sessionId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const slug = await this.slugOf(request, sessionId);
    const left = await this.seats.leave(actorOf(request), sessionId);
    if (left.ok) return seeOther(reply, `/ho-tro/dao-tao/${slug}?done=left`);
    await this.send(slug, request, reply, { refusal: { sessionId, problem: left.problem, typed: { name: '', phone: '' } } });
  }

  private async slugOf(request: FastifyRequest, sessionId: string): Promise<string> {
    const slug = await this.courses.slugOfSession(actorOf(request), sessionId);
    if (slug === undefined) throw new Refusal({ code: 'support/session-not-found', kind: 'not-found' });
    return slug;
  }

  private async send(
    slug: string,
    request: FastifyRequest,
    reply: FastifyReply,
    outcome: {
      done?: CoursePageProps['done'];
      refusal?: { sessionId: string; problem: Problem; typed: { name: string; phone: string } };
    },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, course, own] = await Promise.all([
      this.contexts.of(request, reply),
      this.courses.bySlug(actor, slug),
      this.courses.ofAccount(actor),
    ]);
    if (!course) throw new Refusal({ code: 'support/course-not-found', kind: 'not-found' });
    const { lang } = page;
    const { title, summary, body, department, sessions, state } = course;
    const { done, refusal } = outcome;
    const now = this.courses.now();
    const ahead = sessions.filter(({ startsAt }) => startsAt > now);
    const shown = CoursePage({
      ...{ page, slug, title: inLanguage(title, lang), summary: inLanguage(summary, lang), body: inLanguage(body, lang) },
      ...{ department: department[lang], name: page.account?.name ?? '', untranslated: isUntranslated(title, lang), done },
      mayRegister: state === 'published' && (actor.role === 'shopper' || actor.role === 'seller'),
      sessions: (ahead.length > 0 ? ahead : sessions.slice(-2)).map((each) => sessionView(each, own, now, lang)),
      refused: refusal && {
        ...{ sessionId: refusal.sessionId, typed: refusal.typed, message: problemText(refusal.problem, lang) },
        faults: refusal.problem.fields ?? {},
      },
    });
    await sendPage(reply, shown, refusal ? 422 : 200);
  }
}

function sessionView(session: Session, own: readonly Registration[], now: Date, lang: Lang): SessionView {
  const { id, place, online, closesAt, startsAt, seats, taken, waiting, cancelledAt } = session;
  const mine = own.find(({ sessionId }) => sessionId === id);
  const standing = cancelledAt !== null ? 'called-off' : startsAt <= now ? 'over' : closesAt <= now ? 'closed' : 'open';
  return {
    ...{ id, online, standing, waiting, when: sessionWhen(session, lang), closesAt: formatDateTime(closesAt, lang), left: seats - taken },
    // The address of an online lesson is for those who have a seat.
    place: online && mine?.state !== 'seated' ? null : place,
    mine: mine ? { seated: mine.state === 'seated', place: mine.place } : null,
  };
}
