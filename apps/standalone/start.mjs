/** `npm start`: installs what is missing, builds what is stale, then runs the marketplace (or, with --run, one of its commands). */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  process.stderr.write(`Chợ Tỉnh needs Node 20.19+ or 22.12+; this is ${process.versions.node}.\n`);
  process.exit(1);
}

/** Runs `npm ci` when node_modules is absent or older than the lock file. */
export function installIfNeeded() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  if (existsSync(installed) && sameVersions(installed, lock)) return utimesSync(installed, new Date(), new Date());
  process.stdout.write('Installing packages (once, about a minute) …\n');
  const { status } = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function sameVersions(installedFile, lockFile) {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const [installed, locked] = [read(installedFile), read(lockFile)];
  return Object.entries(locked).every(([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version);
}

async function main() {
  installIfNeeded();
  const { buildIfStale } = await import('./build.mjs');
  await buildIfStale();
  const at = process.argv.indexOf('--run');
  const script = at > 0 ? process.argv[at + 1] : 'apps/standalone/src/main.js';
  const rest = process.argv.slice(at > 0 ? at + 2 : 2).filter((word) => word !== '--watch');
  if (!process.argv.includes('--watch')) {
    // The same process goes on: a signal reaches the marketplace itself, not a parent that would have to pass it on.
    process.argv = [process.argv[0], join(root, 'dist', script), ...rest];
    process.setSourceMapsEnabled(true);
    await import(new URL(`../../dist/${script}`, import.meta.url));
    return;
  }
  const child = spawn(
    process.execPath,
    ['--watch', '--watch-path=apps', '--watch-path=libs', '--watch-path=migrations', join(root, 'apps/standalone/start.mjs'), ...rest],
    { cwd: root, stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
