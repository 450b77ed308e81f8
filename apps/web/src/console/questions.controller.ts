import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { refuse, type Problem, type Result } from '@market/kernel';
import { StorePrivateFile } from '@market/media';
import { Access, actorOf, answer, Refusal, uploadsIn, type Actor } from '@market/platform';
import {
  AnswerQuestion,
  HandleQuestion,
  PublishQuestion,
  QuestionQueries,
  RunDepartments,
  type QuestionState,
  type WholeQuestion,
} from '@market/support';
import { formatDateTime, problemText, words, type Lang } from '@market/ui';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { questionActs, type QuestionAct, type QuestionDeskProps } from '../pages/console/question-desk.js';
import { QuestionDeskPage } from '../pages/console/question.page.js';
import { questionFilters, QuestionQueuePage, type QuestionFilter } from '../pages/console/questions.page.js';
import { threadOf } from '../portal/my-questions.controller.js';
import { subjectView } from '../portal/subject.view.js';
import { sendFile } from '../send-file.js';
import { seeOther, sendPage } from '../send-page.js';

const perPage = 30;
const statesOf: Record<QuestionFilter, readonly QuestionState[] | null> = {
  waiting: ['asked', 'assigned'],
  answered: ['answered'],
  published: ['published'],
  all: null,
};

class QueueQuery {
  @IsOptional() @IsIn(questionFilters) readonly loc: QuestionFilter = 'waiting';
  @IsOptional() @IsString() @MaxLength(36) readonly co_quan: string = '';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(1000) readonly trang: number = 1;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class DoneQuery {
  @IsOptional() @IsIn(questionActs) readonly done?: QuestionAct;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class LookedAt {
  @Type(() => Number) @IsInt() @Min(1) readonly version!: number;
}
class ReasonBody extends LookedAt {
  @IsString() @MaxLength(2000) readonly reason!: string;
}
class RouteBody extends ReasonBody {
  @IsUUID() readonly departmentId!: string;
}
class AnswerBody extends LookedAt {
  @IsString() @MaxLength(20000) readonly answer!: string;
}
class PublishBody extends LookedAt {
  @IsString() @MaxLength(200) readonly title!: string;
  @IsString() @MaxLength(5000) readonly question!: string;
  @IsString() @MaxLength(20000) readonly answer!: string;
  @IsOptional() @IsIn(['1']) readonly flagsSeen?: string;
}

interface Refused {
  readonly at: QuestionAct;
  readonly problem: Problem;
  readonly typed: Readonly<Record<string, string>>;
}

/** The officers' desk for questions: an officer sees his departments', an administrator all. Auditors may look. */
@Controller('quan-tri/hoi-dap')
@Access('officer')
export class QuestionDeskController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly queries: QuestionQueries,
    private readonly desks: RunDepartments,
    private readonly handling: HandleQuestion,
    private readonly answers: AnswerQuestion,
    private readonly publishing: PublishQuestion,
    private readonly store: StorePrivateFile,
  ) {}

  @Get()
  @Access('officer', 'auditor')
  async queue(@Query() { loc, co_quan, trang }: QueueQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOf(request);
    const [page, { departments, members }] = await Promise.all([this.contexts.of(request, reply), this.desks.all(actor)]);
    const own = new Set(
      members.filter(({ accountId }) => 'accountId' in actor && accountId === actor.accountId).map((each) => each.departmentId),
    );
    const mine = actor.role === 'officer' ? departments.filter(({ id }) => own.has(id)) : departments;
    const chosen = mine.some(({ id }) => id === co_quan) ? co_quan : '';
    const found = await this.queries.queue(actor, { states: statesOf[loc], departmentId: chosen || undefined, page: trang, perPage });
    const shown = QuestionQueuePage({
      ...{ page, filter: loc, department: chosen, hasDesk: mine.length > 0, at: trang, pages: Math.ceil(found.total / perPage) },
      departments: mine.map(({ id, name }) => ({ value: id, label: name[page.lang] })),
      items: found.items.map((item) => ({ ...item, department: item.department[page.lang] })),
    });
    await sendPage(reply, shown);
  }

  @Get(':number')
  @Access('officer', 'auditor')
  async one(@Param('number') number: string, @Query() { done }: DoneQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.send(number, request, reply, { done });
  }

