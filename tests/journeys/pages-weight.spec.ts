import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { pageAssets, type PageAssets } from '@market/ui';
import { bundle } from '../../apps/web/src/browser/bundle.mjs';
import { exampleNames, examplePage } from '../world/preview-pages.js';

const kB = 1024;

describe('the weight of a page', () => {
  let folder: string;
  let assets: PageAssets;
  const file = (address: string) => readFileSync(join(folder, address));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cho-tinh-weight-'));
    assets = pageAssets(await bundle(process.cwd(), folder));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps the script under 8 kB', () => {
    expect(gzipSync(file(assets.script)).length).toBeLessThan(8 * kB);
  });

  it('writes siblings that are the same files, compressed', () => {
    expect(brotliDecompressSync(file(`${assets.script}.br`))).toEqual(file(assets.script));
    expect(gunzipSync(file(`${assets.style}.gz`))).toEqual(file(assets.style));
  });

  it.each(exampleNames)('keeps %s with its script and styles under 35 kB', (name) => {
    const page = examplePage(name, assets);
    const linked = [assets.script, assets.style, ...Object.values(assets.sheets)].filter((address) => page.includes(address));
    const parts = [Buffer.from(page), ...linked.map(file)];
    expect(linked.length).toBeGreaterThanOrEqual(2);
    expect(parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0)).toBeLessThan(35 * kB);
  });
});
