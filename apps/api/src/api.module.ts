import { Module } from '@nestjs/common';
import { BusinessesHttpModule } from '@market/businesses';
import { CatalogueHttpModule } from '@market/catalogue';
import { OrdersHttpModule } from '@market/orders';
import { ParticipationHttpModule } from '@market/participation';
import { PaymentsHttpModule } from '@market/payments';
import { PlatformHttpModule } from '@market/platform';
import { RegionsHttpModule } from '@market/regions';
import { SearchHttpModule } from '@market/search';
import { ApiDocsController } from './docs/api-docs.controller.js';

/** The JSON API: every room's routes, and the description of them all. */
@Module({
  imports: [
    PlatformHttpModule,
    RegionsHttpModule,
    BusinessesHttpModule,
    CatalogueHttpModule,
    PaymentsHttpModule,
    OrdersHttpModule,
    SearchHttpModule,
    ParticipationHttpModule,
  ],
  controllers: [ApiDocsController],
})
export class ApiModule {}
