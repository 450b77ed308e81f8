import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { PlaceQuery } from '../domain/place-query.js';
import type { FoundCommune } from '../domain/commune-suggestion.js';
import { beforeMerger, currentVersion } from '../domain/version.js';
import { bestFirst, closeness, named, wordParameters } from './place-sql.js';

const suggestion = `now.version, now.code, now.name, now.province_code AS "provinceCode", province.short_name AS "provinceName",
  now.name || ', ' || province.short_name AS label`;
/** A commune of today has about three former ones; some have a dozen. */
const formerNamesEach = 12;

@Injectable()
export class CommuneSearch {
  byName(tx: Tx, place: PlaceQuery, provinceCode: string | null, limit: number): Promise<FoundCommune[]> {
    return tx.query<FoundCommune[]>(
      `SELECT ${suggestion}, NULL AS formerly, ${closeness} AS closeness
       FROM admin_units u
       JOIN admin_units now ON (now.version, now.code) = (u.version, u.code)
       JOIN admin_units province ON (province.version, province.code) = (u.version, u.province_code)
       WHERE u.version = $6 AND u.level = 'commune' AND ${named} AND ($7::text IS NULL OR u.province_code = $7)
       ORDER BY ${bestFirst} LIMIT $8`,
      [...wordParameters(place), currentVersion, provinceCode, limit],
    );
  }

  /**
   * By the names of before July 2025; each commune of today once. Only the closest former names are followed to today: "xã" alone names
   * thousands. No commune left the province that its own went into, so the province is chosen before.
   */
  byFormerName(tx: Tx, place: PlaceQuery, provinceCode: string | null, limit: number): Promise<FoundCommune[]> {
    return tx.query<FoundCommune[]>(
      `WITH closest AS MATERIALIZED (
         SELECT u.version, u.code, u.name, u.short_name, u.parent_code, u.province_code, ${closeness} AS closeness
         FROM admin_units u
         WHERE u.version = $6 AND u.level = 'commune' AND ${named} AND ($7::text IS NULL OR u.province_code IN (
           SELECT old_code FROM admin_unit_changes WHERE old_version = $6 AND new_version = $9 AND new_code = $7))
         ORDER BY ${bestFirst} LIMIT $8 * ${formerNamesEach}),
       best AS (
         SELECT DISTINCT ON (c.new_code) c.new_version, c.new_code, u.closeness, u.short_name, u.code,
                u.name || ', ' || district.short_name || ', ' || province.short_name AS formerly
         FROM closest u
         JOIN admin_unit_changes c ON (c.old_version, c.old_code, c.new_version) = (u.version, u.code, $9)
         JOIN admin_units district ON (district.version, district.code) = (u.version, u.parent_code)
         JOIN admin_units province ON (province.version, province.code) = (u.version, u.province_code)
         ORDER BY c.new_code, u.closeness DESC, u.short_name COLLATE vietnamese, u.code)
       SELECT ${suggestion}, best.formerly, best.closeness
       FROM best
       JOIN admin_units now ON (now.version, now.code) = (best.new_version, best.new_code)
       JOIN admin_units province ON (province.version, province.code) = (now.version, now.province_code)
       ORDER BY best.closeness DESC, best.short_name COLLATE vietnamese, best.code LIMIT $8`,
      [...wordParameters(place), beforeMerger, provinceCode, limit, currentVersion],
    );
  }
}
