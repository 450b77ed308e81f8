/** Compiles apps, libs, migrations and tests to dist/ with the settings of .swcrc, and the browser's script and style to dist/public. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const sources = ['apps', 'libs', 'migrations', 'tests'];
const stampFile = join(root, 'dist/.stamp');

const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(path);
    return [path];
  });

/** A digest of every source path, size and time: equal stamp means the build is fresh. */
function stamp() {
  const digest = createHash('sha256');
  for (const path of [...sources.flatMap((folder) => walk(join(root, folder))), join(root, '.swcrc'), join(root, 'package-lock.json')]) {
    const { size, mtimeMs } = statSync(path);
    digest.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

export async function buildIfStale({ force = false } = {}) {
  const now = stamp();
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now) return false;
  const { transformFile } = await import('@swc/core');
  const files = sources.flatMap((folder) => walk(join(root, folder)));
  const before = sources.map((folder) => join(root, 'dist', folder)).flatMap((folder) => (existsSync(folder) ? walk(folder) : []));
  const written = new Set();
  await Promise.all(
    files.map(async (path) => {
      const target = join(root, 'dist', relative(root, path));
      mkdirSync(dirname(target), { recursive: true });
      if (/\.(ts|tsx)$/.test(path) && !/\.spec\.tsx?$/.test(path)) {
        const js = target.replace(/\.tsx?$/, '.js');
        const { code, map } = await transformFile(path, {
          cwd: root,
          configFile: join(root, '.swcrc'),
          sourceMaps: true,
          sourceFileName: path,
        });
        writeFileSync(js, `${code}\n//# sourceMappingURL=${js.split('/').at(-1)}.map\n`);
        writeFileSync(`${js}.map`, map);
        written.add(js).add(`${js}.map`);
      } else if (!/\.(tsx?|mjs)$/.test(path)) {
        cpSync(path, target);
        written.add(target);
      }
    }),
  );
  // What has no source any more goes last, so that a marketplace running from dist never finds it empty.
  for (const path of before) if (!written.has(path)) rmSync(path, { force: true });
  if (existsSync(join(root, 'apps/web/src/browser/bundle.mjs'))) {
    const { bundle } = await import('../web/src/browser/bundle.mjs');
    await bundle(root);
  }
  writeFileSync(stampFile, now);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  await buildIfStale({ force: true });
  process.stdout.write(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
