import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../../migrations/index.js';

const root = process.cwd();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const lineCount = (text: string): number => text.trimEnd().split('\n').length;

const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  });

const sources = ['apps', 'libs', 'migrations', 'tests'].flatMap(walk).filter((path) => /\.(tsx?|mjs|cjs)$/.test(path));
const rooms = readdirSync(join(root, 'libs'));

describe('the rooms', () => {
  it.each(rooms)('%s has a door and says on one page what it owns', (room) => {
    expect(existsSync(join(root, 'libs', room, 'src/index.ts'))).toBe(true);
    expect(existsSync(join(root, 'libs', room, 'README.md'))).toBe(true);
    expect(lineCount(read(`libs/${room}/README.md`))).toBeLessThanOrEqual(30);
  });

  it('have no drawer for odds and ends', () => {
    const drawers = sources.filter((path) => /(^|\/)(utils?|helpers?|common|manager|base|misc)(\.|\/|-)/.test(path));
    expect(drawers).toEqual([]);
  });
});

describe('the sources', () => {
  it('are short enough to read at one sitting', () => {
    expect(sources.filter((path) => lineCount(read(path)) > 400)).toEqual([]);
  });

  it('need nothing outside the checkout, tests neither', () => {
    const outside = /\.\.\/shared\b|\/work\/(shared|main)\b/;
    expect(sources.filter((path) => path !== 'tests/architecture/tidy.spec.ts' && outside.test(read(path)))).toEqual([]);
  });

  it('switch no check off', () => {
    const silenced = /@ts-(ignore|nocheck|expect-error)|eslint-disable|istanbul ignore/;
    expect(sources.filter((path) => path !== 'tests/architecture/tidy.spec.ts' && silenced.test(read(path)))).toEqual([]);
  });

  it('skip no test for good and focus on none', () => {
    const muted = /\b(it|test|describe)\.(only|todo)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(|\b(it|test|describe)\.skip\(/;
    expect(
      sources.filter((path) => /\.spec\.tsx?$/.test(path) && path !== 'tests/architecture/tidy.spec.ts' && muted.test(read(path))),
    ).toEqual([]);
  });

  it('leave nothing to be done some day', () => {
    const promise = /\b(TODO|FIXME|XXX|HACK)\b/;
    expect(sources.filter((path) => path !== 'tests/architecture/tidy.spec.ts' && promise.test(read(path)))).toEqual([]);
  });
});

describe('the migrations', () => {
  const files = readdirSync(join(root, 'migrations')).filter((name) => /^\d/.test(name));

  it('are all listed, each under the time in its file name, in the order of their times', () => {
    const listed = migrations.map((migration) => migration.name.slice(-13));
    expect(listed).toEqual([...listed].sort());
    expect(listed).toEqual(files.map((name) => name.slice(0, 13)).sort());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('are named by time and room, and where it needs saying by the change', () => {
    const roomNames = rooms.join('|');
    expect(files.filter((name) => !new RegExp(`^\\d{13}-(${roomNames})(-[a-z0-9-]+)?\\.ts$`).test(name))).toEqual([]);
  });
});

describe('the repository', () => {
  it('keeps no secret and no build in its history’s tip', () => {
    if (!existsSync(join(root, '.git'))) return expect(existsSync(join(root, 'package.json'))).toBe(true);
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
    expect(tracked.filter((path) => /^(dist|node_modules|\.data|coverage)\/|(^|\/)\.env$|\.pem$|\.key$/.test(path))).toEqual([]);
  });
});
