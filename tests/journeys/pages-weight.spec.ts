import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { bundle } from '../../apps/web/src/browser/bundle.mjs';
import { exampleNames, examplePage } from '../world/preview-pages.js';

const kB = 1024;

describe('the weight of a page', () => {
  let folder: string;
  let script: Buffer;
  let style: Buffer;
  let addresses: { script: string; style: string };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cho-tinh-weight-'));
    const manifest = await bundle(process.cwd(), folder);
    addresses = { script: manifest['app.js'], style: manifest['app.css'] };
    [script, style] = [readFileSync(join(folder, addresses.script)), readFileSync(join(folder, addresses.style))];
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps the script under 8 kB', () => {
    expect(gzipSync(script).length).toBeLessThan(8 * kB);
  });

  it('writes siblings that are the same files, compressed', () => {
    expect(brotliDecompressSync(readFileSync(join(folder, `${addresses.script}.br`)))).toEqual(script);
    expect(gunzipSync(readFileSync(join(folder, `${addresses.style}.gz`)))).toEqual(style);
  });

  it.each(exampleNames)('keeps %s with script and style under 35 kB', (name) => {
    const page = brotliCompressSync(examplePage(name, addresses));
    const whole = page.length + brotliCompressSync(script).length + brotliCompressSync(style).length;
    expect(whole).toBeLessThan(35 * kB);
  });
});
