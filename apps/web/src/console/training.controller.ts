import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { isId, newId, slugify, type Problem } from '@market/kernel';
import { Access, actorOf, Refusal } from '@market/platform';
import { CourseQueries, RunDepartments, SaveCourse, type Course, type SaveCourseCommand, type Session } from '@market/support';
import { problemText, words, type Lang } from '@market/ui';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { CourseFormPage } from '../pages/console/course-form.page.js';
import { CourseDeskPage } from '../pages/console/courses.page.js';
import { SessionDeskPage, type SessionDeskProps } from '../pages/console/session.page.js';
import { nextSession, sessionWhen } from '../portal/portal-cards.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { timeOf, typedTime } from './typed-time.js';

class SavedQuery {
  @IsOptional() @IsIn(['1']) readonly saved?: string;
  @IsOptional() @IsIn(['session']) readonly done?: 'session';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class SessionQuery {
  @IsOptional() @IsIn(['attendance', 'called-off']) readonly done?: 'attendance' | 'called-off';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

type Typed = Readonly<Record<string, string>>;
interface Draft {
  readonly course?: Course | undefined;
  readonly typed: Typed;
  readonly done?: 'session' | undefined;
  readonly refused?: { readonly at: string; readonly problem: Problem; readonly typed?: Typed } | undefined;
}

const boxes = ['id', 'version', 'title.vi', 'title.en', 'summary.vi', 'summary.en', 'body.vi', 'body.en', 'slug', 'departmentId', 'state'];
const sessionBoxes = ['startsAt', 'endsAt', 'closesAt', 'place', 'seats', 'online'];

/** Officers write courses, plan sessions and say who came. Auditors may look. */
@Controller('quan-tri/dao-tao')
@Access('officer')
export class TrainingDeskController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly courses: CourseQueries,
    private readonly desks: RunDepartments,
    private readonly saving: SaveCourse,
  ) {}

  @Get()
  @Access('officer', 'auditor')
  async list(@Query() { saved }: SavedQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOf(request);
    const [page, all] = await Promise.all([this.contexts.of(request, reply), this.courses.list(actor)]);
    const now = this.courses.now();
    const courses = all.map((course) => {
      const next = nextSession(course, now);
      const seats = next ? seatsOf(next, page.lang) : null;
      return {
        ...{ id: course.id, title: course.title.vi, department: course.department[page.lang], state: course.state, seats },
        next: next ? sessionWhen(next, page.lang) : null,
      };
    });
    await sendPage(reply, CourseDeskPage({ page, courses, readOnly: actor.role === 'auditor', saved: saved !== undefined }));
  }

  @Get('moi')
  async blank(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendForm(request, reply, { typed: { id: newId(), version: '', state: 'draft' } });
  }

  @Get('buoi/:sessionId')
  @Access('officer', 'auditor')
  async session(
    @Param('sessionId') sessionId: string,
    @Query() { done }: SessionQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendSession(sessionId, request, reply, { done });
  }

  @Post('buoi/:sessionId/diem-danh')
  async attendance(@Param('sessionId') sessionId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const present = new PostedForm(request).all('present').filter(isId);
    const marked = await this.saving.markAttendance(actorOf(request), sessionId, present);
    if (marked.ok) return seeOther(reply, `/quan-tri/dao-tao/buoi/${sessionId}?done=attendance`);
    await this.sendSession(sessionId, request, reply, { problem: marked.problem });
  }

