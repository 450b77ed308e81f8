import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, slugify, type Problem, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { DepartmentRepository, type Department, type Member, type Topic } from '../persistence/department.repository.js';

export type DepartmentProblem = Problem<
  'support/officer-not-found' | 'support/department-not-found' | 'support/topic-invalid' | 'platform/forbidden'
>;

/** Who answers what: officers belong to departments, topics lead to departments. An administrator's to arrange. */
@Injectable()
export class RunDepartments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly departments: DepartmentRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  all(actor: Actor): Promise<{ departments: readonly Department[]; topics: readonly Topic[]; members: readonly Member[] }> {
    return this.work.read(actor, async (tx) => ({
      departments: await this.departments.list(tx),
      topics: await this.departments.topics(tx),
      members: await this.departments.members(tx),
    }));
  }

  addMember(actor: Actor, { departmentId, email }: { departmentId: string; email: string }): Promise<Result<void, DepartmentProblem>> {
    return this.asAdmin(actor, departmentId, async (tx) => {
      const accountId = await this.departments.officerByEmail(tx, email.trim().toLowerCase());
      if (accountId === undefined) return refuse({ code: 'support/officer-not-found', kind: 'invalid', fields: { email: 'unknown' } });
      await this.departments.addMember(tx, departmentId, accountId, this.clock.now());
      await this.audit.record(tx, actor, 'support/member-added', departmentId, { accountId });
      return ok(undefined);
    });
  }

  removeMember(
    actor: Actor,
    { departmentId, accountId }: { departmentId: string; accountId: string },
  ): Promise<Result<void, DepartmentProblem>> {
    return this.asAdmin(actor, departmentId, async (tx) => {
      await this.departments.removeMember(tx, departmentId, accountId);
      await this.audit.record(tx, actor, 'support/member-removed', departmentId, { accountId });
      return ok(undefined);
    });
  }

  /** A new topic, or another department for one; questions that were asked stay where they are. */
  saveTopic(
    actor: Actor,
    { key, name, departmentId, position }: Omit<Topic, 'department' | 'key'> & { readonly key: string | null },
  ): Promise<Result<void, DepartmentProblem>> {
    return this.asAdmin(actor, departmentId, async (tx) => {
      const topic = {
        key: key ?? slugify(name.vi),
        name: { vi: name.vi.trim(), en: name.en.trim() || name.vi.trim() },
        departmentId,
        position,
      };
      if (topic.key === '') return refuse({ code: 'support/topic-invalid', kind: 'invalid', fields: { name: 'required' } });
      await this.departments.saveTopic(tx, topic);
      await this.audit.record(tx, actor, 'support/topic-saved', departmentId, { key: topic.key, name: topic.name.vi });
      return ok(undefined);
    });
  }

  /** Part of setting a province up, in the caller's transaction. */
  async setUp(
    tx: Tx,
    { topics, members }: { topics: readonly Omit<Topic, 'department'>[]; members: readonly Omit<Member, 'name' | 'email'>[] },
  ) {
    for (const topic of topics) await this.departments.saveTopic(tx, topic);
    for (const { departmentId, accountId } of members) await this.departments.addMember(tx, departmentId, accountId, this.clock.now());
  }

  private asAdmin(
    actor: Actor,
    departmentId: string,
    work: (tx: Tx) => Promise<Result<void, DepartmentProblem>>,
  ): Promise<Result<void, DepartmentProblem>> {
    return this.work.run<void, DepartmentProblem>(actor, async (tx) => {
      if (actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      const known = (await this.departments.list(tx)).some(({ id }) => id === departmentId);
      return known ? work(tx) : refuse({ code: 'support/department-not-found', kind: 'invalid', fields: { departmentId: 'required' } });
    });
  }
}
