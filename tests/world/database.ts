import { createDataSource, parseSettings, type Settings } from '@market/platform';
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** A database of one spec file: a copy of the migrated template, which no other spec sees. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly settings: Settings;
  /** Sees every row, as the owner of the tables: for arranging and for looking, not for acting. */
  readonly owner: DataSource;
  close(): Promise<void>;
}

/** Copies the template (about 100 ms). The application's role is one for all copies, with the rights that the template gave it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const template = published('MARKET_TEST_OWNER_URL');
  const name = `room_${randomBytes(6).toString('hex')}`;
  await asAdministrator(template, `CREATE DATABASE ${name} TEMPLATE market_template`);
  const ownerUrl = onDatabase(template, name);
  const appUrl = onDatabase(published('MARKET_TEST_APP_URL'), name);
  const owner = await createDataSource({ url: ownerUrl, poolSize: 3 }).initialize();
  return {
    ownerUrl,
    appUrl,
    owner,
    settings: testSettings(ownerUrl, appUrl),
    close: async () => {
      await owner.destroy();
      await asAdministrator(template, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function published(key: string): string {
  const value = process.env[key];
  if (!value) throw new Error(`${key} is not set: specs on a database run in the Jest project “rooms” (npx jest --selectProjects rooms)`);
  return value;
}

function onDatabase(url: string, name: string): string {
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return copy.toString();
}

async function asAdministrator(template: string, statement: string): Promise<void> {
  const administrator = await createDataSource({ url: onDatabase(template, 'postgres'), poolSize: 1 }).initialize();
  try {
    await administrator.query(statement);
  } finally {
    await administrator.destroy();
  }
}

function testSettings(databaseUrl: string, databaseAppUrl: string): Settings {
  return parseSettings({
    DATABASE_URL: databaseUrl,
    DATABASE_APP_URL: databaseAppUrl,
    DATABASE_POOL: '6',
    SESSION_SECRET: 'a secret that only tests know',
    STRIPE_SECRET_KEY: 'sk_test_rooms',
    STRIPE_WEBHOOK_SECRET: 'whsec_rooms',
    BANK_BIN: '970452',
    BANK_NAME: 'KienlongBank',
    BANK_ACCOUNT_NUMBER: '1002003004',
    BANK_ACCOUNT_NAME: 'SAN TMDT KIEN GIANG',
    BANK_WEBHOOK_KEY: 'rooms',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  });
}