  @Post('buoi/:sessionId/huy')
  async callOff(@Param('sessionId') sessionId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isId(sessionId)) throw new Refusal({ code: 'support/session-not-found', kind: 'not-found' });
    const off = await this.saving.callOff(actorOf(request), sessionId);
    if (off.ok) return seeOther(reply, `/quan-tri/dao-tao/buoi/${sessionId}?done=called-off`);
    await this.sendSession(sessionId, request, reply, { problem: off.problem });
  }

  @Get(':id')
  @Access('officer', 'auditor')
  async edit(@Param('id') id: string, @Query() { done }: SavedQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const course = await this.known(request, id);
    await this.sendForm(request, reply, { course, typed: typedOf(course), done });
  }

  @Post()
  async add(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.keep(request, reply, undefined);
  }

  @Post(':id')
  async change(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.keep(request, reply, await this.known(request, id));
  }

  @Post(':id/buoi')
  async saveSession(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const course = await this.known(request, id);
    const form = new PostedForm(request);
    const session = form.text('session', 36);
    const typed = Object.fromEntries(sessionBoxes.map((name) => [name, form.text(`${name}-${session.slice(-6)}`, 300)]));
    const at = (name: string): Date => timeOf(typed[name] ?? '');
    const saved = await this.saving.session(actorOf(request), {
      ...{ id: isId(session) ? session : newId(), courseId: id, startsAt: at('startsAt'), endsAt: at('endsAt'), closesAt: at('closesAt') },
      ...{ place: typed['place'] ?? '', online: typed['online'] === '1', seats: Number(typed['seats'] || Number.NaN) },
    });
    if (saved.ok) return seeOther(reply, `/quan-tri/dao-tao/${id}?done=session`);
    await this.sendForm(request, reply, { course, typed: typedOf(course), refused: { at: session, problem: saved.problem, typed } });
  }

  private async known(request: FastifyRequest, id: string): Promise<Course> {
    const course = await this.courses.byId(actorOf(request), id);
    if (!course) throw new Refusal({ code: 'support/course-not-found', kind: 'not-found' });
    return course;
  }

  private async keep(request: FastifyRequest, reply: FastifyReply, course: Course | undefined): Promise<void> {
    const form = new PostedForm(request);
    const typed = Object.fromEntries(boxes.map((name) => [name, form.text(name, 20_000)]));
    const saved = await this.saving.execute(actorOf(request), commandOf(typed, course));
    if (saved.ok) return seeOther(reply, '/quan-tri/dao-tao?saved=1');
    await this.sendForm(request, reply, { course, typed, refused: { at: 'course', problem: saved.problem } });
  }

  private async sendForm(request: FastifyRequest, reply: FastifyReply, { course, typed, done, refused }: Draft): Promise<void> {
    const actor = actorOf(request);
    const [page, { departments }] = await Promise.all([this.contexts.of(request, reply), this.desks.all(actor)]);
    const { lang } = page;
    const typedAt = (id: string): Typed | undefined => (refused?.at === id ? refused.typed : undefined);
    const freshId =
      course && refused && refused.at !== 'course' && !course.sessions.some(({ id }) => id === refused.at) ? refused.at : newId();
    const shown = CourseFormPage({
      ...{ page, id: course?.id, slug: course?.slug ?? '', typed, done, readOnly: actor.role === 'auditor' },
      departments: departments.map(({ id, name }) => ({ value: id, label: name[lang] })),
      sessions: (course?.sessions ?? []).map((session) => ({
        ...{ id: session.id, when: sessionWhen(session, lang), place: session.place, waiting: session.waiting },
        ...{ seats: seatsOf(session, lang), calledOff: session.cancelledAt !== null },
        typed: typedAt(session.id) ?? typedSession(session),
      })),
      fresh: { id: freshId, typed: typedAt(freshId) ?? {} },
      refused: refused && { at: refused.at, message: problemText(refused.problem, lang), faults: refused.problem.fields ?? {} },
    });
    await sendPage(reply, shown, refused ? 422 : 200);
  }

  private async sendSession(
    sessionId: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, problem }: { done?: SessionDeskProps['done']; problem?: Problem },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, found] = await Promise.all([this.contexts.of(request, reply), this.courses.forDesk(actor, sessionId)]);
    if (!found) throw new Refusal({ code: 'support/session-not-found', kind: 'not-found' });
    const { course, session, people } = found;
    const { lang } = page;
    const begun = session.startsAt <= this.courses.now();
    const shown = SessionDeskPage({
      ...{ page, sessionId, course: { id: course.id, title: course.title.vi }, when: sessionWhen(session, lang), place: session.place },
      ...{ seats: seatsOf(session, lang), standing: session.cancelledAt !== null ? 'called-off' : begun ? 'begun' : 'ahead', done },
      ...{ seated: people.filter(({ state }) => state === 'seated'), waiting: people.filter(({ state }) => state === 'waiting') },
      ...{ readOnly: actor.role === 'auditor', refused: problem && problemText(problem, lang) },
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }
}

const seatsOf = ({ taken, seats }: Session, lang: Lang): string => words(lang).portalDesk.training.seatsOf(taken, seats);

function typedOf({ id, version, title, summary, body, slug, departmentId, state }: Course): Typed {
  return {
    ...{ id, version: String(version), slug, departmentId, state, 'title.vi': title.vi, 'title.en': title.en },
    ...{ 'summary.vi': summary.vi, 'summary.en': summary.en, 'body.vi': body.vi, 'body.en': body.en },
  };
}

const typedSession = ({ startsAt, endsAt, closesAt, place, seats, online }: Session): Typed => ({
  ...{ startsAt: typedTime(startsAt), endsAt: typedTime(endsAt), closesAt: typedTime(closesAt), place },
  ...{ seats: String(seats), online: online ? '1' : '' },
});

function commandOf(typed: Typed, course: Course | undefined): SaveCourseCommand {
  const box = (name: string): string => typed[name] ?? '';
  const state = box('state');
  return {
    id: course?.id ?? (isId(box('id')) ? box('id') : newId()),
    expectedVersion: course ? Number(box('version')) || 0 : null,
    ...{ slug: box('slug') || slugify(box('title.vi')), departmentId: box('departmentId') },
    title: { vi: box('title.vi'), en: box('title.en') },
    summary: { vi: box('summary.vi'), en: box('summary.en') },
    body: { vi: box('body.vi'), en: box('body.en') },
    state: state === 'published' || state === 'ended' ? state : 'draft',
  };
}
