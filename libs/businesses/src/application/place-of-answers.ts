import { Injectable } from '@nestjs/common';
import { Settings } from '@market/platform';
import { beforeMerger, currentVersion, RegionQueries, type AdminUnit } from '@market/regions';
import type { Answers } from '../domain/registration.js';
import type { BusinessPlace } from '../persistence/business.repository.js';

/** Where a business sits, on today's boundaries and on those before 1 July 2025, as reports of both need it. */
@Injectable()
export class PlaceOfAnswers {
  constructor(
    private readonly regions: RegionQueries,
    private readonly settings: Settings,
  ) {}

  /** Undefined for a commune outside the province, and while several former communes went into it and none of them was named. */
  async of({ communeCode = '', oldCommuneCode = '', street = '' }: Answers): Promise<(BusinessPlace & { placeName: string }) | undefined> {
    if (!/^\d{5}$/.test(communeCode)) return undefined;
    const commune = await this.regions.unit(currentVersion, communeCode);
    if (commune?.level !== 'commune' || commune.provinceCode !== this.settings.province.newProvinceCode) return undefined;
    const former = await this.formerCommunes(communeCode);
    const chosen = former.length === 1 ? former[0] : former.find(({ code }) => code === oldCommuneCode);
    if (!chosen?.parentCode) return undefined;
    return {
      ...{ street, oldVersion: beforeMerger, oldDistrictCode: chosen.parentCode, oldCommuneCode: chosen.code },
      ...{ communeVersion: currentVersion, communeCode, placeName: commune.shortName },
    };
  }

  /** The communes of before 1 July 2025 that went into one of today. */
  async formerCommunes(communeCode: string): Promise<readonly AdminUnit[]> {
    return (await this.regions.predecessors(currentVersion, communeCode)).filter(({ level }) => level === 'commune');
  }
}
