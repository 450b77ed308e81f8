import { Injectable } from '@nestjs/common';
import { addWorkingDays, assert, Clock, localDay, Money, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, Outbox, PublicHolidays, type Actor, type Tx } from '@market/platform';
import { allowsMove, applicationMoves, waitsForOfficer, type ApplicationMove } from '../domain/application-life.js';
import { ApplicationRepository, type ApplicationChange, type LivingApplication } from '../persistence/application.repository.js';
import type { ApplicationEventName } from './events.js';

export type ApplicationMoveProblem = Problem<
  | 'support/application-not-found'
  | 'support/application-move-refused'
  | 'support/application-changed-meanwhile'
  | 'support/reason-required'
  | 'platform/forbidden'
>;

export interface MoveWish {
  readonly number: string;
  readonly reason?: string | undefined;
  /** The version that was looked at: whoever decided in between comes first. */
  readonly expectedVersion?: number | undefined;
}

const eventOf: Record<ApplicationMove, ApplicationEventName> = {
  take: 'support/application-taken',
  'ask-more': 'support/application-papers-asked',
  complete: 'support/application-completed',
  approve: 'support/application-approved',
  refuse: 'support/application-refused',
  disburse: 'support/application-disbursed',
  withdraw: 'support/application-closed',
  close: 'support/application-closed',
};

/** What all moves of an application have in common: who may, from where, why; the row, the move, the event, the audit. */
@Injectable()
export class ApplicationMover {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly holidays: PublicHolidays,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Locks the application for a move that the actor may make now. */
  async begin(
    tx: Tx,
    actor: Actor,
    move: ApplicationMove,
    { number, reason, expectedVersion }: MoveWish,
  ): Promise<Result<LivingApplication, ApplicationMoveProblem>> {
    const { by, needsReason } = applicationMoves[move];
    const may = by === 'officer' ? actor.role === 'officer' || actor.role === 'admin' : actor.role === 'seller';
    if (!may) return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    if (needsReason && !reason?.trim()) return refuse({ code: 'support/reason-required', kind: 'invalid', fields: { reason: 'required' } });
    const found = await this.applications.lock(tx, number);
    if (!found) return refuse({ code: 'support/application-not-found', kind: 'not-found' });
    if (!allowsMove(found.state, move)) return refuse({ code: 'support/application-move-refused', kind: 'conflict' });
    if (expectedVersion !== undefined && found.version !== expectedVersion) {
      return refuse({ code: 'support/application-changed-meanwhile', kind: 'conflict' });
    }
    return ok(found);
  }

  /** Writes the move that `begin` allowed. After this point it must succeed. */
  async finish(
    tx: Tx,
    actor: Actor,
    move: ApplicationMove,
    found: LivingApplication,
    { reason, ...change }: { reason?: string | undefined } & Omit<ApplicationChange, 'state' | 'at'> = {},
  ): Promise<void> {
    assert('accountId' in actor, 'a person moves an application');
    const at = this.clock.now();
    const { to } = applicationMoves[move];
    const why = reason?.trim() || null;
    const officer = isStaff(actor) ? { officerId: actor.accountId } : {};
    await this.applications.change(tx, found.id, { state: to, at, ...officer, ...change });
    await this.applications.addMove(tx, {
      ...{ id: newId(), applicationId: found.id, from: found.state, to, at, by: actor.accountId, reason: why },
    });
    const { id: applicationId, number, programme, businessId, shopId, accountId } = found;
    const granted = change.granted === undefined || change.granted === 'released' ? found.granted : change.granted.amount;
    await this.outbox.add(tx, {
      name: eventOf[move],
      version: 1,
      body: {
        ...{ applicationId, number, programme, businessId, shopId, accountId, at: at.toISOString(), reason: why },
        granted: granted === null ? null : Money.vnd(granted).toJSON(),
        dueOn: waitsForOfficer(to) ? (change.term?.dueOn ?? null) : null,
      },
    });
    if (!isStaff(actor)) return;
    const details = { number, reason: why, ...(granted === null ? {} : { granted: granted.toString() }) };
    await this.audit.record(tx, actor, eventOf[move], applicationId, details);
  }

  /** The term of an answer that begins today. */
  async term(tx: Tx, decisionDays: number): Promise<{ runsFrom: string; dueOn: string }> {
    const runsFrom = localDay(this.clock.now());
    return { runsFrom, dueOn: addWorkingDays(runsFrom, decisionDays, await this.holidays.all(tx)) };
  }
}
