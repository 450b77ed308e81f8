import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { kindsOf, saysClasses, saysOcop, saysPlace, type Classes, type FactKind, type Place, type Recognition } from '../domain/fact.js';
import { FactRepository, type StoredFact } from '../persistence/fact.repository.js';
import { sectionOf } from './section-of.js';

export interface RestatementRequest {
  readonly factId: string;
  readonly reason: string;
  /** `void`: it never happened. What is left out stays as the fact has it. */
  readonly kind?: FactKind;
  readonly validAt?: Date;
  readonly place?: Place;
  readonly classes?: Omit<Classes, 'section'>;
  readonly ocop?: readonly Recognition[];
}

export type RestateProblem =
  | Problem<'platform/forbidden'>
  | Problem<'participation/reason-required'>
  | Problem<'participation/unknown-fact'>
  | Problem<'participation/kind-refused'>
  | Problem<'participation/not-yet'>
  | Problem<'participation/already-restated'>;

/** An officer corrects history: the mistaken fact stays on record beside the one that takes its place, with the reason. */
@Injectable()
export class RestateFact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: FactRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, request: RestatementRequest): Promise<Result<{ factId: string }, RestateProblem>> {
    return this.work.run(actor, (tx) => this.restate(tx, actor, request));
  }

  private async restate(tx: Tx, actor: Actor, request: RestatementRequest): Promise<Result<{ factId: string }, RestateProblem>> {
    if (actor.role !== 'officer' && actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const reason = request.reason.trim();
    if (!reason) return refuse({ code: 'participation/reason-required', kind: 'invalid', fields: { reason: 'isNotEmpty' } });
    const at = this.clock.now();
    if (request.validAt && request.validAt > at)
      return refuse({ code: 'participation/not-yet', kind: 'invalid', fields: { validAt: 'in-the-future' } });
    const fact = await this.facts.find(tx, request.factId);
    if (!fact) return refuse({ code: 'participation/unknown-fact', kind: 'not-found' });
    const corrected = correct(fact, request);
    if (!corrected) return refuse({ code: 'participation/kind-refused', kind: 'invalid', fields: { kind: 'isKindOfSubject' } });
    const id = newId();
    const restatement = { id, restates: request.factId, reason, author: actor.accountId, at, ...corrected };
    if (!(await this.facts.restate(tx, restatement))) return refuse({ code: 'participation/already-restated', kind: 'conflict' });
    await this.audit.record(tx, actor, 'participation/restate', request.factId, { restatement: id, kind: corrected.kind, reason });
    return ok({ factId: id });
  }
}

/** Nothing when the outcome would be no fact of its subject, or one that says less than its kind must. */
function correct(fact: StoredFact, { validAt = fact.validAt, ...request }: RestatementRequest) {
  const kind = request.kind ?? fact.kind;
  const classes = request.classes ? { ...request.classes, section: sectionOf(request.classes.sectorCode) } : fact.classes;
  const corrected = {
    ...{ kind, validAt },
    place: saysPlace(kind) ? (request.place ?? fact.place) : null,
    classes: saysClasses(kind) ? classes : null,
    ocop: saysOcop(kind) ? (request.ocop ?? fact.ocop) : null,
  };
  const tooLittle = (saysPlace(kind) && !corrected.place) || (saysClasses(kind) && !corrected.classes);
  const known: readonly FactKind[] = kindsOf[fact.subject];
  return known.includes(kind) && !tooLittle ? corrected : undefined;
}
