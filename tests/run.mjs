/**
 * `npm test`: installs and builds what is missing, finds a browser, runs every Jest project and ends with `N passed, N failed`.
 * Words after `--` go to Jest: `npm test -- --selectProjects pure`.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from '../apps/standalone/start.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (line = '') => process.stdout.write(`${line}\n`);
const words = process.argv.slice(2);

installIfNeeded();
const { buildIfStale } = await import('../apps/standalone/build.mjs');
if (await buildIfStale()) say('Built what had changed.');
process.exitCode = runJest(browserIfNeeded());

/** Only the journeys open pages; `--selectProjects pure` asks for no browser. */
function browserIfNeeded() {
  const at = words.indexOf('--selectProjects');
  const needed = at < 0 || words.slice(at + 1).includes('journeys');
  if (!needed) return undefined;
  const browser = findBrowser() ?? (installBrowser() ? findBrowser() : undefined);
  if (browser) return browser;
  say('No Chromium was found, so the journeys through a browser will fail. Install one (Debian: sudo apt-get install chromium;');
  say('anywhere: npx playwright-core install chromium), or name one: CHROME_PATH=/path/to/chrome npm test');
  return undefined;
}

function findBrowser() {
  const named = [process.env.CHROMIUM, process.env.CHROME_PATH].filter(Boolean);
  const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  );
  const mac = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
  return [...named, '/usr/bin/chromium', ...onPath, ...mac, ...downloadedBrowsers()].find(canRun);
}

/** Where Playwright keeps the browsers it downloads, newest first. */
function downloadedBrowsers() {
  const folders = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  const programs = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'];
  return folders
    .filter((folder) => folder && existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('chromium-'))
        .sort()
        .reverse()
        .flatMap((name) => programs.map((program) => join(folder, name, program))),
    );
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Root on Debian or Ubuntu may install the distribution's own. */
function installBrowser() {
  if (process.getuid?.() !== 0 || !canRun('/usr/bin/apt-get')) return false;
  say('Installing Chromium for the journeys (once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}

function runJest(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'cho-tinh-results-'));
  const resultsFile = join(folder, 'results.json');
  const worlds = join(folder, 'demo-worlds');
  mkdirSync(worlds);
  // The database's user has to pass through.
  for (const each of [folder, worlds]) chmodSync(each, 0o711);
  const env = { ...process.env, DEMO_WORLDS: worlds, ...(browser ? { CHROMIUM: browser } : {}) };
  const args = [join(root, 'node_modules/jest/bin/jest.js'), '--json', `--outputFile=${resultsFile}`, ...words];
  // Jest's own report goes to stderr as it runs; what --json prints on stdout is read from the file instead.
  const { status, signal } = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['inherit', 'ignore', 'inherit'] });
  const results = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  return report(results, status ?? signal);
}

/** A spec file that could not even be loaded is one failure. @returns the exit code */
function report(results, jestStatus) {
  const suites = results?.testResults ?? [];
  const broken = suites.filter((suite) => suite.status === 'failed' && suite.assertionResults.every(({ status }) => status !== 'failed'));
  const failed = (results?.numFailedTests ?? 0) + broken.length;
  const passed = results?.numPassedTests ?? 0;
  const skipped = (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0);
  say();
  for (const suite of suites) listFailures(suite, broken.includes(suite));
  for (const suite of suites) listSkipped(suite);
  if (!results) say(`Jest gave no results (it ended with ${jestStatus}).`);
  else if (passed + failed === 0) say('No test ran.');
  else if (jestStatus !== 0 && failed === 0) say(`Every test passed, but Jest ended with ${jestStatus}; see above.`);
  const good = results !== undefined && jestStatus === 0 && failed === 0 && passed > 0;
  say(`${passed} passed, ${good ? 0 : Math.max(failed, 1)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return good ? 0 : 1;
}

function listFailures(suite, couldNotRun) {
  const file = relative(root, suite.name);
  if (couldNotRun) say(`FAILED   ${file}: ${suite.message.split('\n').find((line) => line.trim()) ?? 'could not be run'}`);
  for (const test of suite.assertionResults) if (test.status === 'failed') say(`FAILED   ${file}: ${test.fullName}`);
}

function listSkipped(suite) {
  for (const test of suite.assertionResults) {
    if (test.status === 'pending' || test.status === 'todo') say(`SKIPPED  ${relative(root, suite.name)}: ${test.fullName}`);
  }
}
