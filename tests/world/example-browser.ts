import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageAssets, type PageAssets } from '@market/ui';
import { chromium, type Browser } from 'playwright-core';
import { bundle } from '../../apps/web/src/browser/bundle.mjs';
import { serveExamples } from './serve-examples.js';

const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** A freshly bundled script and style, the example pages served with them, and a browser to open them in. */
export class ExampleBrowser {
  private constructor(
    readonly browser: Browser,
    readonly origin: string,
    readonly assets: PageAssets,
    readonly folder: string,
    private readonly server: Server,
  ) {}

  static async open(): Promise<ExampleBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'cho-tinh-pages-'));
    const manifest = await bundle(process.cwd(), folder);
    const assets = pageAssets(manifest);
    const { server, origin } = await serveExamples(folder, assets);
    const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: quiet });
    return new ExampleBrowser(browser, origin, assets, folder, server);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
