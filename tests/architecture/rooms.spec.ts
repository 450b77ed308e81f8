import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();
const minuteMs = 60_000;

/** Every breach of the rules that the boundary check finds in a tree, as `rule: file → file`. */
function cruise(tree: string): string[] {
  const folders = ['apps', 'libs', 'migrations', 'tests'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      join(root, 'tests/architecture/rooms.cjs'),
      '--output-type',
      'json',
      ...folders,
    ],
    { cwd: tree, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(`The boundary check did not run: ${stderr || stdout}`);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number };
  };
  if (summary.totalCruised === 0) throw new Error('The boundary check looked at nothing');
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** A small tree that keeps every rule. */
const sound: Readonly<Record<string, string>> = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext', paths: { '@market/*': ['./libs/*/src/index.ts'] } },
  }),
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: { typeorm: '1', fastify: '1', '@nestjs/common': '1' },
    devDependencies: { 'fast-check': '1' },
  }),
  ...Object.fromEntries(
    ['typeorm', 'fastify', '@nestjs/common', 'fast-check'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'module.exports = {};'],
    ]),
  ),
  'libs/kernel/src/index.ts': `import { createHash } from 'node:crypto'; export const hash = createHash;`,
  'libs/platform/src/index.ts': `import 'typeorm'; import 'fastify'; export { hash } from '@market/kernel';`,
  'libs/ui/src/index.ts': `export { hash } from '@market/kernel';`,
  'libs/regions/src/index.ts': `export * from './domain/unit.js'; export { rows } from './persistence/unit.repository.js';`,
  'libs/regions/src/domain/unit.ts': `import { hash } from '@market/kernel'; export const unit = hash;`,
  'libs/regions/src/persistence/unit.repository.ts': `import 'typeorm'; import { unit } from '../domain/unit.js'; export const rows = [unit];`,
  'libs/orders/src/index.ts': `export * from './application/place.js'; export * from './http/orders.controller.js';`,
  'libs/orders/src/application/place.ts': `import '@nestjs/common'; import { rows } from '@market/regions'; export const place = rows;`,
  'libs/orders/src/http/orders.controller.ts': `import 'fastify'; import { place } from '../application/place.js'; export const post = place;`,
  'libs/orders/src/http/orders.spec.ts': `import 'fast-check'; import { post } from './orders.controller.js'; export const tested = post;`,
  'apps/web/src/page.ts': `import { place } from '@market/orders'; import { rows } from '@market/regions'; export const page = [place, rows];`,
  'apps/standalone/src/main.ts': `import 'typeorm'; import { page } from '../../web/src/page.js'; export const main = page;`,
  'migrations/one.ts': `import 'typeorm'; import { unit } from '../libs/regions/src/domain/unit.js'; export const one = unit;`,
  'tests/rooms/regions.spec.ts': `import { rows } from '@market/regions'; import { one } from '../../migrations/one.js'; export const tested = [rows, one];`,
};

interface Breach {
  readonly says: string;
  readonly file: string;
  readonly code: string;
  readonly also?: Readonly<Record<string, string>>;
}

const breaches: readonly Breach[] = [
  { says: 'regions-looks-left-only', file: 'libs/regions/src/application/right.ts', code: `import '@market/orders';` },
  { says: 'use-the-door', file: 'libs/orders/src/application/inside.ts', code: `import '../../../regions/src/domain/unit.js';` },
  { says: 'use-the-door', file: 'apps/web/src/inside.ts', code: `import '../../../libs/orders/src/application/place.js';` },
  {
    says: 'no-cycles',
    file: 'libs/orders/src/domain/one.ts',
    code: `import { two } from './two.js'; export const one = () => two;`,
    also: { 'libs/orders/src/domain/two.ts': `import { one } from './one.js'; export const two = () => one;` },
  },
  { says: 'no-unresolved', file: 'libs/orders/src/application/lost.ts', code: `import './nowhere.js';` },
  { says: 'sql-stays-in-persistence', file: 'libs/orders/src/application/sql.ts', code: `import 'typeorm';` },
  { says: 'sql-stays-in-persistence', file: 'apps/web/src/sql.ts', code: `import 'typeorm';` },
  { says: 'domain-is-pure', file: 'libs/orders/src/domain/framework.ts', code: `import '@nestjs/common';` },
  { says: 'domain-is-pure', file: 'libs/orders/src/domain/disk.ts', code: `import 'node:fs';` },
  { says: 'domain-is-pure', file: 'libs/orders/src/domain/other-room.ts', code: `import '@market/regions';` },
  { says: 'domain-is-pure', file: 'libs/orders/src/domain/platform.ts', code: `import '@market/platform';` },
  { says: 'persistence-looks-down', file: 'libs/orders/src/persistence/up.ts', code: `import '../application/place.js';` },
  { says: 'application-looks-down', file: 'libs/orders/src/application/up.ts', code: `import '../http/orders.controller.js';` },
  { says: 'http-stays-at-the-edge', file: 'libs/orders/src/application/request.ts', code: `import 'fastify';` },
  { says: 'kernel-imports-nothing', file: 'libs/kernel/src/platform.ts', code: `import '@market/platform';` },
  { says: 'platform-and-ui-know-no-room', file: 'libs/ui/src/room.ts', code: `import '@market/regions';` },
  { says: 'platform-and-ui-are-strangers', file: 'libs/ui/src/platform.ts', code: `import '@market/platform';` },
  { says: 'libs-know-no-app', file: 'libs/orders/src/application/app.ts', code: `import '../../../../apps/web/src/page.js';` },
  { says: 'apps-are-strangers', file: 'apps/api/src/page.ts', code: `import '../../web/src/page.js';` },
  { says: 'every-lib-has-a-place', file: 'libs/common/src/index.ts', code: `import '@market/kernel';` },
  { says: 'migrations-stand-on-data-and-domain', file: 'migrations/two.ts', code: `import '../libs/orders/src/application/place.js';` },
  { says: 'runs-without-development-packages', file: 'libs/orders/src/application/dev.ts', code: `import 'fast-check';` },
];

function plant(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), 'cho-tinh-rooms-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  }
  return tree;
}

function cruisePlanted(files: Readonly<Record<string, string>>): string[] {
  const tree = plant(files);
  try {
    return cruise(tree);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

describe('the boundary check', () => {
  it('finds nothing in a small tree that keeps the rules', () => expect(cruisePlanted(sound)).toEqual([]), minuteMs);

  describe('finds each breach planted in it', () => {
    let found: string[];
    beforeAll(() => {
      const planted = Object.assign({}, ...breaches.map(({ file, code, also }) => ({ [file]: code, ...also }))) as Record<string, string>;
      found = cruisePlanted({ ...sound, ...planted });
    }, minuteMs);

    it.each(breaches.map(({ says, file }) => [says, file]))('%s in %s', (says, file) => {
      expect(found.filter((line) => line.startsWith(`${says}: ${file} `))).not.toEqual([]);
    });

    it('and blames no file that keeps the rules', () => {
      const guilty = new Set(breaches.flatMap(({ file, also }) => [file, ...Object.keys(also ?? {})]));
      expect(found.filter((line) => !guilty.has(line.split(' ')[1] ?? ''))).toEqual([]);
    });
  });

  it('finds nothing in the marketplace', () => expect(cruise(root)).toEqual([]), minuteMs);
});
