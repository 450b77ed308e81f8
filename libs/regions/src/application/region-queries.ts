import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import { publicActor, UnitOfWork, type Tx } from '@market/platform';
import { closestCommunes, type CommuneSuggestion } from '../domain/commune-suggestion.js';
import { placeQuery } from '../domain/place-query.js';
import type { AdminUnit, UnitLevel } from '../domain/unit.js';
import { beforeMerger, currentVersion, versionAt, type UnitVersion } from '../domain/version.js';
import { CommuneSearch } from '../persistence/commune-search.js';
import { UnitReads, type UnitFilter } from '../persistence/unit-reads.js';

export interface UnitPage {
  readonly items: readonly AdminUnit[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
}

export interface UnitListRequest {
  readonly version: UnitVersion;
  readonly level?: UnitLevel | undefined;
  readonly parentCode?: string | undefined;
  readonly text?: string | undefined;
  readonly page?: number | undefined;
  readonly perPage?: number | undefined;
}

/** More than the children of any unit: Thanh Hóa had 27 districts and Hà Nội had 579 communes. */
const wholeList = 2000;

/** The administrative units of the country: public knowledge, read by everybody without a transaction. */
@Injectable()
export class RegionQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: UnitReads,
    private readonly communes: CommuneSearch,
  ) {}

  /** The version in force on a day; undefined before 2004. */
  versionAt(day: LocalDay): UnitVersion | undefined {
    return versionAt(day);
  }

  provinces(version: UnitVersion = currentVersion): Promise<readonly AdminUnit[]> {
    return this.all({ version, level: 'province' });
  }

  /** None under the version of July 2025, which has no districts. */
  districts(provinceCode: string, version: UnitVersion = beforeMerger): Promise<readonly AdminUnit[]> {
    return this.all({ version, level: 'district', parentCode: provinceCode });
  }

  /** Every commune beneath a province or a district. */
  communesOf(parentCode: string, version: UnitVersion = currentVersion): Promise<readonly AdminUnit[]> {
    return this.all({ version, level: 'commune', parentCode });
  }

  /** The units directly beneath one. */
  children(version: UnitVersion, parentCode: string): Promise<readonly AdminUnit[]> {
    return this.all({ version, parentCode });
  }

  /** @param tx of whoever asks within a transaction: a second connection beside it would wait for those that wait for it */
  unit(version: UnitVersion, code: string, tx?: Tx): Promise<AdminUnit | undefined> {
    return this.within(tx, (own) => this.units.one(own, version, code));
  }

  /** What became of a unit: one unit, or several that share it. */
  successors(oldVersion: UnitVersion, code: string): Promise<readonly AdminUnit[]> {
    return this.work.read(publicActor, (tx) => this.units.successors(tx, oldVersion, code));
  }

  /** The units, or parts of units, of which a unit was made. */
  predecessors(newVersion: UnitVersion, code: string, tx?: Tx): Promise<readonly AdminUnit[]> {
    return this.within(tx, (own) => this.units.predecessors(own, newVersion, code));
  }

  /** The old districts in which each commune of a province lies, by the commune's code: mostly one, of some two. */
  async formerDistricts(provinceCode: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.work.read(publicActor, (tx) => this.units.formerDistricts(tx, beforeMerger, currentVersion, provinceCode));
    return new Map(rows.map(({ commune, districts }) => [commune, districts]));
  }

  /** Communes of today while a person types, by their own names and by those from before July 2025, which people still use. */
  async searchCommunes(
    text: string,
    { provinceCode = null, limit = 10 }: { provinceCode?: string | null; limit?: number } = {},
  ): Promise<readonly CommuneSuggestion[]> {
    const place = placeQuery(text);
    if (!place) return [];
    const [own, former] = await Promise.all([
      this.work.read(publicActor, (tx) => this.communes.byName(tx, place, provinceCode, limit)),
      this.work.read(publicActor, (tx) => this.communes.byFormerName(tx, place, provinceCode, limit)),
    ]);
    return closestCommunes(own, former, limit);
  }

  /** One page of the units that fit; a text without a letter or digit finds none. */
  async list({ text, page = 1, perPage = 200, ...where }: UnitListRequest): Promise<UnitPage> {
    const place = text === undefined ? undefined : placeQuery(text);
    if (text !== undefined && !place) return { items: [], total: 0, page, perPage };
    const found = await this.work.read(publicActor, (tx) => this.units.list(tx, { ...where, place }, perPage, (page - 1) * perPage));
    return { ...found, page, perPage };
  }

  private within<T>(tx: Tx | undefined, read: (tx: Tx) => Promise<T>): Promise<T> {
    return tx ? read(tx) : this.work.read(publicActor, read);
  }

  private async all(filter: UnitFilter): Promise<readonly AdminUnit[]> {
    return (await this.work.read(publicActor, (tx) => this.units.list(tx, filter, wholeList, 0))).items;
  }
}
