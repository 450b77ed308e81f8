import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { PreparedClient } from './prepared-client.js';

const int8 = 20;
const date = 1082;
/** Money is bigint in code, and a day stays the text it is instead of becoming somebody's midnight. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === int8 && format !== 'binary') return BigInt;
    if (oid === date) return (value: string) => value;
    return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
  },
};

type Options = Pick<DataSourceOptions, 'entities' | 'migrations'> & { url: string; poolSize?: number };

/** A TypeORM data source on PostgreSQL; rows are mapped by the rooms, the schema only ever changes by migrations. */
export function createDataSource({ url, entities = [], migrations = [], poolSize = 12 }: Options): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    poolSize,
    applicationName: 'cho-tinh',
    extra: { Client: PreparedClient, types, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 },
  });
}
