import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseSettings } from '@market/platform';
import pg from 'pg';
import { startEmbeddedDatabase } from '../../apps/standalone/src/embedded-database/embedded-database.js';
import type { MarketplaceProcess } from './marketplace-process.js';
import { recorded, startRecording, stopRecording, type Statement, type Transaction } from './recorded-statements.js';
import type { PlacedPurchase, Shopper } from './shopper.js';

export const shoppers = 16;
/** Rows of ready values, more than any machine uses up. */
const ready = 10_000;
const firstNotice = 700_000_000;

/** What one checkout asks of the database, with the values of some that were made. */
export interface RecordedCheckouts {
  readonly statements: readonly Statement[];
  readonly values: readonly (readonly (string | null)[])[];
}

export function findPgbench(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...versions.map((version) => join(debian, version, 'bin'))];
  return folders.map((folder) => join(folder, 'pgbench')).find((file) => existsSync(file));
}

/** What follows a checkout by events and jobs is not of it, nor is the end of what began before. */
const follows = /reactions_done|graphile_worker|delivered_at|\bmails\b|^COMMIT/;
const shapeOf = (statements: readonly Statement[]): string => statements.map(({ text }) => text).join(';\n');

/** Buys one of each variant, one after the other, and takes down what the database was asked. */
export async function recordCheckouts(
  market: MarketplaceProcess,
  shopper: Shopper,
  variantIds: readonly string[],
): Promise<RecordedCheckouts> {
  const database = await startEmbeddedDatabase({ dataFolder: market.dataFolder, whenRunning: 'join' });
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    await startRecording(owner);
    const made: { statements: readonly Statement[]; tokens: ReadonlyMap<string, string> }[] = [];
    for (const [at, variantId] of variantIds.entries()) {
      await quiet(owner);
      const since = Date.now();
      const [key, notice] = [crypto.randomUUID(), firstNotice + at];
      let placed: PlacedPurchase | undefined;
      const transactions = await recorded(join(market.dataFolder, 'postgres.log'), async () => {
        placed = (await shopper.place(await shopper.cartWith(variantId), key)).body;
        await shopper.transfer(placed, notice);
      });
      const statements = transactions.filter((one: Transaction) => !follows.test(shapeOf(one))).flat();
      made.push({ statements, tokens: tokensOf(statements, { key, notice, since, placed: placed! }) });
    }
    await stopRecording(owner);
    return alike(made);
  } finally {
    await owner.end();
  }
}

