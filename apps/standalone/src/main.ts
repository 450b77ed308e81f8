import 'reflect-metadata';
import { createHttpApp, MissingSettings } from '@market/platform';
import { install, type Installation } from './installation.js';
import { MarketModule } from './market.module.js';
import { loadDemoWorldOnce } from './demo-world/load-demo-world.js';
import { welcome } from './welcome.js';

async function start(): Promise<void> {
  const installation = await install(process.env);
  const { settings } = installation;
  if (!settings.production) await loadDemoWorldOnce(settings, demoSize()).catch(stopAndThrow(installation));
  const app = await createHttpApp(MarketModule.with(settings)).catch(stopAndThrow(installation));
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= app.close().then(() => installation.stop()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
  await app.listen({ port: settings.port, host: process.env['HOST'] ?? '0.0.0.0' });
  console.log(welcome(settings, installation.embedded));
}

/** The benchmark asks for a world of a certain size. */
const demoSize = (): number | undefined => (process.env['DEMO_PRODUCTS'] ? Number(process.env['DEMO_PRODUCTS']) : undefined);

const stopAndThrow =
  (installation: Installation) =>
  async (error: unknown): Promise<never> => {
    await installation.stop();
    throw error;
  };

start().catch((error: unknown) => {
  if (error instanceof MissingSettings) console.error(`${error.message}\nSee “Settings” in README.md.`);
  else console.error(error instanceof Error ? error.stack : error);
  process.exit(1);
});
