import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Log, Settings } from '@market/platform';
import { pageAssets, type PageAssets } from '@market/ui';

type Manifest = Readonly<Record<string, string>>;

/** The addresses of the bundled script and style, read once: they change only with a new build. */
@Injectable()
export class BundledAssets {
  readonly addresses: PageAssets;

  constructor(settings: Settings, log: Log) {
    const file = join(settings.publicFolder, 'manifest.json');
    const built = existsSync(file);
    if (!built) log.warn({ file }, 'the browser bundle has not been built: pages come without script and style');
    const manifest: Manifest = built ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
    this.addresses = pageAssets(manifest);
  }
}
