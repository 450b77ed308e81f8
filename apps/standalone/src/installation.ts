import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate, migrateJobs, parseSettings, type Settings } from '@market/platform';
import { migrations } from '../../../migrations/index.js';
import { startEmbeddedDatabase } from './embedded-database/embedded-database.js';
import { localSecrets, type LocalSecrets } from './local-secrets.js';
import { startPaymentSandbox } from './sandbox/payment-sandbox.js';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const root = dirname(dist);

/** What was started for this run and must be stopped after it, last started first. */
export interface Installation {
  readonly settings: Settings;
  /** True when PostgreSQL is the embedded one. */
  readonly embedded: boolean;
  stop(): Promise<void>;
}

const demoBank = { bin: '970452', bankName: 'KienlongBank', accountNumber: '1002003004', accountName: 'SAN TMDT KIEN GIANG (THU NGHIEM)' };

/**
 * Replaces every setting that the environment leaves out by an embedded default, and brings the database up to date.
 * A command joins the database of a marketplace that runs, and starts no sandbox.
 * Nothing embedded is started in production except the database: payments there need real keys.
 */
export async function install(env: NodeJS.ProcessEnv, { asCommand = false } = {}): Promise<Installation> {
  const dataFolder = resolve(env['DATA_DIR'] ?? join(root, '.data'));
  const secrets = localSecrets(dataFolder);
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.reverse()) await each();
  };
  try {
    const database = env['DATABASE_URL']
      ? undefined
      : await startEmbeddedDatabase({ dataFolder, whenRunning: asCommand ? 'join' : 'refuse' });
    if (database) stops.push(() => database.stop());
    const sandbox =
      env['STRIPE_SECRET_KEY'] || env['NODE_ENV'] === 'production' || asCommand ? undefined : await sandboxFor(env, secrets, dataFolder);
    if (sandbox) stops.push(() => sandbox.close());
    const settings = parseSettings(env, {
      ...(database ? { databaseUrl: database.url } : {}),
      sessionSecret: secrets.sessionSecret,
      dataFolder,
      publicFolder: join(dist, 'public'),
      ...(sandbox || (asCommand && env['NODE_ENV'] !== 'production') ? embeddedPayments(secrets, sandbox?.url) : {}),
    });
    await migrate({
      ownerUrl: settings.databaseUrl,
      appUrl: settings.databaseAppUrl,
      migrations: [...migrations],
      afterwards: migrateJobs,
    });
    return { settings, embedded: database !== undefined, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function sandboxFor(env: NodeJS.ProcessEnv, secrets: LocalSecrets, dataFolder: string): Promise<{ url: string; close(): Promise<void> }> {
  return startPaymentSandbox({
    port: Number(env['SANDBOX_PORT'] ?? 0),
    webhookBaseUrl: `http://127.0.0.1:${env['PORT'] ?? 3000}`,
    stripeWebhookSecret: secrets.stripeWebhookSecret,
    bankApiKey: secrets.bankWebhookKey,
    stateFile: join(dataFolder, 'payment-sandbox.json'),
  });
}

function embeddedPayments(secrets: LocalSecrets, sandboxUrl = 'http://127.0.0.1:9') {
  return {
    stripe: { secretKey: 'sk_test_sandbox', webhookSecret: secrets.stripeWebhookSecret, apiBase: sandboxUrl },
    bank: { ...demoBank, webhookKey: secrets.bankWebhookKey, sandboxUrl: `${sandboxUrl}/bank` },
  };
}
