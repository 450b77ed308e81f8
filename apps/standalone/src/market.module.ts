import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '@market/kernel';
import { PlatformModule, type Settings } from '@market/platform';
import { ApiModule } from '../../api/src/api.module.js';
import { WebModule } from '../../web/src/web.module.js';
import { WorkerModule } from '../../worker/src/worker.module.js';

/** API, pages and worker in one process. */
@Module({})
export class MarketModule {
  static with(settings: Settings, clock?: Clock): DynamicModule {
    return { module: MarketModule, imports: [PlatformModule.with(settings, clock), ApiModule, WebModule, WorkerModule] };
  }
}
