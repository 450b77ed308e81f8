import { Injectable } from '@nestjs/common';
import { Clock, isId, slugify } from '@market/kernel';
import { publicActor, Settings, UnitOfWork, type Actor } from '@market/platform';
import { calendarFile } from '../domain/calendar-file.js';
import { CourseRepository, type Course, type Session } from '../persistence/course.repository.js';
import { RegistrationRepository, type Registration } from '../persistence/registration.repository.js';

export interface CourseOfSession {
  readonly course: Course;
  readonly session: Session;
}

@Injectable()
export class CourseQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly courses: CourseRepository,
    private readonly registrations: RegistrationRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Drafts only for staff. */
  list(actor: Actor): Promise<readonly Course[]> {
    return this.work.read(actor, (tx) => this.courses.list(tx, this.clock.now()));
  }

  async bySlug(actor: Actor, slug: string): Promise<Course | undefined> {
    return slugify(slug) === slug ? this.work.read(actor, (tx) => this.courses.bySlug(tx, slug)) : undefined;
  }

  async byId(actor: Actor, id: string): Promise<Course | undefined> {
    return isId(id) ? this.work.read(actor, (tx) => this.courses.byId(tx, id)) : undefined;
  }

  async slugOfSession(actor: Actor, sessionId: string): Promise<string | undefined> {
    return isId(sessionId) ? this.work.read(actor, async (tx) => (await this.courses.ofSession(tx, sessionId))?.slug) : undefined;
  }

  /** Where somebody sits and waits. */
  ofAccount(actor: Actor): Promise<readonly Registration[]> {
    if (!('accountId' in actor)) return Promise.resolve([]);
    return this.work.read(actor, (tx) => this.registrations.ofAccount(tx, actor.accountId));
  }

  /** For officers: a session with everybody who sits or waits. */
  async forDesk(actor: Actor, sessionId: string): Promise<(CourseOfSession & { readonly people: readonly Registration[] }) | undefined> {
    if (!isId(sessionId)) return undefined;
    return this.work.read(actor, async (tx) => {
      const course = await this.courses.ofSession(tx, sessionId);
      const session = course?.sessions.find(({ id }) => id === sessionId);
      return course && session && { course, session, people: await this.registrations.ofSession(tx, sessionId) };
    });
  }

  /** The session for a calendar (RFC 5545); of a published course, called off or not. */
  async calendar(sessionId: string): Promise<string | undefined> {
    if (!isId(sessionId)) return undefined;
    const course = await this.work.read(publicActor, (tx) => this.courses.ofSession(tx, sessionId));
    const session = course?.sessions.find(({ id }) => id === sessionId);
    if (!course || !session) return undefined;
    const { publicUrl } = this.settings;
    return calendarFile({
      ...{ uid: `${session.id}@${new URL(publicUrl).hostname}`, sequence: session.version - 1, stamp: this.clock.now() },
      ...{ starts: session.startsAt, ends: session.endsAt, title: course.title.vi, place: session.place, description: course.summary.vi },
      ...{ url: `${publicUrl}/ho-tro/dao-tao/${course.slug}`, cancelled: session.cancelledAt !== null },
    });
  }
}
