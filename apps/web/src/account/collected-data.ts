import { Injectable } from '@nestjs/common';
import { RegistrationQueries } from '@market/businesses';
import { AccountQueries, Consents, SecondFactor, Sessions } from '@market/identity';
import { InboxQueries } from '@market/notifications';
import { OrderQueries, type OrderSummary } from '@market/orders';
import { ApplicationQueries, CourseQueries, QuestionQueries } from '@market/support';
import type { FastifyRequest } from 'fastify';
import { tokenOf } from './entering.js';
import type { Person } from './person.js';

const perPage = 100;

/** Everything that is kept about an account, from the rooms that keep it, for its owner to take along. */
@Injectable()
export class CollectedData {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactor,
    private readonly consents: Consents,
    private readonly inbox: InboxQueries,
    private readonly orders: OrderQueries,
    private readonly registrations: RegistrationQueries,
    private readonly questions: QuestionQueries,
    private readonly supportApplications: ApplicationQueries,
    private readonly courses: CourseQueries,
  ) {}

  async of(person: Person, request: FastifyRequest): Promise<object> {
    const [account, sessions, secondFactor, consents, training] = await Promise.all([
      this.accounts.current(person),
      this.sessions.list(person, tokenOf(request)),
      this.secondFactor.standing(person.accountId),
      this.consents.history(person),
      this.courses.ofAccount(person),
    ]);
    const notices = await this.all(async (page) => this.inbox.list(person, 'own', account?.language ?? 'vi', page, perPage));
    const listed = await this.all<OrderSummary>((page) => this.orders.ofAccount(person, { page, perPage }));
    const orders = await oneByOne(listed, ({ number }) => this.orders.byNumber(person, number));
    const questions = await oneByOne(await this.questions.ofAccount(person), ({ number }) => this.questions.byNumber(person, number));
    return {
      ...{ account, sessions, secondFactor, consents, notices, orders, training, registrations: await this.applicationsOf(person) },
      questions: questions.map((question) => question && { ...question, attached: question.attached.map(({ name }) => name) }),
      supportApplications: person.role === 'seller' ? await this.supportApplications.ofShop(person) : [],
    };
  }

  /** Their papers by name: the files are opened in the seller centre, by links that last ten minutes. */
  private async applicationsOf(person: Person): Promise<readonly object[]> {
    return (await this.registrations.all(person)).map(({ papers, ...registration }) => ({
      ...registration,
      papers: papers.map(({ href: _, ...paper }) => paper),
    }));
  }

  private async all<Item>(read: (page: number) => Promise<{ items: readonly Item[]; total: number }>): Promise<readonly Item[]> {
    const items: Item[] = [];
    for (let page = 1; ; page += 1) {
      const found = await read(page);
      items.push(...found.items);
      if (page * perPage >= found.total) return items;
    }
  }
}

/** One after another: a person who takes everything along must not take every connection. */
async function oneByOne<From, To>(items: readonly From[], read: (item: From) => Promise<To>): Promise<readonly To[]> {
  const found: To[] = [];
  for (const item of items) found.push(await read(item));
  return found;
}
