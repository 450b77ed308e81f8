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
  async of(answers: Answers): Promise<(BusinessPlace & { placeName: string }) | undefined> {
    const { communeCode = '', street = '' } = answers;
    const commune = await this.communeOf(answers);
    const chosen = commune && (await this.formerOf(answers));
    if (!commune || !chosen?.parentCode) return undefined;
    return {
      ...{ street, oldVersion: beforeMerger, oldDistrictCode: chosen.parentCode, oldCommuneCode: chosen.code },
      ...{ communeVersion: currentVersion, communeCode, placeName: commune.shortName },
    };
  }

  /** What is still wrong with a place: a commune of another province, or nobody said which of several former ones it was. */
  async faults(answers: Answers): Promise<Readonly<Record<string, string>>> {
    if (!answers.communeCode) return {};
    if (!(await this.communeOf(answers))) return { communeName: 'commune-of-province' };
    return (await this.formerOf(answers))?.parentCode ? {} : { oldCommuneCode: 'choose' };
  }

  /** The communes of before 1 July 2025 that went into one of today. */
  async formerCommunes(communeCode: string): Promise<readonly AdminUnit[]> {
    return (await this.regions.predecessors(currentVersion, communeCode)).filter(({ level }) => level === 'commune');
  }

  private async communeOf({ communeCode = '' }: Answers): Promise<AdminUnit | undefined> {
    if (!/^\d{5}$/.test(communeCode)) return undefined;
    const commune = await this.regions.unit(currentVersion, communeCode);
    return commune?.level === 'commune' && commune.provinceCode === this.settings.province.newProvinceCode ? commune : undefined;
  }

  private async formerOf({ communeCode = '', oldCommuneCode = '' }: Answers): Promise<AdminUnit | undefined> {
    const former = await this.formerCommunes(communeCode);
    return former.length === 1 ? former[0] : former.find(({ code }) => code === oldCommuneCode);
  }
}
