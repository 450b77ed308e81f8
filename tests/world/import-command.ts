import { spawnSync } from 'node:child_process';
import type { MarketplaceProcess } from '../load/marketplace-process.js';

export const honSonFile = 'tests/world/products-of-hon-son.csv';

/** `npm run products:import` beside a marketplace that runs. @returns what it printed */
export function importProducts(market: MarketplaceProcess, shop: string, file: string): { status: number | null; output: string } {
  const command = ['apps/standalone/start.mjs', '--run', 'apps/standalone/src/commands/import-products.js', '--shop', shop, file];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env: { ...process.env, DATA_DIR: market.dataFolder },
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
}
