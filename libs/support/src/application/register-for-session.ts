import { Injectable } from '@nestjs/common';
import { assert, Clock, isId, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { CourseRepository, type Course, type Session } from '../persistence/course.repository.js';
import { RegistrationRepository, type RegistrationState } from '../persistence/registration.repository.js';
import type { SeatEventName } from './training-events.js';

export interface RegisterCommand {
  readonly sessionId: string;
  /** Who comes. */
  readonly name: string;
  readonly phone: string;
}

export type RegisterProblem = Problem<
  | 'support/session-not-found'
  | 'support/registration-invalid'
  | 'support/registration-closed'
  | 'support/already-registered'
  | 'platform/forbidden'
>;
export type LeaveProblem = Problem<'support/session-not-found' | 'support/not-registered' | 'support/session-begun' | 'platform/forbidden'>;

/**
 * Seats in a session. One statement takes a seat or says that there is none; whoever gives a seat up gives it to the first in line.
 * The system moves the rows, since the one who leaves may not touch the row of the one who moves up.
 */
@Injectable()
export class RegisterForSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly courses: CourseRepository,
    private readonly registrations: RegistrationRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns whether a seat was had or one waits for it */
  execute(actor: Actor, command: RegisterCommand): Promise<Result<RegistrationState, RegisterProblem>> {
    return this.work.run<RegistrationState, RegisterProblem>(systemActor('support/register'), (tx) => this.within(tx, actor, command));
  }

  async within(tx: Tx, actor: Actor, { sessionId, name, phone }: RegisterCommand): Promise<Result<RegistrationState, RegisterProblem>> {
    if (actor.role !== 'shopper' && actor.role !== 'seller') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const known = await this.known(tx, sessionId);
    if (!known) return refuse({ code: 'support/session-not-found', kind: 'not-found' });
    const fields = faultsOf(name, phone);
    if (Object.keys(fields).length > 0) return refuse({ code: 'support/registration-invalid', kind: 'invalid', fields });
    const at = this.clock.now();
    const state = await this.registrations.takeSeat(tx, sessionId, at);
    if (state === undefined) return refuse({ code: 'support/registration-closed', kind: 'conflict' });
    const shopId = actor.role === 'seller' ? actor.shopId : null;
    const registration = { id: newId(), sessionId, accountId: actor.accountId, shopId, name: name.trim(), phone: digits(phone) || null };
    // Refused, the whole is rolled back, and with it the seat.
    if (!(await this.registrations.add(tx, registration, state, at))) {
      return refuse({ code: 'support/already-registered', kind: 'conflict' });
    }
    await this.tell(tx, state === 'seated' ? 'support/seat-taken' : 'support/seat-waited-for', known, [actor.accountId]);
    return ok(state);
  }

  leave(actor: Actor, sessionId: string): Promise<Result<void, LeaveProblem>> {
    return this.work.run<void, LeaveProblem>(systemActor('support/register'), async (tx) => {
      if (actor.role !== 'shopper' && actor.role !== 'seller') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      const known = await this.known(tx, sessionId);
      const session = known && (await this.registrations.lockSession(tx, sessionId));
      if (!known || !session) return refuse({ code: 'support/session-not-found', kind: 'not-found' });
      const at = this.clock.now();
      if (session.startsAt <= at) return refuse({ code: 'support/session-begun', kind: 'conflict' });
      const was = await this.registrations.cancel(tx, sessionId, actor.accountId, at);
      if (was === undefined) return refuse({ code: 'support/not-registered', kind: 'not-found' });
      await this.tell(tx, 'support/seat-given-up', known, [actor.accountId]);
      if (was === 'seated') {
        await this.registrations.freeSeat(tx, sessionId);
        if (session.open) await this.moveUp(tx, known, at);
      }
      return ok(undefined);
    });
  }

  /** Who has deleted the account comes nowhere any more: seats ahead go to others, and neither name nor telephone stays. */
  async forget(tx: Tx, accountId: string): Promise<void> {
    const at = this.clock.now();
    for (const sessionId of await this.registrations.sessionsAhead(tx, accountId, at)) {
      const course = await this.courses.ofSession(tx, sessionId);
      const session = course?.sessions.find(({ id }) => id === sessionId);
      const locked = await this.registrations.lockSession(tx, sessionId);
      assert(course !== undefined && session !== undefined && locked !== undefined, 'a registration has its session');
      if ((await this.registrations.cancel(tx, sessionId, accountId, at)) !== 'seated') continue;
      await this.registrations.freeSeat(tx, sessionId);
      if (locked.open) await this.moveUp(tx, { course, session }, at);
    }
    await this.registrations.forget(tx, accountId);
  }

  /** Gives free seats to those who wait longest. The session is locked. */
  async moveUp(tx: Tx, known: { course: Course; session: Session }, at: Date): Promise<void> {
    const seated = await this.registrations.moveUp(tx, known.session.id, at);
    const accounts = seated.map(({ accountId }) => accountId);
    await this.tell(tx, 'support/seat-freed', known, accounts);
  }

  async tell(tx: Tx, name: SeatEventName, { course, session }: { course: Course; session: Session }, accountIds: readonly string[]) {
    const { id: sessionId, startsAt, place } = session;
    const title = { vi: course.title.vi, en: course.title.en || course.title.vi };
    const body = { sessionId, courseSlug: course.slug, title, startsAt: startsAt.toISOString(), place };
    await this.outbox.add(tx, ...accountIds.map((accountId) => ({ name, version: 1, body: { ...body, accountId } })));
  }

  /** A session of a course that is open to the public. */
  private async known(tx: Tx, sessionId: string): Promise<{ course: Course; session: Session } | undefined> {
    const course = isId(sessionId) ? await this.courses.ofSession(tx, sessionId) : undefined;
    if (course?.state !== 'published') return undefined;
    const session = course.sessions.find(({ id }) => id === sessionId);
    assert(session !== undefined, 'the course has the session it was found by');
    return { course, session };
  }
}

const digits = (phone: string): string => phone.replace(/[^\d+]/g, '');

function faultsOf(name: string, phone: string): Record<string, string> {
  const { length } = digits(phone);
  return {
    ...(name.trim() === '' ? { name: 'required' } : {}),
    ...(name.length > 120 ? { name: 'too-long' } : {}),
    ...(phone.trim() === '' || (length >= 8 && length <= 15) ? {} : { phone: 'phone' }),
  };
}
