import { Injectable } from '@nestjs/common';
import { assert, expectOk, newId, startOfDay, type SettableClock } from '@market/kernel';
import { systemActor, type Actor, type Tx } from '@market/platform';
import {
  AnswerQuestion,
  AskQuestion,
  HandleQuestion,
  PublishQuestion,
  RegisterForSession,
  RunDepartments,
  SaveArticle,
  SaveCourse,
} from '@market/support';
import { demoDocuments, demoNews } from './content/portal-articles.js';
import { demoCourses } from './content/portal-courses.js';
import { demoQuestions, demoTopics } from './content/portal-questions.js';

const loader = systemActor('demo-world');
const hourMs = 3_600_000;
const morning = (day: string, hour = 9): Date => new Date(startOfDay(day).getTime() + hour * hourMs);
const only = (vi: string) => ({ vi, en: '' });

export interface DemoPeople {
  /** Whoever asks and learns, by the key of the demo's account. */
  readonly askers: ReadonlyMap<string, Actor>;
  readonly officer: Extract<Actor, { accountId: string }>;
}

/** What the portal publishes, answers and teaches, written through the same use cases as officers use. */
@Injectable()
export class DemoPortal {
  constructor(
    private readonly articles: SaveArticle,
    private readonly desks: RunDepartments,
    private readonly ask: AskQuestion,
    private readonly handle: HandleQuestion,
    private readonly reply: AnswerQuestion,
    private readonly publishing: PublishQuestion,
    private readonly courses: SaveCourse,
    private readonly seats: RegisterForSession,
  ) {}

  /** @param departments ids by the key of the demo's department */
  async add(tx: Tx, clock: SettableClock, departments: ReadonlyMap<string, string>, people: DemoPeople): Promise<void> {
    const idOf = (key: string): string => {
      const id = departments.get(key);
      assert(id !== undefined, `the department ${key} was added`);
      return id;
    };
    await this.library(tx, clock);
    await this.desks.setUp(tx, {
      topics: demoTopics.map(({ department, ...topic }, position) => ({ ...topic, position, departmentId: idOf(department) })),
      members: [...departments.values()].map((departmentId) => ({ departmentId, accountId: people.officer.accountId })),
    });
    await this.questions(tx, clock, people);
    await this.training(tx, clock, idOf, people);
  }

  private async library(tx: Tx, clock: SettableClock): Promise<void> {
    const entry = { expectedVersion: null, state: 'published', files: [] } as const;
    for (const { slug, day, title, summary, body } of demoNews) {
      clock.set(morning(day));
      const text = { title: only(title), summary: only(summary), body: only(body) };
      const command = { ...entry, ...text, id: newId(), kind: 'news', slug, publishAt: morning(day), document: null } as const;
      expectOk(await this.articles.within(tx, loader, command, true));
    }
    clock.set(morning('2026-09-01'));
    for (const { slug, title, summary, body, ...facts } of demoDocuments) {
      const text = { title: only(title), summary: only(summary), body: only(body) };
      const document = { ...facts, sourceUrl: null };
      const command = { ...entry, ...text, id: newId(), kind: 'document', slug, publishAt: morning('2026-09-01'), document } as const;
      expectOk(await this.articles.within(tx, loader, command, true));
    }
  }

  private async questions(tx: Tx, clock: SettableClock, { askers, officer }: DemoPeople): Promise<void> {
    for (const { asker, topic, askedOn, title, body, answer, published, ...rest } of demoQuestions) {
      const actor = askers.get(asker);
      // A world of fewer products may have fewer businesses.
      if (!actor) continue;
      clock.set(morning(askedOn));
      const command = { id: newId(), topicKey: topic, title, body, public: rest.public, subject: null, fileIds: [] };
      const number = expectOk(await this.ask.within(tx, actor, command, true));
      if (!answer) continue;
      clock.set(morning(answer.on));
      expectOk(await this.handle.takeWithin(tx, officer, { number }));
      expectOk(await this.reply.within(tx, officer, { number, answer: answer.text, fileIds: [] }));
      if (!published) continue;
      clock.set(morning(published.on));
      const wording = { number, title, question: published.question, answer: answer.text, flagsSeen: false };
      expectOk(await this.publishing.within(tx, officer, wording));
    }
  }

  private async training(tx: Tx, clock: SettableClock, idOf: (key: string) => string, { askers }: DemoPeople): Promise<void> {
    clock.set(morning('2026-09-07'));
    for (const { slug, department, title, summary, body, sessions } of demoCourses) {
      const courseId = newId();
      const text = { slug, departmentId: idOf(department), title: only(title), summary: only(summary), body: only(body) };
      expectOk(await this.courses.within(tx, loader, { ...text, id: courseId, expectedVersion: null, state: 'published' }, true));
      for (const { starts, hours, ...session } of sessions) {
        const startsAt = new Date(`${starts}:00+07:00`);
        const [endsAt, closesAt] = [new Date(startsAt.getTime() + hours * hourMs), new Date(startsAt.getTime() - 16 * hourMs)];
        const id = newId();
        expectOk(await this.courses.sessionWithin(tx, loader, { ...session, id, courseId, startsAt, endsAt, closesAt }));
        // The smallest course is full, so that the waiting list can be seen.
        if (session.seats > 2) continue;
        for (const actor of askers.values()) {
          expectOk(await this.seats.within(tx, actor, { sessionId: id, name: 'Người học', phone: '' }));
        }
      }
    }
  }
}
