import { createDataSource } from '@market/platform';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Column, Entity, getMetadataArgsStorage, PrimaryColumn, type DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { openTestDatabase, type TestDatabase } from '../world/database.js';
import { findDrift } from '../world/schema.js';

const root = process.cwd();
let database: TestDatabase;
let app: DataSource;
beforeAll(async () => {
  database = await openTestDatabase();
  app = await createDataSource({ url: database.appUrl, poolSize: 1 }).initialize();
});
afterAll(async () => {
  await app.destroy();
  await database.close();
});

const names = async (sql: string): Promise<string[]> => (await database.owner.query<{ name: string }[]>(sql)).map(({ name }) => name);

describe('the migrations', () => {
  it('have all run on an empty database, in the order of their times', async () => {
    const run = await names('SELECT name FROM migrations ORDER BY id');
    expect(run).toEqual(migrations.map((migration) => migration.name));
    const times = run.map((name) => Number(name.slice(-13)));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('rows and tables', () => {
  /** Loading the files of every room's persistence registers its mapped rows. */
  const mappedRows = async (): Promise<(new () => object)[]> => {
    for (const room of readdirSync(join(root, 'libs'))) {
      const folder = join(root, 'libs', room, 'src/persistence');
      if (!existsSync(folder)) continue;
      for (const file of readdirSync(folder)) if (/\.row\.ts$/.test(file)) await import(join(folder, file));
    }
    return getMetadataArgsStorage().tables.flatMap(({ target }) => (typeof target === 'function' ? [target as new () => object] : []));
  };

  it('do not drift apart', async () => {
    expect(await findDrift(database, await mappedRows())).toEqual([]);
  });

  it('would be reported if they did', async () => {
    @Entity('outbox_events')
    class Drifted {
      @PrimaryColumn('uuid') id!: string;
      @Column('int', { name: 'version' }) version!: number;
      @Column('text', { name: 'body' }) body!: string;
      @Column('timestamptz', { name: 'delivered_at' }) deliveredAt!: Date;
      @Column('text', { name: 'colour' }) colour!: string;
    }
    expect(await findDrift(database, [Drifted])).toEqual([
      'outbox_events.body is mapped as text, but is jsonb',
      'outbox_events.delivered_at is mapped as not null, but is null',
      'outbox_events.colour is mapped by Drifted, but no migration makes it',
    ]);
  });
});

describe('the login of the application', () => {
  it('is no superuser, bypasses no row-level security and owns nothing', async () => {
    const login = new URL(database.appUrl).username;
    const [role] = await database.owner.query<object[]>(
      'SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = $1',
      [login],
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    expect(await names(`SELECT relname AS name FROM pg_class WHERE relowner = '${login}'::regrole`)).toEqual([]);
  });

  it.each([
    ['switch row-level security off', 'ALTER TABLE audit_entries DISABLE ROW LEVEL SECURITY'],
    ['drop a policy', 'DROP POLICY audit_read ON audit_entries'],
    ['drop a trigger', 'DROP TRIGGER audit_entries_append_only ON audit_entries'],
    ['disable triggers', `SET session_replication_role = replica`],
    ['make a table', 'CREATE TABLE mine (id int)'],
    ['empty a table', 'TRUNCATE outbox_events CASCADE'],
    ['become the owner', 'SET ROLE market'],
  ])('cannot %s', async (_what, statement) => {
    await expect(app.query(statement)).rejects.toThrow(/must be owner|permission denied/);
  });

  it('sees no audit entry as nobody, and cannot change one as anybody', async () => {
    await database.owner.query(
      `INSERT INTO audit_entries (id, at, account_id, role, act, subject) VALUES (uuidv7(), now(), uuidv7(), 'officer', 'tests/act', 'x')`,
    );
    expect(await app.query('SELECT * FROM audit_entries')).toEqual([]);
    await app
      .transaction(async (tx) => {
        await tx.query(`SELECT set_config('market.role', 'auditor', true)`);
        expect(await tx.query('SELECT act FROM audit_entries')).toEqual([{ act: 'tests/act' }]);
        await expect(tx.query(`UPDATE audit_entries SET act = 'tests/other'`)).rejects.toThrow(/permission denied/);
      })
      .catch((error: unknown) => {
        // The refused statement has ended the transaction, as it should.
        expect(String(error)).toMatch(/aborted|permission denied/);
      });
  });
});

describe('every table', () => {
  it('that names a shop is guarded by row-level security with at least one policy', async () => {
    const open = await names(`
      SELECT DISTINCT c.relname AS name FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'shop_id' AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND (NOT c.relrowsecurity OR NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))`);
    expect(open).toEqual([]);
  });

  it('keeps times with their zone and amounts without fractions', async () => {
    const wrong = await names(`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type IN ('timestamp without time zone', 'money', 'real')`);
    expect(wrong.filter((name) => !name.startsWith('migrations.'))).toEqual([]);
  });
});
