import { Module } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { IdentityModule } from '@market/identity';
import { CatalogueModule } from '@market/catalogue';
import { LedgerModule } from '@market/ledger';
import { MediaModule } from '@market/media';
import { OrdersModule } from '@market/orders';
import { ParticipationModule } from '@market/participation';
import { PaymentsModule } from '@market/payments';
import { SearchModule } from '@market/search';
import { SupportModule } from '@market/support';
import { PageKitModule } from '../page-kit.module.js';
import { BusinessDeskController } from './business-desk.controller.js';
import { AuditController } from './audit.controller.js';
import { CountedRowsController } from './counted-rows.controller.js';
import { CountedRowsReader } from './counted-rows.js';
import { AskedFigures } from './figures.query.js';
import { ArticleDeskController } from './articles.controller.js';
import { DepartmentsController } from './departments.controller.js';
import { CategoryDeskController } from './categories.controller.js';
import { OrderDeskController } from './orders.controller.js';
import { MoneyController } from './money.controller.js';
import { ParticipationController } from './participation.controller.js';
import { PayoutsController } from './payouts.controller.js';
import { ProductDeskController } from './product-desk.controller.js';
import { ReviewViews } from './review.view.js';
import { ProgrammeDeskController } from './programmes.controller.js';
import { PublicFiguresController } from './public-figures.controller.js';
import { ReviewQueueController } from './review-queue.controller.js';
import { ReportedFiguresController } from './reported-figures.controller.js';
import { ReportsController } from './reports.controller.js';
import { StaffController } from './staff.controller.js';
import { SearchDeskController } from './search-desk.controller.js';
import { QuestionDeskController } from './questions.controller.js';
import { SupportDeskController } from './support.controller.js';
import { TrainingDeskController } from './training.controller.js';
import { WithholdingController } from './withholding.controller.js';

/** The provincial console: `/quan-tri`, and what of it is open to everybody. */
@Module({
  imports: [
    PageKitModule,
    BusinessesModule,
    CatalogueModule,
    IdentityModule,
    LedgerModule,
    MediaModule,
    OrdersModule,
    ParticipationModule,
    PaymentsModule,
    SearchModule,
    SupportModule,
  ],
  controllers: [
    ReviewQueueController,
    BusinessDeskController,
    ArticleDeskController,
    DepartmentsController,
    QuestionDeskController,
    TrainingDeskController,
    ProductDeskController,
    CategoryDeskController,
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
    SearchDeskController,
    SupportDeskController,
    WithholdingController,
    PayoutsController,
  ],
  providers: [AskedFigures, CountedRowsReader, ReviewViews],
})
export class ConsolePagesModule {}
