import { Injectable } from '@nestjs/common';
import { assert, Clock, ok, refuse, slugify, type Problem, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { CourseRepository, type Course, type CourseText, type Session, type SessionText } from '../persistence/course.repository.js';
import { DepartmentRepository } from '../persistence/department.repository.js';
import { RegistrationRepository } from '../persistence/registration.repository.js';
import { RegisterForSession } from './register-for-session.js';
import type { SeatEventName } from './training-events.js';

export interface SaveCourseCommand extends CourseText {
  /** Chosen by the caller: a form sent twice makes one course. */
  readonly id: string;
  /** The version that was edited; null for a new course. */
  readonly expectedVersion: number | null;
}

export interface SaveSessionCommand extends SessionText {
  readonly id: string;
  readonly courseId: string;
}

export type SaveCourseProblem = Problem<
  'support/course-invalid' | 'support/course-slug-taken' | 'support/course-changed-meanwhile' | 'platform/forbidden'
>;
export type SaveSessionProblem = Problem<
  'support/session-invalid' | 'support/session-not-found' | 'support/seats-taken' | 'support/session-begun' | 'platform/forbidden'
>;

/** Officers write courses and their sessions, call sessions off and say who came. */
@Injectable()
export class SaveCourse {
  constructor(
    private readonly work: UnitOfWork,
    private readonly courses: CourseRepository,
    private readonly departments: DepartmentRepository,
    private readonly registrations: RegistrationRepository,
    private readonly seats: RegisterForSession,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: SaveCourseCommand): Promise<Result<void, SaveCourseProblem>> {
    return this.work.run<void, SaveCourseProblem>(actor, (tx) => this.within(tx, actor, command));
  }

  /** In the caller's transaction. The system may, for a province that is set up; only what officers do is audited. */
  async within(tx: Tx, actor: Actor, command: SaveCourseCommand, demo = false): Promise<Result<void, SaveCourseProblem>> {
    if (!mayWrite(actor)) return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const departments = (await this.departments.list(tx)).map(({ id }) => id);
    const fields = courseFaults(command, departments);
    if (Object.keys(fields).length > 0) return refuse({ code: 'support/course-invalid', kind: 'invalid', fields });
    const { id, slug, state, expectedVersion } = command;
    if (await this.courses.isTaken(tx, slug, id))
      return refuse({ code: 'support/course-slug-taken', kind: 'conflict', fields: { slug: 'isFree' } });
    if (!(await this.courses.save(tx, id, command, this.clock.now(), expectedVersion, demo))) {
      return refuse({ code: 'support/course-changed-meanwhile', kind: 'conflict' });
    }
    if (actor.role !== 'system') await this.audit.record(tx, actor, 'support/course-saved', id, { slug, state });
    return ok(undefined);
  }

  session(actor: Actor, command: SaveSessionCommand): Promise<Result<void, SaveSessionProblem>> {
    return this.work.run<void, SaveSessionProblem>(actor, (tx) => this.sessionWithin(tx, actor, command));
  }

  /** A new session, or a change of one: whoever sits or waits is told of another time or place, and seats that are added go to those who wait. */
  async sessionWithin(tx: Tx, actor: Actor, { id, courseId, ...session }: SaveSessionCommand): Promise<Result<void, SaveSessionProblem>> {
    if (!mayWrite(actor)) return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const course = await this.courses.byId(tx, courseId);
    if (!course) return refuse({ code: 'support/session-not-found', kind: 'not-found' });
    const fields = sessionFaults(session);
    if (Object.keys(fields).length > 0) return refuse({ code: 'support/session-invalid', kind: 'invalid', fields });
    const at = this.clock.now();
    const before = course.sessions.find((each) => each.id === id);
    if (!before) await this.courses.addSession(tx, id, courseId, session, at);
    else if (await this.courses.changeSession(tx, id, session, at)) {
      const changed = (await this.courses.byId(tx, courseId))?.sessions.find((each) => each.id === id);
      assert(changed !== undefined, 'a session that was changed is there');
      if (session.startsAt > at && isElsewhere(before, changed)) await this.tellAll(tx, 'support/session-moved', course, changed);
      if (session.startsAt > at) await this.seats.moveUp(tx, { course, session: changed }, at);
    } else return refuse({ code: 'support/seats-taken', kind: 'conflict', fields: { seats: 'taken' } });
    const { startsAt, seats } = session;
    if (actor.role !== 'system')
      await this.audit.record(tx, actor, 'support/session-saved', id, { courseId, startsAt: startsAt.toISOString(), seats });
    return ok(undefined);
  }

  /** Everybody who sits or waits is told. */
  callOff(actor: Actor, sessionId: string): Promise<Result<void, SaveSessionProblem>> {
    return this.work.run<void, SaveSessionProblem>(actor, async (tx) => {
      if (!mayWrite(actor)) return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      const at = this.clock.now();
      const course = await this.courses.ofSession(tx, sessionId);
      const session = course?.sessions.find(({ id }) => id === sessionId);
      if (!course || !session) return refuse({ code: 'support/session-not-found', kind: 'not-found' });
      if (session.startsAt <= at) return refuse({ code: 'support/session-begun', kind: 'conflict' });
      if (!(await this.courses.cancelSession(tx, sessionId, at))) return ok(undefined);
      const people = await this.tellAll(tx, 'support/session-called-off', course, session);
      await this.audit.record(tx, actor, 'support/session-called-off', sessionId, { people });
      return ok(undefined);
    });
  }

  /** @returns how many sit or wait */
  private async tellAll(tx: Tx, name: SeatEventName, course: Course, session: Session): Promise<number> {
    const people = await this.registrations.ofSession(tx, session.id);
    await this.seats.tell(
      tx,
      name,
      { course, session },
      people.map(({ accountId }) => accountId),
    );
    return people.length;
  }

  /** Who came, by the ids of their registrations; whoever sits and is not named did not come. */
  markAttendance(actor: Actor, sessionId: string, present: readonly string[]): Promise<Result<number, SaveSessionProblem>> {
    return this.work.run<number, SaveSessionProblem>(actor, async (tx) => {
      if (!mayWrite(actor)) return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      if (!(await this.courses.ofSession(tx, sessionId))) return refuse({ code: 'support/session-not-found', kind: 'not-found' });
      const seated = await this.registrations.markAttendance(tx, sessionId, present, this.clock.now());
      await this.audit.record(tx, actor, 'support/attendance-marked', sessionId, { present: present.length, seated });
      return ok(present.length);
    });
  }
}

/** Another time or another place: whoever wants to come has to know. */
const isElsewhere = (before: Session, after: Session): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.place !== after.place;

const mayWrite = ({ role }: Actor): boolean => role === 'officer' || role === 'admin' || role === 'system';

function courseFaults({ title, summary, slug, departmentId }: CourseText, departments: readonly string[]): Record<string, string> {
  return {
    ...(title.vi.trim() === '' ? { 'title.vi': 'required' } : {}),
    ...(summary.vi.trim() === '' ? { 'summary.vi': 'required' } : {}),
    ...(slug !== '' && slugify(slug) === slug ? {} : { slug: 'not-a-slug' }),
    ...(departments.includes(departmentId) ? {} : { departmentId: 'required' }),
  };
}

const isDate = (at: Date): boolean => !Number.isNaN(at.getTime());

function sessionFaults({ startsAt, endsAt, closesAt, place, online, seats }: SessionText): Record<string, string> {
  return {
    ...(isDate(startsAt) ? {} : { startsAt: 'required' }),
    ...(isDate(endsAt) && endsAt > startsAt ? {} : { endsAt: 'before-start' }),
    ...(isDate(closesAt) && closesAt <= startsAt ? {} : { closesAt: 'after-start' }),
    ...(place.trim() === '' ? { place: 'required' } : {}),
    ...(online && place.trim() !== '' && !/^https:\/\/\S+$/.test(place.trim()) ? { place: 'not-https' } : {}),
    ...(Number.isInteger(seats) && seats >= 1 && seats <= 2000 ? {} : { seats: 'not-seats' }),
  };
}
