import { Module } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { IdentityModule } from '@market/identity';
import { LedgerModule } from '@market/ledger';
import { OrdersModule } from '@market/orders';
import { ParticipationModule } from '@market/participation';
import { PaymentsModule } from '@market/payments';
import { SupportModule } from '@market/support';
import { PageKitModule } from '../page-kit.module.js';
import { BusinessDeskController } from './business-desk.controller.js';
import { AuditController } from './audit.controller.js';
import { CountedRowsController } from './counted-rows.controller.js';
import { CountedRowsReader } from './counted-rows.js';
import { AskedFigures } from './figures.query.js';
import { OrderDeskController } from './orders.controller.js';
import { MoneyController } from './money.controller.js';
import { ParticipationController } from './participation.controller.js';
import { PayoutsController } from './payouts.controller.js';
import { ProgrammeDeskController } from './programmes.controller.js';
import { PublicFiguresController } from './public-figures.controller.js';
import { ReviewQueueController } from './review-queue.controller.js';
import { ReportedFiguresController } from './reported-figures.controller.js';
import { ReportsController } from './reports.controller.js';
import { StaffController } from './staff.controller.js';
import { SupportDeskController } from './support.controller.js';
import { WithholdingController } from './withholding.controller.js';

/** The provincial console: `/quan-tri`, and what of it is open to everybody. */
@Module({
  imports: [
    ...[PageKitModule, BusinessesModule, IdentityModule, LedgerModule],
    ...[ParticipationModule, PaymentsModule, SupportModule, OrdersModule],
  ],
  controllers: [
    ReviewQueueController,
    BusinessDeskController,
    MoneyController,
    OrderDeskController,
    ParticipationController,
    CountedRowsController,
    ReportsController,
    ReportedFiguresController,
    AuditController,
    StaffController,
    PublicFiguresController,
    ProgrammeDeskController,
    SupportDeskController,
    WithholdingController,
    PayoutsController,
  ],
  providers: [AskedFigures, CountedRowsReader],
})
export class ConsolePagesModule {}
