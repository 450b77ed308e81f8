import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { PlaceQuery } from '../domain/place-query.js';
import type { FoundCommune } from '../domain/commune-suggestion.js';
import { beforeMerger, currentVersion } from '../domain/version.js';
import { bestFirst, closeness, named, wordParameters } from './place-sql.js';

const suggestion = `now.version, now.code, now.name, now.province_code AS "provinceCode", province.short_name AS "provinceName",
  now.name || ', ' || province.short_name AS label`;
const inProvince = '($7::text IS NULL OR now.province_code = $7)';

@Injectable()
export class CommuneSearch {
  byName(tx: Tx, place: PlaceQuery, provinceCode: string | null, limit: number): Promise<FoundCommune[]> {
    return tx.query<FoundCommune[]>(
      `SELECT ${suggestion}, NULL AS formerly, ${closeness} AS closeness
       FROM admin_units u
       JOIN admin_units now ON (now.version, now.code) = (u.version, u.code)
       JOIN admin_units province ON (province.version, province.code) = (u.version, u.province_code)
       WHERE u.version = $6 AND u.level = 'commune' AND ${named} AND ${inProvince}
       ORDER BY ${bestFirst} LIMIT $8`,
      [...wordParameters(place), currentVersion, provinceCode, limit],
    );
  }

  /** By the names of before July 2025, which people still use; each commune of today once. */
  byFormerName(tx: Tx, place: PlaceQuery, provinceCode: string | null, limit: number): Promise<FoundCommune[]> {
    return tx.query<FoundCommune[]>(
      `WITH former AS (
         SELECT u.version, u.code, u.name || ', ' || district.short_name || ', ' || province.short_name AS formerly,
                ${closeness} AS closeness, row_number() OVER (ORDER BY ${bestFirst}) AS place
         FROM admin_units u
         JOIN admin_units district ON (district.version, district.code) = (u.version, u.parent_code)
         JOIN admin_units province ON (province.version, province.code) = (u.version, u.province_code)
         WHERE u.version = $6 AND u.level = 'commune' AND ${named}),
       best AS (
         SELECT DISTINCT ON (c.new_version, c.new_code) c.new_version, c.new_code, former.formerly, former.closeness, former.place
         FROM former JOIN admin_unit_changes c ON (c.old_version, c.old_code) = (former.version, former.code)
         ORDER BY c.new_version, c.new_code, former.place)
       SELECT ${suggestion}, best.formerly, best.closeness
       FROM best
       JOIN admin_units now ON (now.version, now.code) = (best.new_version, best.new_code)
       JOIN admin_units province ON (province.version, province.code) = (now.version, now.province_code)
       WHERE ${inProvince} AND now.version = $9
       ORDER BY best.place LIMIT $8`,
      [...wordParameters(place), beforeMerger, provinceCode, limit, currentVersion],
    );
  }
}
