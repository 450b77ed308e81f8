import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The user that PostgreSQL runs as when the marketplace itself is root, which PostgreSQL refuses to be. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const candidates = ['postgres', 'nobody'];

const isRoot = (): boolean => process.getuid?.() === 0;

/** Undefined when the marketplace's own user will do. A cluster that exists keeps its owner, unless that is root. */
export function serverUser(cluster: string): ServerUser | undefined {
  if (!isRoot()) return undefined;
  const users = readUsers();
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  const found = owner ? users.find(({ uid }) => uid === owner) : undefined;
  const user = found ?? candidates.map((name) => users.find((one) => one.name === name)).find(Boolean);
  if (!user) {
    throw new Error(
      `PostgreSQL refuses to run as root, and this machine has none of the users ${candidates.join(', ')}. Start as another user, or set DATABASE_URL.`,
    );
  }
  return user;
}

function readUsers(): ServerUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** Whether every folder from the root down to this one lets the user pass. */
export function canReach(folder: string, user: ServerUser): boolean {
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

/** Where root keeps what the server's user must reach and the checkout would hide. Belongs to root, so no one else can plant anything. */
export function systemFolder(): string {
  const parent = ['/var/lib', '/var/tmp'].find(isWritable);
  if (!parent) throw new Error('Neither /var/lib nor /var/tmp can be written, and the checkout is closed to the database server’s user.');
  const folder = join(parent, 'cho-tinh');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { uid, mode } = lstatSync(folder);
  if (uid !== 0 || !lstatSync(folder).isDirectory() || (mode & 0o022) !== 0)
    throw new Error(`${folder} must be a folder that only root can write.`);
  chmodSync(folder, 0o755);
  return folder;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return existsSync(folder);
  } catch {
    return false;
  }
}

/** Hands the folder and all within to the user. */
export function give(folder: string, user: ServerUser | undefined): void {
  if (!user) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) give(path, user);
    else if (entry.isFile()) chownSync(path, user.uid, user.gid);
  }
  chownSync(folder, user.uid, user.gid);
}
