import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor, type Tx } from '@market/platform';
import type { BusinessFactKind, Classification, ProductFactKind } from '../domain/fact.js';
import { FactRepository, type StoredFact } from '../persistence/fact.repository.js';

export interface RestatementRequest {
  readonly factId: string;
  readonly reason: string;
  /** `void`: it never happened. What is left out stays as the fact has it. */
  readonly kind?: BusinessFactKind | ProductFactKind | 'void';
  readonly validAt?: Date;
  readonly classification?: Classification;
}

const kindsOf: Record<StoredFact['subject'], readonly string[]> = {
  business: ['approved', 'suspended', 'reinstated', 'closed', 'void'],
  product: ['published', 'unlisted', 'taken-down', 'void'],
};

/** An officer corrects history: the mistaken fact stays on record beside the one that takes its place, with the reason. */
@Injectable()
export class RestateFact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: FactRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, request: RestatementRequest): Promise<Result<{ factId: string }>> {
    return this.work.run(actor, (tx) => this.restate(tx, actor, request));
  }

  private async restate(tx: Tx, actor: Actor, request: RestatementRequest): Promise<Result<{ factId: string }>> {
    if (actor.role !== 'officer' && actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const reason = request.reason.trim();
    if (!reason) return refuse({ code: 'participation/reason-required', kind: 'invalid', fields: { reason: 'isNotEmpty' } });
    const fact = await this.facts.find(tx, request.factId);
    if (!fact) return refuse({ code: 'participation/unknown-fact', kind: 'not-found' });
    const corrected = correct(fact, request);
    if (!corrected) return refuse({ code: 'participation/kind-refused', kind: 'invalid', fields: { kind: 'isKindOfSubject' } });
    const id = newId();
    const restatement = { id, restates: request.factId, reason, author: actor.accountId, at: this.clock.now(), ...corrected };
    if (!(await this.facts.restate(tx, restatement))) return refuse({ code: 'participation/already-restated', kind: 'conflict' });
    await this.audit.record(tx, actor, 'participation/restate', request.factId, { restatement: id, reason });
    return ok({ factId: id });
  }
}

/** Nothing when the outcome would be no fact of its subject, or an approval without a classification. */
function correct(fact: StoredFact, { validAt = fact.validAt, classification, ...request }: RestatementRequest) {
  const kind = request.kind ?? fact.kind;
  const outcome = kind === 'approved' ? (classification ?? fact.classification) : null;
  if (!kindsOf[fact.subject].includes(kind) || (kind === 'approved' && !outcome)) return undefined;
  return { kind, validAt, classification: outcome };
}
