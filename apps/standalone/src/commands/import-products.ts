import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BusinessesModule, ShopQueries } from '@market/businesses';
import { AddCategories, CatalogueModule, ImportProducts, readProductFile, type ImportReport, type ProductFile } from '@market/catalogue';
import { InventoryModule, ReceiveStock } from '@market/inventory';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { PlatformModule, systemActor, UnitOfWork, type Settings } from '@market/platform';
import { problemText, words } from '@market/ui';
import { install } from '../installation.js';

const importer = systemActor('products:import');
const otherGoods = { slug: 'hang-khac', name: { vi: 'Hàng khác', en: 'Other goods' }, parent: null, scene: 'basket' };
const usage = `npm run products:import -- --shop <slug> <file.csv> [--rate <đồng for one unit of the file's currency>] [--category <slug>] [--draft]`;

@Module({})
class ImportModule {
  static with(settings: Settings): DynamicModule {
    return { module: ImportModule, imports: [PlatformModule.with(settings), BusinessesModule, CatalogueModule, InventoryModule] };
  }
}

interface Request {
  readonly shop: string;
  readonly path: string;
  readonly rate: bigint | undefined;
  readonly category: string | undefined;
  readonly publish: boolean;
}

function readRequest(): Request | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { shop: { type: 'string' }, rate: { type: 'string' }, category: { type: 'string' }, draft: { type: 'boolean' } },
  });
  const [path] = positionals;
  if (!values.shop || !path || (values.rate && !/^\d+$/.test(values.rate))) return undefined;
  return {
    shop: values.shop,
    path,
    rate: values.rate ? BigInt(values.rate) : undefined,
    category: values.category,
    publish: !values.draft,
  };
}

/** One transaction: the file is in the shop as reported, or nothing of it is. */
async function importInto(settings: Settings, request: Request, file: ProductFile): Promise<Result<ImportReport>> {
  const context = await NestFactory.createApplicationContext(ImportModule.with(settings), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    const shop = await context.get(ShopQueries).bySlug(request.shop);
    if (!shop) return refuse({ code: 'catalogue/unknown-shop', kind: 'not-found', facts: { shop: request.shop } });
    return await context.get(UnitOfWork).run<ImportReport, Problem>(importer, async (tx) => {
      if (!request.category) await context.get(AddCategories).execute(tx, [otherGoods]);
      const { publish, category = otherGoods.slug } = request;
      const report = await context
        .get(ImportProducts)
        .execute(tx, importer, { shopId: shop.id, file, fallbackCategory: category, publish });
      if (!report.ok) return report;
      await context.get(ReceiveStock).execute(tx, report.value.stock);
      return ok(report.value);
    });
  } finally {
    await context.close();
  }
}

function print({ added, updated, unchanged, faults }: ImportReport): void {
  const say = words('vi').imports;
  console.log(say.summary(added, updated, unchanged, faults.length));
  for (const { line, column, code, value } of faults) console.log(say.fault(line, column, say.faults[code], value));
}

async function main(): Promise<number> {
  const request = readRequest();
  if (!request) {
    console.error(usage);
    return 2;
  }
  const file = await readProductFile(await readFile(request.path), request.rate);
  if (!file.ok) {
    console.error(problemText(file.problem, 'vi'));
    return 1;
  }
  const installation = await install({ LOG_LEVEL: 'warn', ...process.env }, { asCommand: true });
  try {
    const report = await importInto(installation.settings, request, file.value);
    if (report.ok) print(report.value);
    else console.error(problemText(report.problem, 'vi'));
    return report.ok ? 0 : 1;
  } finally {
    await installation.stop();
  }
}

process.exitCode = await main();
