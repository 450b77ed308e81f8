import type { DataSourceOptions } from 'typeorm';
import { createDataSource } from './data-source.js';

interface Migration {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly migrations: NonNullable<DataSourceOptions['migrations']>;
  /** Runs as the owner after the tables are there: the job queue's own migrations. */
  readonly afterwards?: (ownerUrl: string, appLogin: string) => Promise<void>;
}

const advisoryLock = 6_420_231_123;

/** Brings the database to this version of the code and gives the application's login its rights. Several processes may call it at once. */
export async function migrate({ ownerUrl, appUrl, migrations, afterwards }: Migration): Promise<number> {
  const owner = createDataSource({ url: ownerUrl, migrations, poolSize: 2 });
  await owner.initialize();
  try {
    const runner = owner.createQueryRunner();
    await runner.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    try {
      const app = new URL(appUrl);
      await ensureLogin((sql) => runner.query(sql), app.username, decodeURIComponent(app.password));
      const done = await owner.runMigrations();
      await withdrawChanges((sql) => runner.query(sql), app.username);
      await afterwards?.(ownerUrl, app.username);
      return done.length;
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [advisoryLock]);
      await runner.release();
    }
  } finally {
    await owner.destroy();
  }
}

async function ensureLogin(query: (sql: string) => Promise<unknown>, login: string, password: string): Promise<void> {
  const name = `"${login.replaceAll('"', '""')}"`;
  const secret = `'${password.replaceAll("'", "''")}'`;
  await query(`
    DO $do$ BEGIN
      CREATE ROLE ${name} LOGIN PASSWORD ${secret} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      ALTER ROLE ${name} LOGIN PASSWORD ${secret};
    END $do$;
    GRANT USAGE ON SCHEMA public TO ${name};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${name};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name};
  `);
}

/** What a trigger keeps append-only, the application has no right to change in the first place. */
async function withdrawChanges(query: (sql: string) => Promise<unknown>, login: string): Promise<void> {
  const [change, remove] = [16, 8];
  await query(`
    DO $do$ DECLARE kept regclass; BEGIN
      FOR kept IN SELECT tgrelid FROM pg_trigger
                  WHERE tgfoid = to_regproc('refuse_change') AND tgtype & ${change} > 0 AND tgtype & ${remove} > 0 LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM %I', kept, '${login.replaceAll("'", "''")}');
      END LOOP;
    END $do$;
  `);
}
