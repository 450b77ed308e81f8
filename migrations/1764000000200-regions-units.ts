import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QueryRunner } from 'typeorm';
import { foldedWords, spelledWords } from '../libs/regions/src/domain/place-words.js';
import { fullName, shortName } from '../libs/regions/src/domain/unit.js';
import { ForwardOnly } from './forward-only.js';

const data = join(import.meta.dirname, '../libs/regions/data');
const versions = [
  { version: '2025-03', validFrom: '2004-01-01', validTo: '2025-07-01' },
  { version: '2025-07', validFrom: '2025-07-01', validTo: null },
];

/** The administrative units of the whole country before and after 1 July 2025, and what became of each. Public reference data: no row-level security. */
export class RegionsUnits1764000000200 extends ForwardOnly {
  readonly name = 'RegionsUnits1764000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    const units = (await Promise.all(versions.map(unitRows))).flat();
    await runner.query(
      `INSERT INTO admin_units (version, code, level, name, short_name, kind, parent_code, province_code, folded, spelled, valid_from, valid_to)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                            $9::text[], $10::text[], $11::date[], $12::date[])`,
      columns(units, 12),
    );
    await runner.query(
      `INSERT INTO admin_unit_changes (old_version, old_code, new_version, new_code)
       SELECT '2025-03', old_code, '2025-07', new_code FROM unnest($1::text[], $2::text[]) AS change (old_code, new_code)`,
      columns(await lines('changes-2025-07.csv'), 2),
    );
    await runner.query(keysAndIndexes);
  }
}

/** The fields of each line after the heading; see libs/regions/data/README.md. */
async function lines(file: string): Promise<string[][]> {
  const text = await readFile(join(data, file), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

/** Parents stand before their children in the files, so one walk finds every unit's province. */
async function unitRows({ version, validFrom, validTo }: (typeof versions)[number]): Promise<(string | null)[][]> {
  const known = new Map<string, { readonly province: string; readonly found: string }>();
  return (await lines(`units-${version}.csv`)).map(([code = '', level = '', parent = '', kind = '', name = '']) => {
    const over = known.get(parent);
    const [short, province] = [shortName(kind, name), over?.province ?? code];
    // The short name leads, so that a search can tell "begins with" from "mentions"; then the kind and the units above.
    const found = `${short} ${kind} ${over?.found ?? ''}`;
    known.set(code, { province, found });
    return [
      version,
      code,
      level,
      fullName(kind, name),
      short,
      kind,
      parent || null,
      province,
      foldedWords(found),
      spelledWords(found),
      validFrom,
      validTo,
    ];
  });
}

const columns = <T>(rows: readonly (readonly T[])[], count: number): T[][] =>
  Array.from({ length: count }, (_, at) => rows.map((row) => row[at]!));

const tables = `
  -- The Vietnamese alphabet, with numbers by their value: Quận 2 before Quận 10.
  CREATE COLLATION vietnamese (provider = icu, locale = 'vi-u-kn-true');

  CREATE TABLE admin_units (
    version text NOT NULL CHECK (version ~ '^[0-9]{4}-[0-9]{2}$'),
    code text NOT NULL,
    level text NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    short_name text NOT NULL CHECK (short_name <> ''),
    kind text NOT NULL,
    parent_code text,
    province_code text NOT NULL,
    folded text NOT NULL CHECK (folded LIKE ' %'),
    spelled text NOT NULL CHECK (spelled LIKE ' %'),
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to > valid_from),
    PRIMARY KEY (version, code),
    CONSTRAINT admin_units_code_of_level CHECK (
      CASE level WHEN 'province' THEN code ~ '^[0-9]{2}$' WHEN 'district' THEN code ~ '^[0-9]{3}$' WHEN 'commune' THEN code ~ '^[0-9]{5}$' ELSE false END),
    CONSTRAINT admin_units_kind_of_level CHECK (
      CASE level
        WHEN 'province' THEN kind IN ('tỉnh', 'thành phố')
        WHEN 'district' THEN kind IN ('quận', 'huyện', 'thị xã', 'thành phố')
        ELSE kind IN ('xã', 'phường', 'thị trấn', 'đặc khu') END),
    CONSTRAINT admin_units_parent_of_level CHECK ((level = 'province') = (parent_code IS NULL) AND (level <> 'province' OR province_code = code))
  );
  COMMENT ON COLUMN admin_units.valid_to IS 'First day on which the unit is no longer in force';

  CREATE TABLE admin_unit_changes (
    old_version text NOT NULL,
    old_code text NOT NULL,
    new_version text NOT NULL CHECK (new_version > old_version),
    new_code text NOT NULL,
    PRIMARY KEY (old_version, old_code, new_version, new_code)
  );`;

/** Added when the rows are in: one check of a whole table costs less than one for each row. */
const keysAndIndexes = `
  ALTER TABLE admin_units
    ADD FOREIGN KEY (version, parent_code) REFERENCES admin_units (version, code),
    ADD FOREIGN KEY (version, province_code) REFERENCES admin_units (version, code);
  ALTER TABLE admin_unit_changes
    ADD FOREIGN KEY (old_version, old_code) REFERENCES admin_units (version, code),
    ADD FOREIGN KEY (new_version, new_code) REFERENCES admin_units (version, code);
  CREATE INDEX admin_units_by_parent ON admin_units (version, parent_code);
  CREATE INDEX admin_units_by_province ON admin_units (version, province_code, level);
  CREATE INDEX admin_units_by_words ON admin_units USING gin (folded gin_trgm_ops);
  CREATE INDEX admin_unit_changes_by_new ON admin_unit_changes (new_version, new_code);
  ANALYZE admin_units, admin_unit_changes;`;
