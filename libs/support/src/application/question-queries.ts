import { Injectable } from '@nestjs/common';
import { addWorkingDays, Clock, localDay, refuse, slugify, type LocalDay, type Result } from '@market/kernel';
import { PrivateFileLinks, ReadPrivateFile, type FileNotFound, type OpenedFile, type StoredFile } from '@market/media';
import { isStaff, publicActor, PublicHolidays, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { personalMarks, withoutMarks, type PersonalKind, type PersonalMark } from '../domain/personal-marks.js';
import { owesAnswer, type QuestionState } from '../domain/question-life.js';
import { everyWord, tellingWords } from '../domain/search-words.js';
import { termOn, type Term } from '../domain/term.js';
import { DepartmentRepository, type Topic } from '../persistence/department.repository.js';
import { PublishedQuestionReads, type PublishedLine, type PublishedQuestion } from '../persistence/published-question-reads.js';
import { QuestionReads, type QuestionLine, type QuestionView } from '../persistence/question-reads.js';
import { QuestionRepository } from '../persistence/question.repository.js';

export interface TimedQuestion extends QuestionLine {
  /** Null once it is answered. */
  readonly term: Term | null;
}

export interface QuestionPage<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
}

export interface WholeQuestion extends QuestionView {
  readonly term: Term | null;
  /** By when the answer is made public, where the asker agreed and it is not yet. */
  readonly publishBy: LocalDay | null;
  readonly attached: readonly (StoredFile & { readonly messageId: string | null })[];
}

/** What an officer starts from: the words said, with what tells who asked replaced and flagged. */
export interface PublicDraft {
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  readonly marks: readonly PersonalMark[];
}

/** An answer is made public within so many days (NĐ 55/2019). */
const publishDays = 15;
const numberPattern = /^[A-Z]{2,4}-HD-\d{4}-\d{5,9}$/;

@Injectable()
export class QuestionQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: QuestionReads,
    private readonly published: PublishedQuestionReads,
    private readonly questions: QuestionRepository,
    private readonly departments: DepartmentRepository,
    private readonly links: PrivateFileLinks,
    private readonly files: ReadPrivateFile,
    private readonly holidays: PublicHolidays,
    private readonly clock: Clock,
  ) {}

  topics(): Promise<readonly Topic[]> {
    return this.work.read(publicActor, (tx) => this.departments.topics(tx));
  }

  async ofAccount(actor: Extract<Actor, { accountId: string }>): Promise<readonly TimedQuestion[]> {
    return this.work.read(actor, async (tx) => this.timed(await this.reads.ofAccount(tx, actor.accountId), await this.holidays.all(tx)));
  }

  /** An officer's own departments', an administrator's and an auditor's all. */
  async queue(
    actor: Actor,
    request: { states: readonly QuestionState[] | null; departmentId?: string | undefined; page?: number; perPage?: number },
  ): Promise<QuestionPage<TimedQuestion>> {
    const { states, departmentId = null, page = 1, perPage = 30 } = request;
    return this.work.read(actor, async (tx) => {
      const found = await this.reads.queue(tx, { states, departmentId, limit: perPage, offset: (page - 1) * perPage });
      return { items: this.timed(found.items, await this.holidays.all(tx)), total: found.total, page, perPage };
    });
  }

  async byNumber(actor: Actor, number: string): Promise<WholeQuestion | undefined> {
    if (!numberPattern.test(number)) return undefined;
    return this.work.read(actor, async (tx) => {
      const found = await this.reads.byNumber(tx, number);
      if (!found) return undefined;
      const holidays = await this.holidays.all(tx);
      const [timed] = this.timed([found], holidays);
      const waits = found.public && found.state === 'answered' && found.answeredAt !== null;
      const stored = await this.describe(found.files.map(({ fileId }) => fileId));
      const messageOf = new Map(found.files.map(({ fileId, messageId }) => [fileId, messageId]));
      return {
        ...found,
        term: timed?.term ?? null,
        publishBy: waits ? addWorkingDays(localDay(found.answeredAt), publishDays, holidays) : null,
        attached: stored.map((file) => ({ ...file, messageId: messageOf.get(file.id) ?? null })),
      };
    });
  }

  /** A file of a question that the actor may see. An officer opens the asker's papers by his own right, which is written down. */
  async file(actor: Actor, number: string, fileId: string): Promise<Result<OpenedFile, FileNotFound>> {
    const known = numberPattern.test(number) && (await this.work.read(actor, (tx) => this.questions.hasFile(tx, number, fileId)));
    if (!known) return refuse({ code: 'media/file-not-found', kind: 'not-found' });
    return this.files.execute(isStaff(actor) ? actor : systemActor('support/question-file'), fileId);
  }

  /** @param instead what stands where a name or number stood, by its kind */
  async publicDraft(actor: Actor, question: WholeQuestion, instead: (kind: PersonalKind) => string): Promise<PublicDraft> {
    const names = await this.work.read(actor, (tx) => this.questions.namesAround(tx, question.id));
    const answer = question.messages.filter(({ kind }) => kind === 'answer').at(-1)?.body ?? '';
    const from = question.publication ?? { title: question.title, question: question.body, answer };
    const marksOf = (text: string) => personalMarks(text, names);
    const clean = (text: string) => withoutMarks(text, marksOf(text), instead);
    return {
      ...{ title: clean(from.title), question: clean(from.question), answer: from.answer },
      marks: [from.title, from.question, from.answer].flatMap(marksOf),
    };
  }

  /** What in a text would tell who asked. */
  async marksIn(actor: Actor, question: Pick<WholeQuestion, 'id'>, texts: readonly string[]): Promise<readonly PersonalMark[]> {
    const names = await this.work.read(actor, (tx) => this.questions.namesAround(tx, question.id));
    return texts.flatMap((text) => personalMarks(text, names));
  }

  async list({
    q = '',
    topicKey,
    page = 1,
    perPage = 12,
  }: {
    q?: string | undefined;
    topicKey?: string | undefined;
    page?: number;
    perPage?: number;
  }): Promise<QuestionPage<PublishedLine>> {
    const request = { words: everyWord(q), topicKey: topicKey ?? null, limit: perPage, offset: (page - 1) * perPage };
    const found = await this.work.read(publicActor, (tx) => this.published.list(tx, request));
    return { ...found, page, perPage };
  }

  async bySlug(slug: string): Promise<PublishedQuestion | undefined> {
    return slugify(slug) === slug ? this.work.read(publicActor, (tx) => this.published.bySlug(tx, slug)) : undefined;
  }

  /** Past answers to something like it, for whoever is about to ask. */
  async like(typed: string, limit = 5): Promise<readonly PublishedLine[]> {
    const words = tellingWords(typed);
    return words.length === 0 ? [] : this.work.read(publicActor, (tx) => this.published.like(tx, words, limit));
  }

  /** Names and sizes only, for whoever sees the question: the files themselves are asked for one by one. */
  private describe(ids: readonly string[]): Promise<readonly StoredFile[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.work.read(systemActor('support/question-files'), (tx) => this.links.describe(tx, ids));
  }

  private timed(lines: readonly QuestionLine[], holidays: Parameters<typeof termOn>[3]): readonly TimedQuestion[] {
    const today = localDay(this.clock.now());
    return lines.map((line) => ({ ...line, term: owesAnswer(line.state) ? termOn(today, line.runsFrom, line.dueOn, holidays) : null }));
  }
}
