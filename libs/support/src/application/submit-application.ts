import { Injectable } from '@nestjs/common';
import { Clock, localDay, Money, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { KeepPrivateFiles, type FileNotFound } from '@market/media';
import { Outbox, Settings, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { entitlement } from '../domain/entitlement.js';
import { ApplicationRepository, type ApplicationPaper } from '../persistence/application.repository.js';
import { ProgrammeRepository, type Programme } from '../persistence/programme.repository.js';
import { ApplicationMover } from './application-mover.js';
import { ApplyingBusinesses } from './applying-business.js';
import { rulesOf } from './programme-queries.js';

export interface SubmitApplicationCommand {
  /** Chosen by the caller: a form sent twice makes one application. */
  readonly id: string;
  readonly programmeSlug: string;
  /** What the money is for. */
  readonly purpose: string;
  /** The whole cost, of which a share is asked for. */
  readonly cost: Money;
  readonly papers: readonly ApplicationPaper[];
}

export type SubmitApplicationProblem =
  | Problem<
      | 'support/programme-not-found'
      | 'support/not-entitled'
      | 'support/application-open'
      | 'support/application-invalid'
      | 'platform/forbidden'
    >
  | FileNotFound;

/** A business asks for a programme's support. The rules are judged again here, whatever the page has shown. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programmes: ProgrammeRepository,
    private readonly applications: ApplicationRepository,
    private readonly businesses: ApplyingBusinesses,
    private readonly mover: ApplicationMover,
    private readonly keepFiles: KeepPrivateFiles,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns the application's number, `KG-HT-2611-00042` */
  execute(actor: Actor, command: SubmitApplicationCommand): Promise<Result<string, SubmitApplicationProblem>> {
    return this.work.run<string, SubmitApplicationProblem>(actor, (tx) => this.within(tx, actor, command));
  }

  /** In the caller's transaction. */
  async within(tx: Tx, actor: Actor, command: SubmitApplicationCommand): Promise<Result<string, SubmitApplicationProblem>> {
    if (actor.role !== 'seller') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const programme = await this.programmes.bySlug(tx, command.programmeSlug);
    if (!programme || programme.state !== 'published') return refuse({ code: 'support/programme-not-found', kind: 'not-found' });
    const business = await this.businesses.of(tx, actor);
    const { entitled, reasons, rate } = entitlement(rulesOf(programme), business, localDay(this.clock.now()));
    if (!entitled || !rate) {
      const broken = reasons.filter(({ holds }) => !holds).map(({ rule }) => rule);
      return refuse({ code: 'support/not-entitled', kind: 'forbidden', facts: { rules: broken.join(',') } });
    }
    const fields = faultsOf(command, programme);
    if (Object.keys(fields).length > 0) return refuse({ code: 'support/application-invalid', kind: 'invalid', fields });
    const term = await this.mover.term(tx, programme.decisionDays);
    const at = this.clock.now();
    const { businessId, shopId, name: businessName, legalForm, size, section } = business;
    const number = await this.applications.add(
      tx,
      {
        ...{ id: command.id, programmeId: programme.id, businessId, shopId, accountId: actor.accountId, businessName },
        ...{ legalForm, size, section, ...rate, ...term, purpose: command.purpose.trim(), cost: command.cost.minor },
        numberPrefix: this.numberPrefix(at),
      },
      at,
    );
    if (number === undefined) return refuse({ code: 'support/application-open', kind: 'conflict' });
    const kept = await this.keepPapers(tx, actor, command.id, command.papers, at);
    if (!kept.ok) return kept;
    await this.applications.addMove(tx, {
      ...{ id: newId(), applicationId: command.id, from: null, to: 'submitted', at, by: actor.accountId, reason: null },
    });
    await this.outbox.add(tx, {
      name: 'support/application-submitted',
      version: 1,
      body: {
        ...{ applicationId: command.id, number, programme: programme.title, businessId, shopId, accountId: actor.accountId },
        ...{ at: at.toISOString(), reason: null, granted: null, dueOn: term.dueOn },
      },
    });
    return ok(number);
  }

  private numberPrefix(at: Date): string {
    const day = localDay(at);
    return `${this.settings.province.orderPrefix}-HT-${day.slice(2, 4)}${day.slice(5, 7)}-`;
  }

  private async keepPapers(
    tx: Tx,
    actor: Actor,
    subjectId: string,
    papers: readonly ApplicationPaper[],
    at: Date,
  ): Promise<Result<void, FileNotFound>> {
    const ids = papers.map(({ fileId }) => fileId);
    const kept = await this.keepFiles.execute(tx, actor, { ids, keptFor: 'support/application', subjectId, staffMayRead: true });
    if (kept.ok) await this.applications.addPapers(tx, subjectId, papers, at);
    return kept;
  }
}

/** VND: more is no cost of a small business but a slip of the finger. */
const mostCost = 100_000_000_000n;

function faultsOf({ purpose, cost, papers }: SubmitApplicationCommand, programme: Programme): Record<string, string> {
  const given = new Set(papers.map(({ key }) => key));
  const missing = programme.papers.filter(({ key, required }) => required && !given.has(key));
  return {
    ...(purpose.trim() === '' ? { purpose: 'required' } : {}),
    ...(cost.minor > 0n && cost.minor <= mostCost ? {} : { cost: 'not-positive' }),
    ...Object.fromEntries(missing.map(({ key }) => [`paper-${key}`, 'required'])),
    ...Object.fromEntries(
      papers.filter(({ key }) => !programme.papers.some((paper) => paper.key === key)).map(({ key }) => [`paper-${key}`, 'unknown']),
    ),
  };
}
