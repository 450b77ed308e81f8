import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BusinessesModule, BusinessQueries } from '@market/businesses';
import { CatalogueModule } from '@market/catalogue';
import { IdentityModule } from '@market/identity';
import { InventoryModule } from '@market/inventory';
import { assert, SettableClock, SystemClock } from '@market/kernel';
import { PaymentsModule } from '@market/payments';
import { ParticipationModule } from '@market/participation';
import { Log, PlatformModule, Relay, systemActor, UnitOfWork, type Actor, type Settings, type Tx } from '@market/platform';
import { RegionsModule } from '@market/regions';
import { SearchModule } from '@market/search';
import { SupportModule } from '@market/support';
import { DemoAccounts } from './demo-accounts.js';
import { demoAccounts } from './content/demo-accounts.js';
import { DemoBusinesses, type EnrolledShop } from './demo-businesses.js';
import { DemoFigures } from './demo-figures.js';
import { DemoProducts, drawPictures } from './demo-products.js';
import { DemoPortal, type DemoPeople } from './demo-portal.js';
import { DemoSupport } from './demo-support.js';
import { demoContent } from './content/index.js';
import { ofSize } from './of-size.js';

const loader = systemActor('demo-world');

@Module({})
class DemoWorldModule {
  static with(settings: Settings, clock: SettableClock): DynamicModule {
    return {
      module: DemoWorldModule,
      imports: [
        PlatformModule.with(settings, clock),
        RegionsModule,
        IdentityModule,
        BusinessesModule,
        CatalogueModule,
        InventoryModule,
        PaymentsModule,
        SearchModule,
        ParticipationModule,
        SupportModule,
      ],
      providers: [DemoAccounts, DemoBusinesses, DemoProducts, DemoSupport, DemoFigures, DemoPortal],
    };
  }
}

/**
 * Loads the demo world into an empty database, in one transaction: it is there whole or not at all, so a crash in the middle
 * leaves nothing behind and the next start tries again. Then the reactions run, as they would have through the years.
 * @param products how many products there shall be; undefined for the world as it is described.
 */
export async function loadDemoWorldOnce(settings: Settings, products?: number): Promise<void> {
  const clock = new SettableClock(new SystemClock().now());
  const context = await NestFactory.createApplicationContext(DemoWorldModule.with(settings, clock), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    if (await isLoaded(context)) return;
    const started = performance.now();
    await load(context, clock, settings, products);
    clock.set(new SystemClock().now());
    const events = await context.get(Relay).drain();
    context.get(Log).info({ seconds: Math.round((performance.now() - started) / 100) / 10, events }, 'demo world loaded');
  } finally {
    await context.close();
  }
}

async function isLoaded(context: INestApplicationContext): Promise<boolean> {
  const { total } = await context.get(BusinessQueries).list(loader, { perPage: 1 });
  return total > 0;
}

async function load(context: INestApplicationContext, clock: SettableClock, settings: Settings, size: number | undefined): Promise<void> {
  const content = ofSize(demoContent(), size);
  await drawPictures(content.products, settings.dataFolder);
  await context.get(UnitOfWork).commit(loader, async (tx) => {
    const accounts = await context.get(DemoAccounts).add(tx, content.accounts);
    const businesses = context.get(DemoBusinesses);
    const shops = await businesses.enrol(tx, clock, content.businesses, accounts);
    const promoted = await context.get(DemoProducts).add(tx, content, shops);
    await businesses.liveOn(tx, clock, content.businesses, shops);
    await context.get(DemoFigures).add(tx);
    const departments = await context.get(DemoSupport).add(tx, clock, shops, accounts);
    await context.get(DemoPortal).add(tx, clock, departments, await peopleOf(tx, shops));
    clock.set(new SystemClock().now());
    await context.get(DemoProducts).reduce(tx, promoted, clock.now());
  });
}

/** Who asks the departments, and the officer who answers. */
async function peopleOf(tx: Tx, shops: ReadonlyMap<string, EnrolledShop>): Promise<DemoPeople> {
  const rows = await tx.query<{ id: string; email: string }[]>('SELECT id, email FROM accounts');
  const idOf = (key: string): string => {
    const email = demoAccounts.find((account) => account.key === key)?.email;
    const found = rows.find((row) => row.email === email);
    assert(found !== undefined, `the account ${key} was made`);
    return found.id;
  };
  const sellers = (['hon-son', 'ham-ninh'] as const).flatMap((key) => {
    const shop = shops.get(key);
    return shop ? [[key, { role: 'seller', accountId: idOf(key), shopId: shop.shopId }] as const] : [];
  });
  return {
    askers: new Map<string, Actor>([['lan', { role: 'shopper', accountId: idOf('lan') }], ...sellers]),
    officer: { role: 'officer', accountId: idOf('canbo') },
  };
}
