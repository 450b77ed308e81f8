import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import { anyPlace, type PlaceQuery } from '../domain/place-query.js';
import type { AdminUnit, UnitLevel } from '../domain/unit.js';
import type { UnitVersion } from '../domain/version.js';
import { bestFirst, named, wordParameters } from './place-sql.js';

export interface UnitFilter {
  readonly version: UnitVersion;
  readonly level?: UnitLevel | undefined;
  /** With a level: every unit of that level beneath; without: the children. */
  readonly parentCode?: string | undefined;
  readonly place?: PlaceQuery | undefined;
}

const columns = `u.version, u.code, u.level, u.name, u.short_name AS "shortName", u.kind, u.parent_code AS "parentCode",
  u.province_code AS "provinceCode", u.valid_from AS "validFrom", u.valid_to AS "validTo"`;

@Injectable()
export class UnitReads {
  /** One page and the number of all, in one round trip. */
  async list(tx: Tx, filter: UnitFilter, limit: number, offset: number): Promise<{ items: AdminUnit[]; total: number }> {
    const rows = await tx.query<(Partial<AdminUnit> & { total: number })[]>(
      `WITH found AS MATERIALIZED (
         SELECT u.* FROM admin_units u
         WHERE u.version = $6 AND ${named} AND ($7::text IS NULL OR u.level = $7)
           AND ($8::text IS NULL OR u.parent_code = $8 OR ($7 IS NOT NULL AND u.province_code = $8 AND u.code <> $8)))
       SELECT counted.total, page.* FROM (SELECT count(*)::int AS total FROM found) counted
       LEFT JOIN LATERAL (SELECT ${columns} FROM found u ORDER BY ${bestFirst} LIMIT $9 OFFSET $10) page ON true`,
      [...wordParameters(filter.place ?? anyPlace), filter.version, filter.level ?? null, filter.parentCode ?? null, limit, offset],
    );
    return { items: rows.filter(isUnit).map(({ total: _, ...unit }) => unit), total: rows[0]?.total ?? 0 };
  }

  async one(tx: Tx, version: UnitVersion, code: string): Promise<AdminUnit | undefined> {
    const rows = await tx.query<AdminUnit[]>(`SELECT ${columns} FROM admin_units u WHERE u.version = $1 AND u.code = $2`, [version, code]);
    return rows[0];
  }

  successors(tx: Tx, oldVersion: UnitVersion, code: string): Promise<AdminUnit[]> {
    return tx.query<AdminUnit[]>(
      `SELECT ${columns} FROM admin_unit_changes c JOIN admin_units u ON (u.version, u.code) = (c.new_version, c.new_code)
       WHERE c.old_version = $1 AND c.old_code = $2 ORDER BY u.code`,
      [oldVersion, code],
    );
  }

  /** In which old districts the communes of a province lie today. */
  formerDistricts(tx: Tx, oldVersion: UnitVersion, newVersion: UnitVersion, provinceCode: string) {
    return tx.query<{ commune: string; districts: string[] }[]>(
      `SELECT unit.code AS commune, array_agg(DISTINCT old.parent_code ORDER BY old.parent_code) AS districts
       FROM admin_units unit JOIN admin_unit_changes change ON (change.new_version, change.new_code) = (unit.version, unit.code)
         JOIN admin_units old ON (old.version, old.code) = (change.old_version, change.old_code)
       WHERE unit.version = $2 AND unit.province_code = $3 AND unit.level = 'commune' AND old.version = $1 AND old.level = 'commune'
       GROUP BY unit.code`,
      [oldVersion, newVersion, provinceCode],
    );
  }

  predecessors(tx: Tx, newVersion: UnitVersion, code: string): Promise<AdminUnit[]> {
    return tx.query<AdminUnit[]>(
      `SELECT ${columns} FROM admin_unit_changes c JOIN admin_units u ON (u.version, u.code) = (c.old_version, c.old_code)
       WHERE c.new_version = $1 AND c.new_code = $2 ORDER BY u.code`,
      [newVersion, code],
    );
  }
}

const isUnit = (row: Partial<AdminUnit> & { total: number }): row is AdminUnit & { total: number } => Boolean(row.code);
