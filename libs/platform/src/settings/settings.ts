import { createHmac, randomBytes } from 'node:crypto';

/** Everything that may differ between two installations. Parsed once at boot; `process.env` is read nowhere else. */
export class Settings {
  readonly production!: boolean;
  readonly port!: number;
  readonly publicUrl!: string;
  /** Signs cookies, links and CSRF tokens. */
  readonly sessionSecret!: string;
  readonly databaseUrl!: string;
  /** The login of the application itself: it owns no table. */
  readonly databaseAppUrl!: string;
  readonly dataFolder!: string;
  readonly publicFolder!: string;
  readonly stripe!: StripeSettings;
  readonly bank!: BankSettings;
  /** True when payments run against the local sandbox: every page then says so. */
  readonly sandbox!: boolean;
  /** Without it mails are written to files in the data folder. */
  readonly smtpUrl!: string | undefined;
  /** Who mails come from: `Chợ Tỉnh <khong-tra-loi@cho.example.vn>`. */
  readonly mailFrom!: string;
  readonly logLevel!: string;
  readonly province!: ProvinceProfile;
  /** Requests a minute and address; raised for the benchmark. */
  readonly rateLimitPerMinute!: number;
  readonly poolSize!: number;
  /** The first seals private files, all of them open: a secret is changed by putting the new one in front. */
  readonly fileSecrets!: readonly string[];
  /** Where pictures and private files lie; without it, in the data folder. */
  readonly s3!: S3Settings | undefined;
  /** A search server beside PostgreSQL; without it, PostgreSQL alone answers. */
  readonly meili!: MeiliSettings | undefined;
  /** Whether a process keeps the product index in memory and answers from there; otherwise PostgreSQL is asked each time. */
  readonly searchInMemory!: boolean;
}

export interface MeiliSettings {
  readonly url: string;
  /** May search, write documents, settings and indexes, and look at tasks. */
  readonly key: string | undefined;
  readonly index: string;
}

export interface S3Settings {
  /** `https://s3.example.vn`, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface StripeSettings {
  readonly secretKey: string;
  /** One for each endpoint at Stripe, separated by commas: news of connected accounts come to an endpoint of their own. */
  readonly webhookSecret: string;
  /** Set only for the sandbox. */
  readonly apiBase?: string;
}

/** The collecting account at the licensed provider, and the key its notifications carry. */
export interface BankSettings {
  readonly bin: string;
  readonly bankName: string;
  readonly accountNumber: string;
  readonly accountName: string;
  readonly webhookKey: string;
  /** Where a tester "transfers" in the sandbox. */
  readonly sandboxUrl?: string;
}

export interface ProvinceProfile {
  readonly name: { readonly vi: string; readonly en: string };
  /** Codes of the province before and after 1 July 2025. */
  readonly oldProvinceCode: string;
  readonly newProvinceCode: string;
  /** Starts every order number. */
  readonly orderPrefix: string;
}

export const kienGiang: ProvinceProfile = {
  name: { vi: 'Kiên Giang', en: 'Kiên Giang' },
  oldProvinceCode: '91',
  newProvinceCode: '91',
  orderPrefix: 'KG',
};

type Environment = Readonly<Record<string, string | undefined>>;

/** What `apps/standalone` provides when the environment names nothing better. */
export interface EmbeddedDefaults {
  readonly databaseUrl?: string;
  readonly sessionSecret?: string;
  readonly stripe?: StripeSettings;
  readonly bank?: BankSettings;
  readonly dataFolder?: string;
  readonly publicFolder?: string;
}

export class MissingSettings extends Error {
  constructor(readonly keys: readonly string[]) {
    super(`These settings are missing: ${keys.join(', ')}`);
  }
}

