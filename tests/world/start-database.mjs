/** Jest's global setup of the project `rooms`: one PostgreSQL for the run, with a migrated database that every spec copies. */
import { chmodSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../apps/standalone/build.mjs';

const prefix = 'cho-tinh-test-';

export default async function startDatabase() {
  await buildIfStale();
  const dist = (path) => import(new URL(`../../dist/${path}`, import.meta.url));
  const { startEmbeddedDatabase } = await dist('apps/standalone/src/embedded-database/embedded-database.js');
  const { parseSettings } = await dist('libs/platform/src/settings/settings.js');
  const { migrate } = await dist('libs/platform/src/database/migrate.js');
  const { migrateJobs } = await dist('libs/platform/src/jobs/jobs.js');
  const { migrations } = await dist('migrations/index.js');

  await sweepLeftovers(startEmbeddedDatabase);
  const dataFolder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(dataFolder, 0o711);
  const database = await startEmbeddedDatabase({ dataFolder, database: 'market_template', fast: true });
  globalThis.marketTestDatabase = database;
  try {
    const { databaseAppUrl } = parseSettings({
      DATABASE_URL: database.url,
      SESSION_SECRET: 'a secret that only tests know',
      STRIPE_SECRET_KEY: 'sk_test_rooms',
      STRIPE_WEBHOOK_SECRET: 'whsec_rooms',
      BANK_BIN: '970452',
      BANK_NAME: 'KienlongBank',
      BANK_ACCOUNT_NUMBER: '1002003004',
      BANK_ACCOUNT_NAME: 'SAN TMDT KIEN GIANG',
      BANK_WEBHOOK_KEY: 'rooms',
    });
    await migrate({ ownerUrl: database.url, appUrl: databaseAppUrl, migrations: [...migrations], afterwards: migrateJobs });
    // Workers are started after this and inherit it.
    process.env.MARKET_TEST_OWNER_URL = database.url;
    process.env.MARKET_TEST_APP_URL = databaseAppUrl;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** A run that was killed could not stop its server, which then lives on without a master. */
async function sweepLeftovers(startEmbeddedDatabase) {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  for (const dataFolder of folders.map((name) => join(tmpdir(), name))) {
    if (statSync(dataFolder).uid !== process.getuid?.()) continue;
    try {
      const left = await startEmbeddedDatabase({ dataFolder, fast: true });
      await left.destroy();
    } catch (error) {
      // Another run is using it now.
      if (error.constructor.name !== 'FolderInUse') throw error;
    }
  }
}
