import { Injectable } from '@nestjs/common';
import { Clock, localDay, slugify, type LocalDay } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { entitlement, type Entitlement, type ProgrammeRules } from '../domain/entitlement.js';
import { DepartmentRepository, type Department } from '../persistence/department.repository.js';
import { ProgrammeRepository, type Programme } from '../persistence/programme.repository.js';
import { ApplyingBusinesses, type ApplyingBusiness } from './applying-business.js';

/** Where a programme stands on a day, for everybody. */
export type ProgrammeStanding = 'coming' | 'open' | 'used-up' | 'over';

export interface Entitlements {
  readonly business: ApplyingBusiness;
  readonly day: LocalDay;
  readonly verdicts: readonly { readonly programme: Programme; readonly verdict: Entitlement }[];
}

export const rulesOf = (programme: Programme): ProgrammeRules => ({ ...programme, left: programme.budget - programme.committed });

export function standingOf({ state, opensOn, closesOn, budget, committed }: Programme, day: LocalDay): ProgrammeStanding {
  if (state === 'ended' || (closesOn !== null && closesOn < day)) return 'over';
  if (day < opensOn) return 'coming';
  return committed < budget ? 'open' : 'used-up';
}

@Injectable()
export class ProgrammeQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programmes: ProgrammeRepository,
    private readonly departments: DepartmentRepository,
    private readonly businesses: ApplyingBusinesses,
    private readonly clock: Clock,
  ) {}

  today(): LocalDay {
    return localDay(this.clock.now());
  }

  /** Drafts only for officers. */
  list(actor: Actor): Promise<readonly Programme[]> {
    return this.work.read(actor, (tx) => this.programmes.list(tx));
  }

  async bySlug(actor: Actor, slug: string): Promise<Programme | undefined> {
    if (slugify(slug) !== slug) return undefined;
    return this.work.read(actor, (tx) => this.programmes.bySlug(tx, slug));
  }

  allDepartments(actor: Actor): Promise<readonly Department[]> {
    return this.work.read(actor, (tx) => this.departments.list(tx));
  }

  /** What the seller's business may ask for today, with every reason; first what it may, then what it may not. */
  entitlements(actor: Extract<Actor, { role: 'seller' }>): Promise<Entitlements> {
    const day = this.today();
    return this.work.read(actor, async (tx) => {
      const business = await this.businesses.of(tx, actor);
      const programmes = await this.programmes.list(tx);
      const verdicts = programmes
        .filter((programme) => standingOf(programme, day) !== 'over')
        .map((programme) => ({ programme, verdict: entitlement(rulesOf(programme), business, day) }))
        .sort((a, b) => Number(b.verdict.entitled) - Number(a.verdict.entitled));
      return { business, day, verdicts };
    });
  }
}