/** @throws MissingSettings with every missing key at once. */
export function parseSettings(env: Environment, embedded: EmbeddedDefaults = {}): Settings {
  const missing: string[] = [];
  const need = (key: string, fallback?: string): string => {
    const value = env[key] ?? fallback;
    if (!value) missing.push(key);
    return value ?? '';
  };
  const port = Number(env['PORT'] ?? 3000);
  const databaseUrl = need('DATABASE_URL', embedded.databaseUrl);
  const sessionSecret = need('SESSION_SECRET', embedded.sessionSecret);
  const stripe = stripeSettings(env, embedded, need);
  const bank = bankSettings(env, embedded, need);
  const settings: Settings = {
    production: env['NODE_ENV'] === 'production',
    port,
    publicUrl: (env['PUBLIC_URL'] ?? `http://localhost:${port}`).replace(/\/$/, ''),
    sessionSecret,
    databaseUrl,
    databaseAppUrl: env['DATABASE_APP_URL'] ?? appUrl(databaseUrl, sessionSecret),
    dataFolder: env['DATA_DIR'] ?? embedded.dataFolder ?? '.data',
    publicFolder: embedded.publicFolder ?? 'dist/public',
    stripe,
    bank,
    sandbox: stripe.apiBase !== undefined || bank.sandboxUrl !== undefined,
    smtpUrl: env['SMTP_URL'] || undefined,
    mailFrom: env['MAIL_FROM'] || 'Chợ Tỉnh <hotro@cho-tinh.example>',
    logLevel: env['LOG_LEVEL'] ?? 'info',
    province: kienGiang,
    rateLimitPerMinute: Number(env['RATE_LIMIT'] ?? 600),
    poolSize: Number(env['DATABASE_POOL'] ?? 12),
    fileSecrets: env['FILE_SECRETS']?.split(',').filter(Boolean) ?? [sessionSecret],
    s3: s3Settings(env, need),
    meili: meiliSettings(env),
    searchInMemory: env['SEARCH_IN_MEMORY'] !== 'off',
  };
  if (missing.length > 0) throw new MissingSettings(missing);
  return settings;
}

function stripeSettings(env: Environment, embedded: EmbeddedDefaults, need: (key: string) => string): StripeSettings {
  if (!env['STRIPE_SECRET_KEY'] && embedded.stripe) return embedded.stripe;
  return { secretKey: need('STRIPE_SECRET_KEY'), webhookSecret: need('STRIPE_WEBHOOK_SECRET') };
}

function bankSettings(env: Environment, embedded: EmbeddedDefaults, need: (key: string) => string): BankSettings {
  if (!env['BANK_ACCOUNT_NUMBER'] && embedded.bank) return embedded.bank;
  return {
    bin: need('BANK_BIN'),
    bankName: need('BANK_NAME'),
    accountNumber: need('BANK_ACCOUNT_NUMBER'),
    accountName: need('BANK_ACCOUNT_NAME'),
    webhookKey: need('BANK_WEBHOOK_KEY'),
  };
}

function s3Settings(env: Environment, need: (key: string) => string): S3Settings | undefined {
  if (!env['S3_ENDPOINT']) return undefined;
  return {
    endpoint: env['S3_ENDPOINT'].replace(/\/$/, ''),
    bucket: need('S3_BUCKET'),
    region: need('S3_REGION'),
    accessKey: need('S3_ACCESS_KEY'),
    secretKey: need('S3_SECRET_KEY'),
  };
}

function meiliSettings(env: Environment): MeiliSettings | undefined {
  if (!env['MEILI_URL']) return undefined;
  return { url: env['MEILI_URL'].replace(/\/$/, ''), key: env['MEILI_KEY'] || undefined, index: env['MEILI_INDEX'] ?? 'products' };
}

/** The application's own login at the same server, with a password that only the secret knows. */
function appUrl(ownerUrl: string, secret: string): string {
  if (!URL.canParse(ownerUrl)) return '';
  const url = new URL(ownerUrl);
  url.username = `${decodeURIComponent(url.pathname.slice(1))}_app`;
  url.password = createHmac('sha256', secret).update('database application login').digest('hex');
  return url.toString();
}

export const newSecret = (): string => randomBytes(32).toString('hex');