  @Get(':number/tep/:fileId')
  async file(
    @Param('number') number: string,
    @Param('fileId') fileId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, answer(await this.queries.file(actorOf(request), number, fileId)));
  }

  @Post(':number/tiep-nhan')
  async take(@Param('number') number: string, @Body() { version }: LookedAt, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.act(number, 'take', {}, (actor) => this.handling.take(actor, { number, expectedVersion: version }), request, reply);
  }

  @Post(':number/chuyen')
  async route(@Param('number') number: string, @Body() body: RouteBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { departmentId, reason, version } = body;
    const work = (actor: Actor) => this.handling.route(actor, { number, departmentId, reason, expectedVersion: version });
    await this.act(number, 'route', { departmentId, reason }, work, request, reply);
  }

  @Post(':number/gia-han')
  async extend(@Param('number') number: string, @Body() body: ReasonBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { reason, version } = body;
    const work = (actor: Actor) => this.handling.extend(actor, { number, reason, expectedVersion: version });
    await this.act(number, 'extend', { reason }, work, request, reply);
  }

  @Post(':number/tra-loi')
  async answer(@Param('number') number: string, @Body() body: AnswerBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const work = async (actor: Actor): Promise<Result<void>> => {
      const fileIds: string[] = [];
      for (const { bytes, fileName } of uploadsIn(request, 'files')) {
        const stored = await this.store.execute(actor, { bytes, name: fileName });
        if (!stored.ok) return refuse({ ...stored.problem, fields: { files: 'file' } });
        fileIds.push(stored.value.id);
      }
      return this.answers.execute(actor, { number, answer: body.answer, fileIds, expectedVersion: body.version });
    };
    await this.act(number, 'answer', { answer: body.answer }, work, request, reply);
  }

  @Post(':number/cong-khai')
  async publish(@Param('number') number: string, @Body() body: PublishBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { title, question, answer: text, flagsSeen, version } = body;
    const wish = { number, title, question, answer: text, flagsSeen: flagsSeen === '1', expectedVersion: version };
    await this.act(number, 'publish', { title, question, answer: text }, (actor) => this.publishing.execute(actor, wish), request, reply);
  }

  @Post(':number/go')
  async unpublish(@Param('number') number: string, @Body() body: ReasonBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { reason, version } = body;
    const work = (actor: Actor) => this.publishing.unpublish(actor, { number, reason, expectedVersion: version });
    await this.act(number, 'unpublish', { reason }, work, request, reply);
  }

  private async act(
    number: string,
    act: QuestionAct,
    typed: Readonly<Record<string, string>>,
    work: (actor: Actor) => Promise<Result<unknown>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const result = await work(actorOf(request));
    if (result.ok) return seeOther(reply, `/quan-tri/hoi-dap/${number}?done=${act}`);
    if (result.problem.kind === 'not-found') throw new Refusal(result.problem);
    await this.send(number, request, reply, { refused: { at: act, problem: result.problem, typed } });
  }

  private async send(
    number: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, refused }: { done?: QuestionAct | undefined; refused?: Refused },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, found, { departments }] = await Promise.all([
      this.contexts.of(request, reply),
      this.queries.byNumber(actor, number),
      this.desks.all(actor),
    ]);
    if (!found) throw new Refusal({ code: 'support/question-not-found', kind: 'not-found' });
    const { lang } = page;
    const shown = QuestionDeskPage({
      ...{ page, done, ...deskView(found, lang), readOnly: actor.role === 'auditor' },
      departments: departments.filter(({ id }) => id !== found.departmentId).map(({ id, name }) => ({ value: id, label: name[lang] })),
      draft: await this.draft(actor, found, refused, lang),
      refused: refused && {
        ...{ at: refused.at, typed: refused.typed, message: problemText(refused.problem, lang), faults: refused.problem.fields ?? {} },
      },
    });
    await sendPage(reply, shown, refused ? 422 : 200);
  }

  /** The flags are those of what stands in the boxes: after a refusal what was typed, otherwise what was said. */
  private async draft(actor: Actor, found: WholeQuestion, refused: Refused | undefined, lang: Lang): Promise<QuestionDeskProps['draft']> {
    if (found.state !== 'answered' || !found.public) return null;
    const { instead } = words(lang).portalDesk.questions;
    const { marks, ...draft } = await this.queries.publicDraft(actor, found, (kind) => instead[kind]);
    const typed = refused?.at === 'publish' ? await this.queries.marksIn(actor, found, Object.values(refused.typed)) : marks;
    return { ...draft, flags: typed.map(({ kind, text }) => ({ kind, text })) };
  }
}

function deskView(
  found: WholeQuestion,
  lang: Lang,
): Omit<QuestionDeskProps, 'page' | 'departments' | 'draft' | 'readOnly' | 'done' | 'refused'> {
  const { number, title, state, term, publishBy, asker, business, officer, extended, satisfied, version, subject, askedAt } = found;
  return {
    ...{ number, title, state, term, publishBy, asker, business, officer, extended, satisfied, version, public: found.public },
    ...{ department: found.department[lang], topic: found.topic[lang], askedAt: formatDateTime(askedAt, lang) },
    subject: subject ? subjectView(subject, 'officer', lang) : undefined,
    thread: threadOf(found, (id) => `/quan-tri/hoi-dap/${number}/tep/${id}`),
    moves: found.moves.map((move) => ({ ...move, department: move.department[lang] })),
    publicHref: state === 'published' && found.publication ? `/ho-tro/hoi-dap/${found.publication.slug}` : null,
  };
}
