/** Bundles the browser's script, style and typeface to dist/public/assets, under names that change with their content. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
/** By the name that pages ask for. */
const entries = {
  'app.js': 'apps/web/src/browser/app.ts',
  'app.css': 'apps/web/src/browser/app.css',
  'desk.css': 'apps/web/src/browser/desk.css',
  'portal.css': 'apps/web/src/browser/portal.css',
  'icon.svg': 'apps/web/src/browser/icon.svg',
};

/** Writes `<publicFolder>/assets/*` with their .br and .gz, and `manifest.json`: `{"app.js": "/assets/app-HASH.js", …}`. */
export async function bundle(root, publicFolder = join(root, 'dist/public')) {
  const assets = join(publicFolder, 'assets');
  await rm(assets, { recursive: true, force: true });
  await mkdir(assets, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(entries).map(([name, path]) => ({ in: path, out: name.replace('.', '-') })),
    outdir: assets,
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: ['chrome105', 'safari15.4', 'firefox110'],
    charset: 'utf8',
    legalComments: 'none',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/assets/',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    logLevel: 'warning',
  });
  const files = Object.keys(metafile.outputs).map((path) => join(root, path));
  await Promise.all(files.filter((file) => /\.(js|css|svg)$/.test(file)).map(compress));
  const manifest = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, addressOf(path, metafile.outputs)]));
  await writeFile(join(publicFolder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  return manifest;
}

function addressOf(source, outputs) {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source);
  if (!found) throw new Error(`The bundle has no ${source}`);
  return `/assets/${basename(found[0])}`;
}

/** Served as they are by @fastify/static: the slow, small levels cost nothing at request time. */
async function compress(file) {
  const content = await readFile(file);
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  await Promise.all([writeFile(`${file}.br`, await brotli(content, best)), writeFile(`${file}.gz`, await zip(content, { level: 9 }))]);
}
