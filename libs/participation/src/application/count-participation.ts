import { Injectable } from '@nestjs/common';
import { legalForms, sizeClasses, vsicEditions } from '@market/businesses';
import { Clock, endOfDay, isLocalDay, localDay, ok, refuse, type LocalDay, type Problem, type Result } from '@market/kernel';
import { publicActor, Settings, UnitOfWork } from '@market/platform';
import { beforeMerger, currentVersion, RegionQueries } from '@market/regions';
import {
  definition,
  listWhole,
  type Boundaries,
  type CountedBy,
  type CountRow,
  type Grouping,
  type ParticipationReport,
} from '../domain/report.js';
import { CountReads, type Count } from '../persistence/count-reads.js';

export interface CountRequest {
  readonly asOf?: LocalDay | undefined;
  /** Only what was on record at the end of this day, or up to this entry: as it was known then. */
  readonly knownAt?: LocalDay | undefined;
  readonly throughEntry?: bigint | undefined;
}

export type CountProblem = Problem<'participation/no-such-day'> | Problem<'participation/no-districts'>;

/** The headline and every grouping as of one day. */
export interface WholeCount {
  readonly asOf: LocalDay;
  readonly businesses: number;
  readonly products: number;
  readonly by: Readonly<Record<Exclude<CountedBy, 'all'>, readonly CountRow[]>>;
}

type Vocabulary = readonly (readonly [value: string, label: string])[];

const stars: Vocabulary = [5, 4, 3].map((count) => [String(count), `${count} sao`] as const);
const vietnamese = (words: Readonly<Record<string, { readonly vi: string }>>): Vocabulary =>
  Object.entries(words).map(([value, { vi }]) => [value, vi] as const);

/** Sections of which anybody was counted, under the name of the newest edition that has them. */
const sectionName = (letter: string): string =>
  vsicEditions.flatMap(({ sections }) => sections).findLast((section) => section.letter === letter)?.name.vi ?? letter;

/** Counts who participated at the end of a day in Việt Nam, from facts alone: edits and deletions of today change nothing. */
@Injectable()
export class CountParticipation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: CountReads,
    private readonly regions: RegionQueries,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** As of today by district, unless asked otherwise: districts stand on the map before July 2025, communes on that since. */
  async execute(
    request: CountRequest & { by?: Grouping | undefined; boundaries?: Boundaries | undefined },
  ): Promise<Result<ParticipationReport, CountProblem>> {
    const { by = 'district', boundaries } = request;
    if (by === 'district' && boundaries === 'since-2025-07')
      return refuse({ code: 'participation/no-districts', kind: 'invalid', fields: { boundaries: 'no-districts' } });
    const counted: CountedBy = by === 'commune' && boundaries === 'before-2025-07' ? 'old-commune' : by;
    const whole = await this.count(request, [counted]);
    if (!whole.ok) return whole;
    const { asOf, businesses, products } = whole.value;
    return ok({ asOf, definition, businesses, products, rows: whole.value.by[counted] });
  }

  /** The two numbers alone. */
  headline(request: CountRequest = {}): Promise<Result<Pick<WholeCount, 'asOf' | 'businesses' | 'products'>, CountProblem>> {
    return this.count(request, []);
  }

  /** Everything at once: for pages that show it side by side. */
  whole(request: CountRequest = {}): Promise<Result<WholeCount, CountProblem>> {
    return this.count(request, ['district', 'old-commune', 'commune', 'sector', 'size', 'form', 'ocop']);
  }

  private async count(request: CountRequest, wanted: readonly CountedBy[]): Promise<Result<WholeCount, CountProblem>> {
    const { asOf = localDay(this.clock.now()), knownAt } = request;
    if (!isLocalDay(asOf)) return refuse({ code: 'participation/no-such-day', kind: 'invalid', fields: { asOf: 'isLocalDay' } });
    if (knownAt !== undefined && !isLocalDay(knownAt))
      return refuse({ code: 'participation/no-such-day', kind: 'invalid', fields: { knownAt: 'isLocalDay' } });
    const vantage = {
      before: endOfDay(asOf),
      throughEntry: request.throughEntry,
      recordedBefore: knownAt === undefined ? undefined : endOfDay(knownAt),
    };
    const counts = await this.work.read(publicActor, (tx) => this.reads.all(tx, vantage));
    const { businesses = 0, products = 0 } = counts.find((count) => count.by === 'all') ?? {};
    const lists = await Promise.all(wanted.map(async (by) => [by, await this.labelled(by, counts)] as const));
    return ok({ asOf, businesses, products, by: Object.fromEntries(lists) as WholeCount['by'] });
  }

  /** Places, sizes, forms and stars are listed whole, those without anybody too. */
  private async labelled(by: CountedBy, counts: readonly Count[]): Promise<readonly CountRow[]> {
    const rows = counts.filter((count) => count.by === by).map(({ value, businesses, products }) => ({ value, businesses, products }));
    if (by === 'size') return listWhole(rows, vietnamese(sizeClasses));
    if (by === 'form') return listWhole(rows, vietnamese(legalForms));
    if (by === 'ocop') return listWhole(rows, [...stars, ['none', 'Chưa có sao OCOP']]);
    if (by === 'sector') return rows.map((row) => ({ ...row, label: sectionName(row.value) }));
    return listWhole(rows, await this.places(by));
  }

  private async places(by: CountedBy): Promise<Vocabulary> {
    const { oldProvinceCode, newProvinceCode } = this.settings.province;
    const units = {
      district: () => this.regions.districts(oldProvinceCode),
      'old-commune': () => this.regions.communesOf(oldProvinceCode, beforeMerger),
      commune: () => this.regions.communesOf(newProvinceCode, currentVersion),
    }[by as 'district' | 'old-commune' | 'commune'];
    return (await units()).map(({ code, name }) => [code, name] as const).sort(([a], [b]) => a.localeCompare(b));
  }
}
