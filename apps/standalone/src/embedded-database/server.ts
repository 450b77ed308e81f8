import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { runTool, spawnOptions, superuser, type Cluster } from './cluster.js';

const startTimeoutMs = 120_000;
const logLimitBytes = 5_000_000;

interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const flags: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  synchronous_commit: 'on',
  wal_compression: 'on',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** For databases that live as long as a test run: nothing waits for the disk. */
const fastFlags: typeof flags = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: '120',
};

/** Starts the server of the cluster, or adopts the one that a killed marketplace left running. @returns its port. */
export async function startServer(cluster: Cluster, fast: boolean): Promise<number> {
  const left = await findRunning(cluster);
  if (left !== undefined) return left;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(cluster, await freePort(), fast);
    } catch (error) {
      const again = /could not bind|Address already in use|pre-existing shared memory block/.test(String(error));
      if (!again || attempt === 10) throw error;
      // The port was taken meanwhile, or workers of a killed server are just ending.
      await pause(300);
    }
  }
}

/** Ends sessions, writes what is open and waits until the server is gone. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const server = readPostmaster(cluster);
  if (!server || !isAlive(server.pid)) return;
  try {
    await runTool(cluster, 'pg_ctl', ['stop', '--mode=fast', '--wait', '--timeout=60', '--silent']);
  } catch (error) {
    // A server that was killed meanwhile leaves its lock file, which pg_ctl takes for a failure; the next start recovers.
    if (isAlive(server.pid)) throw error;
  }
}

export function connectionUrl(cluster: Cluster, port: number, database: string): string {
  return `postgres://${superuser}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/** A postmaster.pid may name a living server of this cluster, one that is starting or ending, or a stranger who was given its number. */
async function findRunning(cluster: Cluster): Promise<number | undefined> {
  const deadline = Date.now() + startTimeoutMs;
  for (let found = readPostmaster(cluster); found && isAlive(found.pid); found = readPostmaster(cluster)) {
    if (found.ready && (await isOurs(cluster, found.port))) return found.port;
    if (!runsCluster(found.pid, cluster)) {
      rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (Date.now() > deadline)
      throw new Error(`The PostgreSQL server left running (process ${found.pid}) does not answer.\n${logTail(cluster)}`);
    await pause(100);
  }
  return undefined;
}

/** A name and password prove little; the server itself says whose data it holds. */
async function isOurs(cluster: Cluster, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: connectionUrl(cluster, port, 'postgres'), connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return sameFolder(rows[0]?.data_directory, cluster.folder);
  } catch {
    // Whatever answers there, it is not our server in a state to serve; the caller looks at the process next.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function sameFolder(one: string | undefined, other: string): boolean {
  const [a, b] = [one, other].map((path) => (path ? statSync(path, { throwIfNoEntry: false }) : undefined));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

function runsCluster(pid: number, cluster: Cluster): boolean {
  try {
    const words =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
            .trim()
            .split(/\s+/);
    return /postgres/.test(words[0] ?? '') && words.some((word) => sameFolder(word || undefined, cluster.folder));
  } catch {
    // No such process any more.
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Lines of postmaster.pid: pid, data directory, start time, port, socket folder, address, shared memory, status. */
function readPostmaster(cluster: Cluster): Postmaster | undefined {
  const path = join(cluster.folder, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
}

async function launch(cluster: Cluster, port: number, fast: boolean): Promise<number> {
  const options = Object.entries({ ...flags, ...(fast ? fastFlags : {}) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  if (existsSync(cluster.logFile) && statSync(cluster.logFile).size > logLimitBytes) renameSync(cluster.logFile, `${cluster.logFile}.1`);
  const log = openSync(cluster.logFile, 'a', 0o600);
  const from = statSync(cluster.logFile).size;
  // Detached: Ctrl-C in the terminal must stop the marketplace first, which then stops its database.
  const server = spawn(join(cluster.binaries, 'bin/postgres'), ['-D', cluster.folder, '-p', String(port), ...options], {
    ...spawnOptions(cluster),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  server.unref();
  await untilReady(cluster, server, from);
  return port;
}

async function untilReady(cluster: Cluster, server: ChildProcess, logStart: number): Promise<void> {
  let failure: Error | undefined;
  server.once('error', (error) => (failure = error));
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    if (failure) throw new Error(`PostgreSQL could not be started: ${failure.message}`, { cause: failure });
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Error(
        `PostgreSQL ended while starting (${server.exitCode ?? server.signalCode}). Its log says:\n${logTail(cluster, logStart)}`,
      );
    }
    const found = readPostmaster(cluster);
    if (found?.pid === server.pid && found?.ready) return;
    if (Date.now() > deadline) {
      server.kill('SIGQUIT');
      throw new Error(`PostgreSQL was not ready after ${startTimeoutMs / 1000} s. Its log says:\n${logTail(cluster, logStart)}`);
    }
    await pause(20);
  }
}

function logTail({ logFile }: Cluster, from = 0): string {
  if (!existsSync(logFile)) return '(no log)';
  const lines = readFileSync(logFile).subarray(from).toString('utf8').trim().split('\n');
  return [...lines.slice(-15), `(${logFile})`].join('\n');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
