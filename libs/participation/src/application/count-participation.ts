import { Injectable } from '@nestjs/common';
import { legalForms, sizeClasses } from '@market/businesses';
import { Clock, endOfDay, isLocalDay, localDay, ok, refuse, type LocalDay, type Result } from '@market/kernel';
import { publicActor, Settings, UnitOfWork } from '@market/platform';
import { beforeMerger, currentVersion } from '@market/regions';
import { definition, listWhole, type CountRow, type Grouping, type ParticipationReport } from '../domain/report.js';
import { CountReads, type UnitsOf } from '../persistence/count-reads.js';

/** Counts who participated at the end of a day in Việt Nam, from facts alone: edits and deletions of today change nothing. */
@Injectable()
export class CountParticipation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: CountReads,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** As of today by district, unless asked otherwise. Districts and communes are listed whole, those without anybody too. */
  async execute(request: { asOf?: LocalDay | undefined; by?: Grouping | undefined }): Promise<Result<ParticipationReport>> {
    const { asOf = localDay(this.clock.now()), by = 'district' } = request;
    if (!isLocalDay(asOf)) return refuse({ code: 'participation/no-such-day', kind: 'invalid', fields: { asOf: 'isLocalDay' } });
    const counts = await this.work.read(publicActor, (tx) => this.reads.count(tx, by, endOfDay(asOf), this.unitsOf(by)));
    return ok({ asOf, definition, businesses: counts.businesses, products: counts.products, rows: labelled(by, counts.rows) });
  }

  private unitsOf(by: Grouping): UnitsOf | undefined {
    const { oldProvinceCode, newProvinceCode } = this.settings.province;
    if (by === 'district') return { version: beforeMerger, provinceCode: oldProvinceCode };
    if (by === 'commune') return { version: currentVersion, provinceCode: newProvinceCode };
    return undefined;
  }
}

function labelled(by: Grouping, rows: readonly CountRow[]): readonly CountRow[] {
  if (by === 'size') return listWhole(rows, sizeClasses);
  if (by === 'form') return listWhole(rows, legalForms);
  return rows;
}
