import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

const launcher = pathToFileURL(join(process.cwd(), 'dist/apps/standalone/src/embedded-database/embedded-database.js')).href;
const aloneMs = 90_000;
const children: ChildProcess[] = [];
const folders: string[] = [];
const isRoot = process.getuid?.() === 0;

/** A marketplace's life with its database, in a process of its own, which can be killed. It stops when its input ends. */
async function marketplace(dataFolder: string, options: object = {}): Promise<{ child: ChildProcess; url: string; said: string }> {
  const program = `
    import { startEmbeddedDatabase } from ${JSON.stringify(launcher)};
    try {
      const database = await startEmbeddedDatabase(${JSON.stringify({ dataFolder, ...options })});
      console.log('URL ' + database.url);
      process.stdin.resume().once('end', () => database.stop());
    } catch (error) { console.log('ERROR ' + error.message); process.exit(1); }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  let said = '';
  for await (const text of child.stdout) {
    said += String(text);
    if (/^(URL|ERROR) .*\n/m.test(said)) break;
  }
  return { child, url: /^URL (.*)$/m.exec(said)?.[1] ?? '', said };
}

async function stop(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.signalCode === null) await once(child, 'exit');
}

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

const postmasterOf = (folder: string): number => Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
const countOf = async (url: string): Promise<number | undefined> =>
  (await ask<{ n: number }>(url, 'SELECT count(*)::int AS n FROM t'))[0]?.n;
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

function newFolder(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'cho-tinh-launcher-'));
  folders.push(folder);
  chmodSync(folder, mode);
  return join(folder, 'data');
}

afterEach(async () => {
  for (const child of children.splice(0)) await stop(child);
});
afterAll(() => {
  for (const folder of folders) {
    const cluster = join(folder, 'data/postgres');
    if (lstatSync(cluster, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(join(realpathSync(cluster), '..'), { recursive: true });
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('the embedded database', () => {
  const folder = newFolder(0o755);

  it(
    'is made at the first start: closed to the network, with a password, sorting the same everywhere',
    async () => {
      const { child, url } = await marketplace(folder);
      const [facts] = await ask(
        url,
        `SELECT current_setting('listen_addresses') AS address, current_setting('unix_socket_directories') AS sockets,
                current_setting('fsync') AS fsync, lower('CHỢ TỈNH ĐÁ') AS folded`,
      );
      expect(facts).toEqual({ address: '127.0.0.1', sockets: '', fsync: 'on', folded: 'chợ tỉnh đá' });
      const stranger = new URL(url);
      stranger.password = 'guessed';
      await expect(ask(stranger.toString(), 'SELECT 1')).rejects.toThrow(/password authentication failed/);
      expect([modeOf(join(folder, 'postgres-password')), modeOf(join(folder, 'postgres.log'))]).toEqual(['600', '600']);
      await ask(url, 'CREATE TABLE t AS SELECT generate_series(1, 1000)');
      await stop(child);
      expect([existsSync(join(folder, 'running.lock')), existsSync(join(folder, 'postgres/postmaster.pid'))]).toEqual([false, false]);
    },
    aloneMs,
  );

  it(
    'refuses a second marketplace on the same folder by name, and lets a command join',
    async () => {
      const first = await marketplace(folder);
      const second = await marketplace(folder);
      expect(second.said).toContain(`already running on ${folder} (process ${first.child.pid})`);
      const command = await marketplace(folder, { whenRunning: 'join' });
      expect(await countOf(command.url)).toBe(1000);
      await stop(command.child);
      expect(await countOf(first.url)).toBe(1000);
    },
    aloneMs,
  );

  it(
    'runs beside the database of another checkout',
    async () => {
      const [one, other] = [await marketplace(folder), await marketplace(newFolder(0o755))];
      expect(new URL(one.url).port).not.toBe(new URL(other.url).port);
      await expect(countOf(other.url)).rejects.toThrow(/does not exist/);
    },
    aloneMs,
  );

  it(
    'keeps what was committed when its server is killed',
    async () => {
      const { child, url } = await marketplace(folder);
      await ask(url, 'INSERT INTO t SELECT generate_series(1, 500)');
      process.kill(postmasterOf(folder), 'SIGKILL');
      await stop(child);
      expect(await countOf((await marketplace(folder)).url)).toBe(1500);
    },
    aloneMs,
  );

  it(
    'is adopted, not doubled, after the marketplace was killed, and stopped with the next',
    async () => {
      const { child } = await marketplace(folder);
      const server = postmasterOf(folder);
      await kill(child);
      const next = await marketplace(folder);
      expect([postmasterOf(folder), await countOf(next.url)]).toEqual([server, 1500]);
      await stop(next.child);
      expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
    },
    aloneMs,
  );

  it(
    'is not misled by a lock whose process number a stranger was given',
    async () => {
      const lock = `${process.pid}\n${folder}/postgres\n1\n5999\n\n127.0.0.1\n 0 0\nready   \n`;
      writeFileSync(join(realpathSync(join(folder, 'postgres')), 'postmaster.pid'), lock);
      writeFileSync(join(folder, 'running.lock'), JSON.stringify({ pid: process.pid, began: 'long ago' }));
      expect(await countOf((await marketplace(folder)).url)).toBe(1500);
    },
    aloneMs,
  );

  (isRoot ? it : it.skip)(
    'started by root in a folder closed to the server’s user, lies where that user may go',
    async () => {
      const closed = newFolder(0o700);
      const { child, said } = await marketplace(closed);
      expect(said).toContain('the database is kept in');
      const place = realpathSync(join(closed, 'postgres'));
      expect(place).toMatch(/^\/var\/(lib|tmp)\/cho-tinh\//);
      expect(statSync(place).uid).not.toBe(0);
      await stop(child);
      expect((await marketplace(closed)).said).toMatch(/^URL /);
    },
    aloneMs,
  );
});
