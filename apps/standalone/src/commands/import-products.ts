import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BusinessesModule, ShopQueries } from '@market/businesses';
import {
  AddCategories,
  BeginImport,
  CatalogueModule,
  ImportQueries,
  MapImport,
  RunImport,
  StartImport,
  type ImportedRow,
  type ImportView,
} from '@market/catalogue';
import { assert, ok, refuse, type Result } from '@market/kernel';
import { PlatformModule, systemActor, UnitOfWork, type Settings } from '@market/platform';
import { problemText, words } from '@market/ui';
import { install } from '../installation.js';

const importer = systemActor('products:import');
const otherGoods = { slug: 'hang-khac', name: { vi: 'Hàng khác', en: 'Other goods' }, parent: null, scene: 'basket' };
const usage = `npm run products:import -- --shop <slug> <file.csv> [--rate <đồng for one unit of the file's currency>] [--category <slug>] [--draft]`;

@Module({})
class ImportModule {
  static with(settings: Settings): DynamicModule {
    return { module: ImportModule, imports: [PlatformModule.with(settings), BusinessesModule, CatalogueModule] };
  }
}

interface Request {
  readonly shop: string;
  readonly path: string;
  readonly rate: bigint | null;
  readonly category: string | undefined;
  readonly publish: boolean;
}

interface Report {
  readonly view: ImportView;
  readonly rows: readonly ImportedRow[];
}

function readRequest(): Request | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { shop: { type: 'string' }, rate: { type: 'string' }, category: { type: 'string' }, draft: { type: 'boolean' } },
  });
  const [path] = positionals;
  if (!values.shop || !path || (values.rate && !/^[1-9]\d*$/.test(values.rate))) return undefined;
  return { shop: values.shop, path, rate: values.rate ? BigInt(values.rate) : null, category: values.category, publish: !values.draft };
}

/** The seller's own way, without waiting for a worker: the file in, its columns as guessed, run, and what became of it. */
async function importInto(context: INestApplicationContext, request: Request, bytes: Uint8Array): Promise<Result<Report>> {
  const shop = await context.get(ShopQueries).bySlug(request.shop);
  if (!shop) return refuse({ code: 'catalogue/unknown-shop', kind: 'not-found', facts: { shop: request.shop } });
  if (!request.category) await context.get(UnitOfWork).commit(importer, (tx) => context.get(AddCategories).execute(tx, [otherGoods]));
  const begun = await context.get(BeginImport).execute(importer, { shopId: shop.id, fileName: basename(request.path), bytes });
  if (!begun.ok) return begun;
  const { importId } = begun.value;
  const guessed = await context.get(ImportQueries).find(importer, importId);
  assert(guessed !== undefined, 'an import that was begun is there');
  const { category: fallbackCategory = otherGoods.slug, rate, publish } = request;
  const wishes = {
    importId,
    mapping: guessed.mapping,
    rate,
    fallbackCategory,
    afterwards: publish ? ('publish' as const) : ('draft' as const),
  };
  const mapped = await context.get(MapImport).execute(importer, wishes);
  if (!mapped.ok) return mapped;
  const started = await context.get(StartImport).execute(importer, { importId, start: 'run' });
  if (!started.ok) return started;
  await context.get(RunImport).toTheEnd(importId);
  return reportOf(context, importId);
}

async function reportOf(context: INestApplicationContext, importId: string): Promise<Result<Report>> {
  const queries = context.get(ImportQueries);
  const view = await queries.find(importer, importId);
  assert(view !== undefined, 'an import that ran is there');
  if (view.state !== 'done') return refuse({ code: view.problem ?? 'catalogue/import-broke-off', kind: 'unavailable' });
  return ok({ view, rows: await queries.rows(importer, importId, { page: 1, perPage: 1000 }) });
}

function print({ view, rows }: Report): void {
  const say = words('vi').imports;
  console.log(say.summary(view.added, view.updated, view.unchanged, view.badRows));
  for (const { faults } of rows)
    for (const { line, column, code, value } of faults) console.log(say.fault(line, column, say.faults[code](value), value));
}

async function main(): Promise<number> {
  const request = readRequest();
  if (!request) {
    console.error(usage);
    return 2;
  }
  const bytes = await readFile(request.path);
  const installation = await install({ LOG_LEVEL: 'warn', ...process.env }, { asCommand: true });
  const context = await NestFactory.createApplicationContext(ImportModule.with(installation.settings), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    const report = await importInto(context, request, bytes);
    if (report.ok) print(report.value);
    else console.error(problemText(report.problem, 'vi'));
    return report.ok ? 0 : 1;
  } finally {
    await context.close();
    await installation.stop();
  }
}

process.exitCode = await main();
