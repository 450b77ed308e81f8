import { type Abstract, type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SettableClock } from '@market/kernel';
import { PlatformModule, Relay, type Settings } from '@market/platform';
import { openTestDatabase, type TestDatabase } from './database.js';

/** Some rooms on a database of their own, at a moment of the test's choice, without HTTP. */
export interface TestRoom {
  readonly database: TestDatabase;
  readonly clock: SettableClock;
  readonly context: INestApplicationContext;
  /** The use case, query or service of the rooms, as the application would inject it. */
  get<T>(type: Type<T> | Abstract<T>): T;
  /** Delivers what waits in the outbox. @returns how many events were finished */
  deliver(): Promise<number>;
  close(): Promise<void>;
}

interface Options {
  readonly clock?: SettableClock;
  readonly settings?: Partial<Settings>;
  /** Another room's, to be a second process beside it; closed with that one. */
  readonly database?: TestDatabase;
}

@Module({})
class RoomsUnderTest {}

const someMorning = new Date('2026-11-23T02:00:00Z');

/** Opens the rooms on a fresh copy of the migrated database. Close it in `afterAll`. */
export async function openTestRoom(modules: readonly (Type | DynamicModule)[], options: Options = {}): Promise<TestRoom> {
  const clock = options.clock ?? new SettableClock(someMorning);
  const database = options.database ?? (await openTestDatabase());
  const closeDatabase = async (): Promise<void> => (options.database ? undefined : database.close());
  const settings = { ...database.settings, ...options.settings };
  const imports = [PlatformModule.with(settings, clock), ...modules];
  const context = await NestFactory.createApplicationContext(
    { module: RoomsUnderTest, imports },
    { logger: ['error'], abortOnError: false },
  ).catch(async (error: unknown) => {
    await closeDatabase();
    throw error;
  });
  return {
    database,
    clock,
    context,
    get: (type) => context.get(type, { strict: false }),
    deliver: () => context.get(Relay).drain(),
    close: async () => {
      await context.close();
      await closeDatabase();
    },
  };
}