/** What the last one left to be done is over. */
async function quiet(owner: pg.Client): Promise<void> {
  const open = 'SELECT count(*)::int AS count FROM outbox_events WHERE delivered_at IS NULL';
  while ((await owner.query<{ count: number }>(open)).rows[0]!.count > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** What is new in each checkout: replaced by a name, in the order in which it appears. */
function tokensOf(
  statements: readonly Statement[],
  { key, notice, since, placed }: { key: string; notice: number; since: number; placed: PlacedPurchase },
): ReadonlyMap<string, string> {
  const tokens = new Map([
    [key, '{key}'],
    [String(notice), '{notice}'],
    [placed.payment.reference, '{reference}'],
    ...placed.orders.map(({ number }) => [number, '{number}'] as const),
  ]);
  const uuids = statements
    .flatMap(({ values }) => values)
    .join(' ')
    .match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g);
  for (const uuid of uuids ?? [])
    if (parseInt(uuid.replace('-', '').slice(0, 12), 16) >= since && !tokens.has(uuid)) tokens.set(uuid, `{id${tokens.size}}`);
  return tokens;
}

/** Whatever else the marketplace did in between makes a checkout look different: only those count that look as most do. */
function alike(made: readonly { statements: readonly Statement[]; tokens: ReadonlyMap<string, string> }[]): RecordedCheckouts {
  const shapes = made.map(({ statements }) => shapeOf(statements));
  const usual = [...shapes].sort((a, b) => shapes.filter((one) => one === b).length - shapes.filter((one) => one === a).length)[0];
  const same = made.filter((_, at) => shapes[at] === usual);
  const named = (value: string | null, tokens: ReadonlyMap<string, string>) =>
    value && [...tokens].reduce((text, [token, name]) => text.replaceAll(token, name), value);
  return {
    statements: same[0]!.statements,
    values: same.map(({ statements, tokens }) => statements.flatMap(({ values }) => values.map((value) => named(value, tokens)))),
  };
}

/** The same statements in the same transactions, sent by pgbench to the database alone. @returns checkouts a second */
export async function limitOf(dataFolder: string, checkouts: RecordedCheckouts, pgbench: string, seconds: number): Promise<number> {
  const database = await startEmbeddedDatabase({ dataFolder });
  const folder = mkdtempSync(join(tmpdir(), 'cho-tinh-pgbench-'));
  try {
    const script = join(folder, 'checkout.sql');
    writeFileSync(script, await prepare(database.url, checkouts));
    const { sessionSecret } = JSON.parse(readFileSync(join(dataFolder, 'secrets.json'), 'utf8')) as { sessionSecret: string };
    const url = appUrl(database.url, sessionSecret);
    const words = ['--no-vacuum', '--protocol=prepared', `--client=${shoppers}`, '--jobs=2', `--time=${seconds}`, `--file=${script}`, url];
    const { stdout, stderr, status } = spawnSync(pgbench, words, { encoding: 'utf8' });
    const [, tps] = /tps = ([\d.]+)/.exec(stdout) ?? [];
    if (status !== 0 || tps === undefined) throw new Error(`pgbench: ${stdout}\n${stderr}`);
    return Number(tps);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await database.stop();
  }
}

const appUrl = (databaseUrl: string, sessionSecret: string): string => {
  const payments = { STRIPE_SECRET_KEY: 'x', STRIPE_WEBHOOK_SECRET: 'x', BANK_BIN: '970452', BANK_NAME: 'x', BANK_ACCOUNT_NUMBER: '1' };
  const bank = { BANK_ACCOUNT_NAME: 'X', BANK_WEBHOOK_KEY: 'x' };
  return parseSettings({ DATABASE_URL: databaseUrl, SESSION_SECRET: sessionSecret, ...payments, ...bank }).databaseAppUrl;
};

/** Puts the values of many checkouts of random products in a table, each with ids of its own. @returns pgbench's script */
async function prepare(url: string, { statements, values }: RecordedCheckouts): Promise<string> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    // The same value in several places is one column; one that is always empty is none.
    const columns = new Map<string, number>();
    const columnOf = values[0]!.map((_, at) => JSON.stringify(values.map((row) => row[at] ?? null)));
    for (const column of columnOf) if (!columns.has(column)) columns.set(column, columns.size);
    const rows = values.map((_, row) => [...columns.keys()].map((column) => (JSON.parse(column) as (string | null)[])[row]));
    const ids = [...new Set([...columns.keys()].join(' ').match(/\{id\d+\}/g))];
    const fresh = [
      ...ids.map((id) => [id, 'uuidv7()::text']),
      ['{key}', 'gen_random_uuid()::text'],
      ['{notice}', '(800000000 + n)::text'],
      ['{reference}', `'KG' || upper(right(md5(n::text), 8))`],
      ['{number}', `'KG-2611-9' || lpad(n::text, 5, '0')`],
    ];
    await owner.query('CREATE UNLOGGED TABLE bench_recorded (n int, v text[]); CREATE SEQUENCE bench_turn CACHE 1');
    for (const [n, row] of rows.entries()) await owner.query('INSERT INTO bench_recorded VALUES ($1, $2)', [n, row]);
    const named = [...columns].map(([column, at]) => {
      const inside = [...fresh.entries()].filter(([, [name]]) => column.includes(name!));
      return `${inside.reduce((sql, [k, [name]]) => `replace(${sql}, '${name}', f[${k + 1}])`, `v[${at + 1}]`)} AS v${at}`;
    });
    await owner.query(`CREATE UNLOGGED TABLE bench_ready AS SELECT n, ${named.join(', ')}
      FROM (SELECT n, v, ARRAY[${fresh.map(([, sql]) => sql).join(', ')}] AS f
            FROM (SELECT g AS n, floor(random() * ${rows.length})::int AS pick FROM generate_series(1, ${ready}) g) AS turns
            JOIN LATERAL (SELECT r.v FROM bench_recorded r WHERE r.n = turns.pick) AS one ON true) AS filled`);
    await owner.query('ALTER TABLE bench_ready ADD PRIMARY KEY (n); ANALYZE');
    const login = new URL(appUrl(url, 'x')).username;
    await owner.query(`GRANT SELECT ON bench_ready TO "${login}"; GRANT USAGE ON SEQUENCE bench_turn TO "${login}"`);
    // Nothing is bought out while it runs.
    await owner.query(`WITH more AS (UPDATE stock_items SET on_hand = on_hand + 1000000 RETURNING variant_id, shop_id)
      INSERT INTO stock_movements (id, variant_id, shop_id, quantity, kind, at)
      SELECT uuidv7(), variant_id, shop_id, 1000000, 'received', now() FROM more`);
    let at = 0;
    const sent = statements.map(({ text, values: { length } }) => {
      const names = Array.from({ length }, () => columnOf[at++]!).map((column) =>
        (JSON.parse(column) as (string | null)[]).every((value) => value === null) ? 'NULL' : `:v${columns.get(column)}`,
      );
      return `${text.replace(/\s+/g, ' ').replace(/\$(\d+)/g, (_, n: string) => names[Number(n) - 1]!)};`;
    });
    const used = [...new Set(sent.join('\n').match(/:v\d+/g))].map((name) => name.slice(1));
    return [`SELECT ${used.join(', ')} FROM bench_ready WHERE n = (SELECT nextval('bench_turn')) \\gset`, ...sent, ''].join('\n');
  } finally {
    await owner.end();
  }
}
