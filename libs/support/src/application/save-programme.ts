import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, slugify, type Problem, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { DepartmentRepository } from '../persistence/department.repository.js';
import { ProgrammeRepository, type ProgrammeText } from '../persistence/programme.repository.js';

export interface SaveProgrammeCommand extends ProgrammeText {
  /** Chosen by the caller: a form sent twice makes one programme. */
  readonly id: string;
  /** The version that was edited; null for a new programme. */
  readonly expectedVersion: number | null;
}

export type SaveProgrammeProblem = Problem<
  'support/programme-invalid' | 'support/programme-slug-taken' | 'support/programme-changed-meanwhile' | 'platform/forbidden'
>;

/** Writes a programme of support, or changes it. What was decided keeps the rate that held when it was asked for. */
@Injectable()
export class SaveProgramme {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programmes: ProgrammeRepository,
    private readonly departments: DepartmentRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: SaveProgrammeCommand): Promise<Result<void, SaveProgrammeProblem>> {
    return this.work.run<void, SaveProgrammeProblem>(actor, (tx) => this.within(tx, actor, command));
  }

  /** In the caller's transaction. The system may, for a province that is set up; only what officers do is audited. */
  async within(tx: Tx, actor: Actor, command: SaveProgrammeCommand, demo = false): Promise<Result<void, SaveProgrammeProblem>> {
    const officer = actor.role === 'officer' || actor.role === 'admin';
    if (!officer && actor.role !== 'system') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const departments = await this.departments.list(tx);
    const fields = faultsOf(
      command,
      departments.map(({ id }) => id),
    );
    if (Object.keys(fields).length > 0) return refuse({ code: 'support/programme-invalid', kind: 'invalid', fields });
    if (await this.programmes.isTaken(tx, command.slug, command.id)) {
      return refuse({ code: 'support/programme-slug-taken', kind: 'conflict', fields: { slug: 'isFree' } });
    }
    const saved = await this.programmes.save(tx, command.id, command, this.clock.now(), command.expectedVersion, demo);
    if (!saved) return refuse({ code: 'support/programme-changed-meanwhile', kind: 'conflict' });
    if (!officer) return ok(undefined);
    const { slug, state, budget, opensOn, closesOn } = command;
    await this.audit.record(tx, actor, 'support/programme-saved', command.id, {
      ...{ slug, state, budget: budget.toString(), opensOn, closesOn },
      rates: command.rates.map(({ ceiling, ...rate }) => ({ ...rate, ceiling: ceiling.toString() })),
    });
    return ok(undefined);
  }
}

function faultsOf(text: ProgrammeText, departments: readonly string[]): Record<string, string> {
  const { title, summary, legalBasis, slug, opensOn, closesOn, decisionDays, budget, rates, papers } = text;
  const missing = Object.entries({
    'title.vi': title.vi,
    'title.en': title.en,
    'summary.vi': summary.vi,
    'summary.en': summary.en,
    legalBasis,
    opensOn,
  }).flatMap(([name, value]) => (value.trim() === '' ? [[name, 'required']] : []));
  return {
    ...(Object.fromEntries(missing) as Record<string, string>),
    ...(slug !== '' && slugify(slug) === slug ? {} : { slug: 'not-a-slug' }),
    ...(departments.includes(text.departmentId) ? {} : { departmentId: 'required' }),
    ...(closesOn !== null && closesOn < opensOn ? { closesOn: 'before-start' } : {}),
    ...(decisionDays >= 1 && decisionDays <= 60 ? {} : { decisionDays: 'not-a-term' }),
    ...(budget > 0n ? {} : { budget: 'not-positive' }),
    ...(rates.length > 0 ? {} : { rates: 'required' }),
    ...rateFaults(rates),
    ...(new Set(papers.map(({ key }) => key)).size === papers.length ? {} : { papers: 'repeated' }),
  };
}

function rateFaults(rates: ProgrammeText['rates']): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { size, percent, ceiling, validFrom } of rates) {
    if (!(Number.isInteger(percent) && percent >= 1 && percent <= 100)) faults[`percent.${size}`] = 'not-a-percentage';
    if (ceiling <= 0n) faults[`ceiling.${size}`] = 'not-positive';
    if (validFrom === '') faults['ratesFrom'] = 'isLocalDay';
  }
  return faults;
}
