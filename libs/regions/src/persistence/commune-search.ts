import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { PlaceQuery } from '../domain/place-query.js';
import { beforeMerger, currentVersion } from '../domain/version.js';
import { bestFirst, named, wordParameters } from './place-sql.js';

/** A commune of today as a person picks it from a list while typing. */
export interface CommuneSuggestion {
  readonly version: string;
  readonly code: string;
  /** "Đặc khu Phú Quốc" */
  readonly name: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  /** "Đặc khu Phú Quốc, An Giang" */
  readonly label: string;
  /** "Phường Dương Đông, Phú Quốc, Kiên Giang" when it was found by the name of a unit that went into it; null when by its own. */
  readonly formerly: string | null;
}

const suggestion = `now.version, now.code, now.name, now.province_code AS "provinceCode", province.short_name AS "provinceName",
  now.name || ', ' || province.short_name AS label`;
const inProvince = '($7::text IS NULL OR now.province_code = $7)';

@Injectable()
export class CommuneSearch {
  byName(tx: Tx, place: PlaceQuery, provinceCode: string | null, limit: number): Promise<CommuneSuggestion[]> {
    return tx.query<CommuneSuggestion[]>(
      `SELECT ${suggestion}, NULL AS formerly
       FROM admin_units u
       JOIN admin_units now ON (now.version, now.code) = (u.version, u.code)
       JOIN admin_units province ON (province.version, province.code) = (u.version, u.province_code)
       WHERE u.version = $6 AND u.level = 'commune' AND ${named} AND ${inProvince}
       ORDER BY ${bestFirst} LIMIT $8`,
      [...wordParameters(place), currentVersion, provinceCode, limit],
    );
  }

  /** By the names of before July 2025, which people still use; each commune of today once, `without` those found already. */
  byFormerName(
    tx: Tx,
    place: PlaceQuery,
    provinceCode: string | null,
    limit: number,
    without: readonly string[],
  ): Promise<CommuneSuggestion[]> {
    return tx.query<CommuneSuggestion[]>(
      `WITH former AS (
         SELECT u.version, u.code, u.name || ', ' || district.short_name || ', ' || province.short_name AS formerly,
                row_number() OVER (ORDER BY ${bestFirst}) AS place
         FROM admin_units u
         JOIN admin_units district ON (district.version, district.code) = (u.version, u.parent_code)
         JOIN admin_units province ON (province.version, province.code) = (u.version, u.province_code)
         WHERE u.version = $6 AND u.level = 'commune' AND ${named}),
       best AS (
         SELECT DISTINCT ON (c.new_version, c.new_code) c.new_version, c.new_code, former.formerly, former.place
         FROM former JOIN admin_unit_changes c ON (c.old_version, c.old_code) = (former.version, former.code)
         ORDER BY c.new_version, c.new_code, former.place)
       SELECT ${suggestion}, best.formerly
       FROM best
       JOIN admin_units now ON (now.version, now.code) = (best.new_version, best.new_code)
       JOIN admin_units province ON (province.version, province.code) = (now.version, now.province_code)
       WHERE ${inProvince} AND now.version = $9 AND now.code <> ALL ($10::text[])
       ORDER BY best.place LIMIT $8`,
      [...wordParameters(place), beforeMerger, provinceCode, limit, currentVersion, without],
    );
  }
}
