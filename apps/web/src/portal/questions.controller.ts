import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { isId, newId, refuse, type Problem, type Result } from '@market/kernel';
import { StorePrivateFile } from '@market/media';
import { Access, actorOf, Names, Refusal, uploadsIn, type Actor } from '@market/platform';
import { AskQuestion, AttachedSubjects, QuestionQueries, readReference } from '@market/support';
import { problemText } from '@market/ui';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { AskPage, type AskTyped } from '../pages/portal/ask.page.js';
import { QuestionPage } from '../pages/portal/question.page.js';
import { QuestionsPage } from '../pages/portal/questions.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { questionCard } from './portal-cards.js';
import { subjectView } from './subject.view.js';

class ListQuery {
  @IsOptional() @IsString() @MaxLength(100) readonly q: string = '';
  @IsOptional() @IsString() @MaxLength(100) readonly linh_vuc: string = '';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(500) readonly trang: number = 1;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class AskQuery {
  @IsOptional() @IsString() @MaxLength(200) readonly 'tieu-de': string = '';
  @IsOptional() @IsString() @MaxLength(120) readonly ve: string = '';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class SuggestQuery {
  @IsOptional() @IsString() @MaxLength(200) readonly q: string = '';
}

interface Asking {
  readonly id: string;
  readonly about: string;
  readonly typed: AskTyped;
  readonly kept: readonly { readonly id: string; readonly name: string }[];
  readonly problem?: Problem | undefined;
}

const perPage = 12;

/** Answered questions for everybody, and the way to ask one. */
@Controller('ho-tro/hoi-dap')
@Access('public')
export class QuestionsController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly questions: QuestionQueries,
    private readonly subjects: AttachedSubjects,
    private readonly ask: AskQuestion,
    private readonly store: StorePrivateFile,
  ) {}

  @Get()
  async list(@Query() query: ListQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { linh_vuc: topic, trang } = query;
    const q = query.q.trim();
    const [page, topics, found] = await Promise.all([
      this.contexts.of(request, reply),
      this.questions.topics(),
      this.questions.list({ q, topicKey: topic || undefined, page: trang, perPage }),
    ]);
    const shown = QuestionsPage({
      ...{ page, q, topic, at: trang, pages: Math.ceil(found.total / perPage) },
      topics: topics.map(({ key, name }) => ({ key, name: name[page.lang] })),
      questions: found.items.map((item) => questionCard(item, page.lang)),
    });
    await sendPage(reply, shown);
  }

  /** Past answers while somebody types, for the script. */
  @Get('goi-y')
  async suggest(@Query() { q }: SuggestQuery): Promise<{ items: readonly { label: string; url: string }[] }> {
    const found = await this.questions.like(q);
    return { items: found.map(({ title, slug }) => ({ label: title, url: `/ho-tro/hoi-dap/${slug}` })) };
  }

  @Get('hoi')
  async form(@Query() query: AskQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const typed = { title: query['tieu-de'].trim(), topicKey: '', body: '', public: false };
    await this.sendForm(request, reply, { id: newId(), about: query.ve, typed, kept: [] });
  }

  @Post('hoi')
  @Access('signed-in')
  async send(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOf(request);
    const form = new PostedForm(request);
    const typed = {
      title: form.text('title', 201),
      topicKey: form.text('topicKey', 100),
      body: form.text('body', 5001),
      public: form.text('public', 1) === '1',
    };
    const about = form.text('about', 120);
    const id = isId(form.text('id', 36)) ? form.text('id', 36) : newId();
    const { kept, problem } = await this.storeFiles(actor, request);
    const sent: Result<string> = problem
      ? refuse(problem)
      : await this.ask.execute(actor, { ...typed, id, about: about || null, fileIds: kept.map((file) => file.id) });
    if (sent.ok) return seeOther(reply, `/ho-tro/cau-hoi-cua-toi/${sent.value}?done=sent`);
    await this.sendForm(request, reply, { id, about, typed, kept, problem: sent.problem });
  }

  @Get(':slug')
  @Names({ slug: 'public:question' })
  async one(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [page, found] = await Promise.all([this.contexts.of(request, reply), this.questions.bySlug(slug)]);
    if (!found) throw new Refusal({ code: 'support/question-not-found', kind: 'not-found' });
    const { title, question, answer, department, answeredOn } = found;
    const alike = (await this.questions.like(title, 4)).filter((each) => each.slug !== slug).slice(0, 3);
    const shown = QuestionPage({
      ...{ page, title, question, answer, department: department[page.lang], answeredOn },
      alike: alike.map((each) => questionCard(each, page.lang)),
    });
    await sendPage(reply, shown);
  }

  private async sendForm(request: FastifyRequest, reply: FastifyReply, { id, about, typed, kept, problem }: Asking): Promise<void> {
    const actor = actorOf(request);
    const reference = readReference(about);
    const [page, topics, alike, subject] = await Promise.all([
      this.contexts.of(request, reply),
      this.questions.topics(),
      problem ? [] : this.questions.like(typed.title),
      reference && this.subjects.look(actor, reference),
    ]);
    const { lang } = page;
    const shown = AskPage({
      ...{ page, id, typed, kept, about: subject ? about : '' },
      subject: subject && subjectView(subject, actor.role === 'seller' ? 'seller' : 'shopper', lang),
      topics: topics.map(({ key, name, department }) => ({ key, name: name[lang], department: department[lang] })),
      alike: alike.map((each) => questionCard(each, lang)),
      refused: problem && { message: problemText(problem, lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }

  /** Files that came are stored at once, so that a form that is refused for another reason does not lose them. */
  private async storeFiles(actor: Actor, request: FastifyRequest): Promise<Pick<Asking, 'kept' | 'problem'>> {
    const before = new PostedForm(request).all('kept', 200).map((line) => ({ id: line.slice(0, 36), name: line.slice(37) }));
    const kept = before.filter(({ id }) => isId(id));
    for (const { bytes, fileName } of uploadsIn(request, 'files')) {
      const stored = await this.store.execute(actor, { bytes, name: fileName });
      if (!stored.ok) return { kept, problem: { ...stored.problem, fields: { files: 'file' } } };
      kept.push({ id: stored.value.id, name: stored.value.name });
    }
    return { kept };
  }
}
