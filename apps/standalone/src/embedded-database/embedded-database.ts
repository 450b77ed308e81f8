import { chmodSync, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openCluster, type Cluster } from './cluster.js';
import { FolderInUse, lockFolder } from './folder-lock.js';
import { connectionUrl, startServer, stopServer } from './server.js';

interface Options {
  /** Holds the cluster, its password and its log. Made when absent. */
  readonly dataFolder: string;
  /** The name of the database, made when absent. */
  readonly database?: string;
  /** Trades durability for speed: for tests only. */
  readonly fast?: boolean;
  /** A second marketplace on the folder is refused; a command of the same checkout may join the first one's server. */
  readonly whenRunning?: 'refuse' | 'join';
  readonly tell?: (line: string) => void;
}

export interface EmbeddedDatabase {
  /** The address for the owner of the tables. */
  readonly url: string;
  /** A fast shutdown; a server that was only joined goes on. */
  stop(): Promise<void>;
  /** Stops the server and deletes the cluster. */
  destroy(): Promise<void>;
}

/**
 * Runs the PostgreSQL that came with `npm ci` on this data folder: creates the cluster at the first start, recovers it after a crash,
 * and adopts a server that outlived a killed marketplace. It listens on 127.0.0.1 only and asks for a password.
 * @throws FolderInUse when another marketplace runs there
 */
export async function startEmbeddedDatabase({ database = 'market', ...options }: Options): Promise<EmbeddedDatabase> {
  const tell = options.tell ?? ((line: string) => process.stdout.write(`${line}\n`));
  const dataFolder = prepareFolder(options.dataFolder);
  const release = lockOrJoin(dataFolder, options.whenRunning ?? 'refuse');
  try {
    if (!release) await untilServed(dataFolder);
    const cluster = await openCluster(dataFolder, tell);
    const port = await startServer(cluster, options.fast ?? false);
    await ensureDatabase(cluster, port, database);
    const stop = async (): Promise<void> => {
      if (!release) return;
      await stopServer(cluster);
      release();
    };
    return { url: connectionUrl(cluster, port, database), stop, destroy: () => stop().then(() => remove(dataFolder, cluster)) };
  } catch (error) {
    release?.();
    throw error;
  }
}

/** Undefined: another process of this checkout holds the folder, and its server may be used. */
function lockOrJoin(dataFolder: string, whenRunning: 'refuse' | 'join'): (() => void) | undefined {
  try {
    return lockFolder(dataFolder);
  } catch (error) {
    if (error instanceof FolderInUse && whenRunning === 'join') return undefined;
    throw error;
  }
}

/** The first marketplace may still be at its very first start. */
async function untilServed(dataFolder: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!existsSync(join(dataFolder, 'postgres/postmaster.pid'))) {
    if (Date.now() > deadline) throw new Error(`The marketplace running on ${dataFolder} has no embedded database to join.`);
    await pause(200);
  }
}

/** Others may pass through the folder, which the server's user must, but not list it. */
function prepareFolder(dataFolder: string): string {
  if (!existsSync(dataFolder)) {
    mkdirSync(dataFolder, { recursive: true });
    chmodSync(dataFolder, 0o711);
  }
  return realpathSync(dataFolder);
}

async function ensureDatabase(cluster: Cluster, port: number, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: connectionUrl(cluster, port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

function remove(dataFolder: string, { folder }: Cluster): void {
  rmSync(folder, { recursive: true, force: true });
  if (dirname(folder) !== dataFolder) rmSync(dirname(folder), { recursive: true, force: true });
  rmSync(dataFolder, { recursive: true, force: true });
}
