import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Clock, SystemClock } from '@market/kernel';
import { DataSource } from 'typeorm';
import { AuditLog } from './audit.js';
import { PublicHolidays } from './calendar/public-holidays.js';
import { createDataSource } from './database/data-source.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { Readiness } from './health/readiness.js';
import { AccessGuard } from './http/access.js';
import { DeclaredAccess } from './http/declared-access.js';
import { GuestUploads } from './http/guest-uploads.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RequestActor } from './http/request-actor.js';
import { Jobs } from './jobs/jobs.js';
import { createLogger, Log } from './log.js';
import { Announcer } from './outbox/announcer.js';
import { Outbox } from './outbox/outbox.js';
import { Reactions } from './outbox/reactions.js';
import { Relay } from './outbox/relay.js';
import { Settings } from './settings/settings.js';

class CloseDatabase implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

const shared = [
  UnitOfWork,
  Announcer,
  Outbox,
  Reactions,
  Relay,
  Jobs,
  Metrics,
  Readiness,
  AccessGuard,
  GuestUploads,
  ProblemFilter,
  RequestActor,
  DeclaredAccess,
  AuditLog,
  PublicHolidays,
];

/** What every composition stands on. Global, so that rooms name only the rooms they use. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Clock, useValue: clock },
        { provide: Log, useFactory: () => new Log(createLogger(settings.logLevel)) },
        {
          provide: DataSource,
          useFactory: () => createDataSource({ url: settings.databaseAppUrl, poolSize: settings.poolSize }).initialize(),
        },
        { provide: CloseDatabase, useFactory: (dataSource: DataSource) => new CloseDatabase(dataSource), inject: [DataSource] },
        ...shared,
      ],
      exports: [Settings, Clock, Log, DataSource, ...shared],
    };
  }
}

/** `/healthz`, `/readyz`, `/metrics`. */
@Module({ controllers: [HealthController] })
export class PlatformHttpModule {}
