import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { postgresFolder } from './binaries.js';
import { canReach, give, serverUser, systemFolder, type ServerUser } from './server-user.js';

export const superuser = 'market';

/** One database cluster on disk, and what is needed to run it. */
export interface Cluster {
  readonly folder: string;
  readonly binaries: string;
  readonly user: ServerUser | undefined;
  readonly password: string;
  readonly logFile: string;
}

/** Finds the cluster of this data folder, or makes it. The log and the password stay in the data folder itself. */
export async function openCluster(dataFolder: string, tell: (line: string) => void): Promise<Cluster> {
  const { folder, user } = placeFor(dataFolder, tell);
  const binaries = postgresFolder(user);
  const cluster: Cluster = { folder, binaries, user, password: passwordIn(dataFolder), logFile: join(dataFolder, 'postgres.log') };
  if (!existsSync(join(folder, 'PG_VERSION'))) await createCluster(cluster);
  else if (user && statSync(folder).uid !== user.uid) give(folder, user);
  checkOwner(folder);
  return cluster;
}

/**
 * Normally `<data>/postgres`. When root starts a checkout that the server's user cannot reach (under /root, or a private folder),
 * the cluster lies in root's system folder and `<data>/postgres` is a link to it.
 */
function placeFor(dataFolder: string, tell: (line: string) => void): { folder: string; user: ServerUser | undefined } {
  const usual = join(dataFolder, 'postgres');
  const link = lstatSync(usual, { throwIfNoEntry: false });
  if (link?.isSymbolicLink()) {
    const folder = readlinkSync(usual);
    if (!existsSync(dirname(folder)))
      throw new Error(`The database was kept in ${folder}, which is gone. Bring it back, or delete ${usual} to begin anew.`);
    return { folder, user: serverUser(folder) };
  }
  const user = serverUser(usual);
  if (!user || canReach(dataFolder, user)) return { folder: usual, user };
  const home = mkdtempSync(join(systemFolder(), 'data-'));
  chmodSync(home, 0o755);
  const folder = join(home, 'postgres');
  if (link) renameAcross(usual, folder);
  symlinkSync(folder, usual);
  tell(`PostgreSQL runs as ${user.name}, who cannot enter ${dataFolder}: the database is kept in ${folder}.`);
  return { folder, user };
}

function renameAcross(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    throw new Error(
      `${from} is closed to the database server’s user and cannot be moved to ${to}. Open the folders above it (chmod o+x).`,
      { cause },
    );
  }
}

function passwordIn(dataFolder: string): string {
  const path = join(dataFolder, 'postgres-password');
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8').trim();
}

/** Made beside its place and moved there when complete, so that an interrupted first start leaves no half of a cluster. */
async function createCluster(cluster: Cluster): Promise<void> {
  const unfinished = `${cluster.folder}.unfinished`;
  const passwordFile = `${cluster.folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  if (existsSync(cluster.folder))
    throw new Error(`${cluster.folder} exists but holds no database (no PG_VERSION). Move it away to begin anew.`);
  mkdirSync(unfinished, { mode: 0o700 });
  give(unfinished, cluster.user);
  writeFileSync(passwordFile, cluster.password, { mode: 0o600, flag: 'wx' });
  if (cluster.user) chownSync(passwordFile, cluster.user.uid, cluster.user.gid);
  try {
    await runTool({ ...cluster, folder: unfinished }, 'initdb', [
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...[`--username=${superuser}`, '--auth=scram-sha-256', '--data-checksums', '--no-instructions', `--pwfile=${passwordFile}`],
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster.folder);
}

/** What every program of PostgreSQL is started with: never a folder or a language that its user may lack. */
export const spawnOptions = ({ user }: Pick<Cluster, 'user'>) => ({
  cwd: process.platform === 'win32' ? undefined : '/',
  env: {
    PATH: process.env['PATH'],
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {}),
  },
  ...(user ? { uid: user.uid, gid: user.gid } : {}),
});

/** Runs initdb or pg_ctl on the cluster; its words become the error when it fails. */
export function runTool(cluster: Pick<Cluster, 'folder' | 'binaries' | 'user'>, tool: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(cluster.binaries, 'bin', tool), ['-D', cluster.folder, ...args], {
      ...spawnOptions(cluster),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${tool} on ${basename(cluster.folder)} failed (${code}):\n${said.trim()}`)),
    );
  });
}

function checkOwner(folder: string): void {
  const [owner, me] = [statSync(folder).uid, process.getuid?.()];
  if (me === undefined || me === 0 || owner === me) return;
  throw new Error(
    `${folder} belongs to another user (uid ${owner}), probably because the marketplace was first started as root. Start it as that user or as root, or give another folder: DATA_DIR=…`,
  );
}
