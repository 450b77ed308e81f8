import { Injectable } from '@nestjs/common';
import { Settings, type Tx } from '@market/platform';
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
  async of(tx: Tx, answers: Answers): Promise<(BusinessPlace & { placeName: string }) | undefined> {
    const { communeCode = '', street = '' } = answers;
    const commune = await this.communeOf(tx, answers);
    const chosen = commune && (await this.formerOf(tx, answers));
    if (!commune || !chosen?.parentCode) return undefined;
    return {
      ...{ street, oldVersion: beforeMerger, oldDistrictCode: chosen.parentCode, oldCommuneCode: chosen.code },
      ...{ communeVersion: currentVersion, communeCode, placeName: commune.shortName },
    };
  }

  /** What is still wrong with a place: a commune of another province, or nobody said which of several former ones it was. */
  async faults(tx: Tx, answers: Answers): Promise<Readonly<Record<string, string>>> {
    if (!answers.communeCode) return {};
    if (!(await this.communeOf(tx, answers))) return { communeName: 'commune-of-province' };
    return (await this.formerOf(tx, answers))?.parentCode ? {} : { oldCommuneCode: 'choose' };
  }

  /** The communes of before 1 July 2025 that went into one of today. */
  async formerCommunes(communeCode: string, tx?: Tx): Promise<readonly AdminUnit[]> {
    return (await this.regions.predecessors(currentVersion, communeCode, tx)).filter(({ level }) => level === 'commune');
  }

  private async communeOf(tx: Tx, { communeCode = '' }: Answers): Promise<AdminUnit | undefined> {
    if (!/^\d{5}$/.test(communeCode)) return undefined;
    const commune = await this.regions.unit(currentVersion, communeCode, tx);
    return commune?.level === 'commune' && commune.provinceCode === this.settings.province.newProvinceCode ? commune : undefined;
  }

  private async formerOf(tx: Tx, { communeCode = '', oldCommuneCode = '' }: Answers): Promise<AdminUnit | undefined> {
    const former = await this.formerCommunes(communeCode, tx);
    return former.length === 1 ? former[0] : former.find(({ code }) => code === oldCommuneCode);
  }
}
