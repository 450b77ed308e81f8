import { Injectable } from '@nestjs/common';
import { Settings } from '@market/platform';
import { beforeMerger, currentVersion, RegionQueries } from '@market/regions';
import type { NarrowedPlace } from '../domain/report.js';

export type Vocabulary = readonly (readonly [value: string, label: string])[];

/** The units of the province on its two maps. They change by a migration only, so they are read once while the process lives. */
@Injectable()
export class PlaceNames {
  private readonly known = new Map<NarrowedPlace['by'], Promise<Vocabulary>>();
  private districts: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

  constructor(
    private readonly regions: RegionQueries,
    private readonly settings: Settings,
  ) {}

  of(by: NarrowedPlace['by']): Promise<Vocabulary> {
    const known = this.known.get(by) ?? this.read(by);
    this.known.set(by, known);
    // What could not be read is asked for again next time.
    void known.catch(() => this.known.delete(by));
    return known;
  }

  /** The old districts of each commune of today. */
  formerDistricts(): Promise<ReadonlyMap<string, readonly string[]>> {
    this.districts ??= this.regions.formerDistricts(this.settings.province.newProvinceCode).catch((error: unknown) => {
      this.districts = undefined;
      throw error;
    });
    return this.districts;
  }

  private async read(by: NarrowedPlace['by']): Promise<Vocabulary> {
    const { oldProvinceCode, newProvinceCode } = this.settings.province;
    const units = {
      district: () => this.regions.districts(oldProvinceCode),
      'old-commune': () => this.regions.communesOf(oldProvinceCode, beforeMerger),
      commune: () => this.regions.communesOf(newProvinceCode, currentVersion),
    }[by];
    return (await units()).map(({ code, name }) => [code, name] as const).sort(([a], [b]) => a.localeCompare(b));
  }
}
