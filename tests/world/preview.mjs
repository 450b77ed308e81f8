/**
 * `node tests/world/preview.mjs [folder] [name …]`: photographs the example pages at 360 and 1280 px, light and dark,
 * to look at. Nothing of it runs in production.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { bundle } from '../../apps/web/src/browser/bundle.mjs';

const root = join(fileURLToPath(import.meta.url), '../../..');
const [folder = '/tmp/preview', ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const manifest = await bundle(root, join(folder, 'public'));
// Beside the packages, which are not part of it.
const examplesFile = join(root, 'dist/preview-examples.mjs');
await build({
  absWorkingDir: root,
  stdin: {
    contents:
      "export * from './tests/world/preview-pages.ts'; export * from './tests/world/serve-examples.ts'; export { pageAssets } from './libs/ui/src/index.ts';",
    resolveDir: root,
  },
  outfile: examplesFile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  packages: 'external',
  tsconfig: 'tsconfig.json',
});
const { exampleNames, pageAssets, serveExamples } = await import(pathToFileURL(examplesFile).href);
const { server, origin } = await serveExamples(join(folder, 'public'), pageAssets(manifest));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ],
});
for (const [width, scheme] of [
  [360, 'light'],
  [1280, 'light'],
  [360, 'dark'],
  [1280, 'dark'],
]) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    hasTouch: width < 500,
    isMobile: width < 500,
  });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && process.stdout.write(`${width} ${scheme}: ${message.text()}\n`));
  for (const name of names.length > 0 ? names : exampleNames) {
    await page.goto(`${origin}/${name}`, { waitUntil: 'networkidle' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) process.stdout.write(`${name} is ${over} px wider than ${width}\n`);
    await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`), fullPage: true });
  }
  await context.close();
}
await browser.close();
server.close();
