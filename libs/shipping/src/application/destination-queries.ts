import { Injectable } from '@nestjs/common';
import { currentVersion, RegionQueries } from '@market/regions';
import type { Destination } from '../domain/place.js';

/** Where parcels may go, by the code of a commune of today. A version of the code table never changes, so what was found stays found. */
@Injectable()
export class DestinationQueries {
  private readonly found = new Map<string, Destination>();

  constructor(private readonly regions: RegionQueries) {}

  /** Reads on a connection of its own: call it before a transaction opens, never inside one. */
  async of(communeCode: string): Promise<Destination | undefined> {
    const known = this.found.get(communeCode);
    if (known) return known;
    const commune = await this.regions.unit(currentVersion, communeCode);
    if (commune?.level !== 'commune') return undefined;
    const [province, predecessors] = await Promise.all([
      this.regions.unit(currentVersion, commune.provinceCode),
      this.regions.predecessors(currentVersion, communeCode),
    ]);
    const destination: Destination = {
      communeVersion: currentVersion,
      communeCode,
      communeName: commune.name,
      provinceCode: commune.provinceCode,
      provinceName: province?.name ?? '',
      formerDistricts: [...new Set(predecessors.flatMap(({ parentCode }) => parentCode ?? []))],
    };
    this.found.set(communeCode, destination);
    return destination;
  }
}
