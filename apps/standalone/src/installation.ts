import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate, migrateJobs, parseSettings, type Settings } from '@market/platform';
import { migrations } from '../../../migrations/index.js';
import { startEmbeddedDatabase } from './embedded-database/embedded-database.js';
import { localSecrets, type LocalSecrets } from './local-secrets.js';
import { sandboxBankAccount, startPaymentSandbox, type PaymentSandbox } from './sandbox/payment-sandbox.js';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const root = dirname(dist);

/** What was started for this run and must be stopped after it, last started first. */
export interface Installation {
  readonly settings: Settings;
  /** True when PostgreSQL is the embedded one. */
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/** KienlongBank, whose seat is in Rạch Giá. */
const sandboxBin = '970452';

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
    const faces = sandboxFaces(env);
    const sandbox = asCommand || (!faces.cards && !faces.bank) ? undefined : await sandboxFor(env, faces, secrets, dataFolder);
    if (sandbox) stops.push(() => sandbox.close());
    const settings = parseSettings(env, {
      ...(database ? { databaseUrl: database.url } : {}),
      sessionSecret: secrets.sessionSecret,
      dataFolder,
      publicFolder: join(dist, 'public'),
      ...embeddedPayments(faces, secrets, sandbox?.url),
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

/** Which payments are played: in production none, elsewhere those that no real key serves. */
interface SandboxFaces {
  readonly cards: boolean;
  readonly bank: boolean;
}

function sandboxFaces(env: NodeJS.ProcessEnv): SandboxFaces {
  const allowed = env['NODE_ENV'] !== 'production';
  return { cards: allowed && !env['STRIPE_SECRET_KEY'], bank: allowed && !env['BANK_ACCOUNT_NUMBER'] };
}

function sandboxFor(env: NodeJS.ProcessEnv, faces: SandboxFaces, secrets: LocalSecrets, dataFolder: string): Promise<PaymentSandbox> {
  return startPaymentSandbox({
    port: Number(env['SANDBOX_PORT'] ?? 0),
    webhookBaseUrl: `http://127.0.0.1:${env['PORT'] ?? 3000}`,
    ...(faces.cards ? { stripeWebhookSecret: secrets.stripeWebhookSecret } : {}),
    ...(faces.bank ? { bankApiKey: secrets.bankWebhookKey } : {}),
    stateFile: join(dataFolder, 'payment-sandbox.json'),
  });
}

/** A command starts no sandbox and pays nothing, so it may name one that nobody answers. */
function embeddedPayments(faces: SandboxFaces, secrets: LocalSecrets, sandboxUrl = 'http://127.0.0.1:9') {
  const stripe = { secretKey: 'sk_test_sandbox', webhookSecret: secrets.stripeWebhookSecret, apiBase: sandboxUrl };
  const bank = { bin: sandboxBin, ...sandboxBankAccount, webhookKey: secrets.bankWebhookKey, sandboxUrl: `${sandboxUrl}/bank` };
  return { ...(faces.cards ? { stripe } : {}), ...(faces.bank ? { bank } : {}) };
}
