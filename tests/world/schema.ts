import { createDataSource } from '@market/platform';
import type { EntityMetadata } from 'typeorm';
import type { TestDatabase } from './database.js';

type Entity = new () => object;

interface ColumnRow {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** TypeORM's names of types beside those of information_schema. */
const synonyms: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone',
  timestamp: 'timestamp without time zone',
  int: 'integer',
  int4: 'integer',
  int2: 'smallint',
  int8: 'bigint',
  bool: 'boolean',
  varchar: 'character varying',
  float8: 'double precision',
};

/** Where the rows that the code maps differ from the tables that the migrations made: one line a difference. */
export async function findDrift(database: TestDatabase, entities: readonly Entity[]): Promise<string[]> {
  const mapped = await createDataSource({ url: database.ownerUrl, entities: [...entities], poolSize: 1 }).initialize();
  try {
    const columns: ColumnRow[] = await mapped.query(
      `SELECT table_name AS "table", column_name AS "column", data_type AS type, is_nullable = 'YES' AS nullable
       FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const existing = new Map(columns.map((column) => [`${column.table}.${column.column}`, column]));
    return mapped.entityMetadatas.flatMap((metadata) => driftOf(metadata, existing, (type) => mapped.driver.normalizeType({ type })));
  } finally {
    await mapped.destroy();
  }
}

type ColumnType = EntityMetadata['columns'][number]['type'];

function driftOf(metadata: EntityMetadata, existing: ReadonlyMap<string, ColumnRow>, normalize: (type: ColumnType) => string): string[] {
  return metadata.columns.flatMap((column) => {
    const name = `${metadata.tableName}.${column.databaseName}`;
    const row = existing.get(name);
    if (!row) return [`${name} is mapped by ${metadata.targetName}, but no migration makes it`];
    const type = normalize(column.type);
    const wanted = column.isArray ? 'ARRAY' : (synonyms[type] ?? type);
    const found = row.type === 'USER-DEFINED' ? wanted : row.type;
    return [
      ...(wanted === found ? [] : [`${name} is mapped as ${wanted}, but is ${found}`]),
      ...(column.isNullable === row.nullable
        ? []
        : [`${name} is mapped as ${column.isNullable ? '' : 'not '}null, but is ${row.nullable ? '' : 'not '}null`]),
    ];
  });
}
