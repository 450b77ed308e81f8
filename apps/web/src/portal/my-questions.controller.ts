import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Problem } from '@market/kernel';
import { Access, actorOf, answer, Names, Refusal } from '@market/platform';
import { QuestionQueries, ReplyToAnswer, type WholeQuestion } from '@market/support';
import { formatDateTime, problemText } from '@market/ui';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { MyQuestionPage, type MyQuestionProps } from '../pages/portal/my-question.page.js';
import { MyQuestionsPage } from '../pages/portal/my-questions.page.js';
import type { ThreadEntry } from '../pages/portal/question-thread.js';
import { sendFile } from '../send-file.js';
import { seeOther, sendPage } from '../send-page.js';
import { subjectView } from './subject.view.js';

const dones = ['sent', 'rated', 'asked-back'] as const;
class DoneQuery {
  @IsOptional() @IsIn(dones) readonly done?: (typeof dones)[number];
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class RateBody {
  @IsIn(['yes', 'no']) readonly satisfied!: 'yes' | 'no';
}
class AskBackBody {
  @IsString() @MaxLength(5000) readonly text!: string;
}

/** What somebody asked, and what came back. */
@Controller('ho-tro/cau-hoi-cua-toi')
@Access('signed-in')
export class MyQuestionsController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly questions: QuestionQueries,
    private readonly replies: ReplyToAnswer,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOf(request);
    const page = await this.contexts.of(request, reply);
    const lines = 'accountId' in actor ? await this.questions.ofAccount(actor) : [];
    const questions = lines.map(({ number, title, department, state, askedAt, term }) => ({
      ...{ number, title, state, askedAt, term, department: department[page.lang] },
    }));
    await sendPage(reply, MyQuestionsPage({ page, questions }));
  }

  @Get(':number')
  @Names({ number: 'account:question' })
  async one(@Param('number') number: string, @Query() { done }: DoneQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.send(number, request, reply, { done });
  }

  @Get(':number/tep/:fileId')
  @Names({ number: 'account:question', fileId: 'account:question-file' })
  async file(
    @Param('number') number: string,
    @Param('fileId') fileId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, answer(await this.questions.file(actorOf(request), number, fileId)));
  }

  @Post(':number/danh-gia')
  @Names({ number: 'account:question' })
  async rate(@Param('number') number: string, @Body() { satisfied }: RateBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const rated = await this.replies.rate(actorOf(request), { number, satisfied: satisfied === 'yes' });
    if (rated.ok) return seeOther(reply, `/ho-tro/cau-hoi-cua-toi/${number}?done=rated`);
    await this.send(number, request, reply, { problem: rated.problem });
  }

  @Post(':number/hoi-lai')
  @Names({ number: 'account:question' })
  async askBack(
    @Param('number') number: string,
    @Body() { text }: AskBackBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const asked = await this.replies.followUp(actorOf(request), { number, text });
    if (asked.ok) return seeOther(reply, `/ho-tro/cau-hoi-cua-toi/${number}?done=asked-back`);
    await this.send(number, request, reply, { problem: asked.problem, typed: text });
  }

  private async send(
    number: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { done, problem, typed = '' }: { done?: MyQuestionProps['done']; problem?: Problem; typed?: string },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, found] = await Promise.all([this.contexts.of(request, reply), this.questions.byNumber(actor, number)]);
    // Officers look at questions at their own desk.
    if (!found || !('accountId' in actor) || found.accountId !== actor.accountId) {
      throw new Refusal({ code: 'support/question-not-found', kind: 'not-found' });
    }
    const { lang } = page;
    const { title, department, state, dueOn, term, subject, askedAt, moves, satisfied, followedUp, publication } = found;
    const shown = MyQuestionPage({
      ...{ page, number, title, department: department[lang], state, dueOn, term, public: found.public, satisfied, done },
      subject: subject ? subjectView(subject, actor.role === 'seller' ? 'seller' : 'shopper', lang) : undefined,
      ...{ askedAt: formatDateTime(askedAt, lang), thread: threadOf(found, (id) => `/ho-tro/cau-hoi-cua-toi/${number}/tep/${id}`) },
      moves: moves.map((move) => ({ ...move, department: move.department[lang] })),
      mayAskBack: state === 'answered' && !followedUp,
      publicHref: state === 'published' && publication ? `/ho-tro/hoi-dap/${publication.slug}` : null,
      refused: problem && { message: problemText(problem, lang), faults: problem.fields ?? {}, typed },
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }
}

/** The question and all that followed, in its order. */
export function threadOf({ body, askedAt, messages, attached }: WholeQuestion, hrefOf: (fileId: string) => string): readonly ThreadEntry[] {
  const filesOf = (messageId: string | null) =>
    attached.filter((file) => file.messageId === messageId).map(({ id, name }) => ({ name, href: hrefOf(id) }));
  return [
    { who: 'asker', at: askedAt, text: body, files: filesOf(null) },
    ...messages.map(({ id, kind, body: text, at }) => ({
      ...{ who: kind === 'answer' ? ('department' as const) : ('asker-again' as const), at, text, files: filesOf(id) },
    })),
  ];
}
