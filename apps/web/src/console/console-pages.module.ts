import { Module } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { LedgerModule } from '@market/ledger';
import { MediaModule } from '@market/media';
import { ParticipationModule } from '@market/participation';
import { PaymentsModule } from '@market/payments';
import { SupportModule } from '@market/support';
import { PageKitModule } from '../page-kit.module.js';
import { BusinessDeskController } from './business-desk.controller.js';
import { ArticleDeskController } from './articles.controller.js';
import { DepartmentsController } from './departments.controller.js';
import { MoneyController } from './money.controller.js';
import { ParticipationController } from './participation.controller.js';
import { ParticipationFigures } from './participation-figures.js';
import { PayoutsController } from './payouts.controller.js';
import { ProgrammeDeskController } from './programmes.controller.js';
import { PublicFiguresController } from './public-figures.controller.js';
import { ReviewQueueController } from './review-queue.controller.js';
import { QuestionDeskController } from './questions.controller.js';
import { SupportDeskController } from './support.controller.js';
import { TrainingDeskController } from './training.controller.js';
import { WithholdingController } from './withholding.controller.js';

/** The provincial console: `/quan-tri`, and what of it is open to everybody. */
@Module({
  imports: [PageKitModule, BusinessesModule, LedgerModule, MediaModule, ParticipationModule, PaymentsModule, SupportModule],
  controllers: [
    ReviewQueueController,
    BusinessDeskController,
    ArticleDeskController,
    DepartmentsController,
    QuestionDeskController,
    TrainingDeskController,
    MoneyController,
    ParticipationController,
    PublicFiguresController,
    ProgrammeDeskController,
    SupportDeskController,
    WithholdingController,
    PayoutsController,
  ],
  providers: [ParticipationFigures],
})
export class ConsolePagesModule {}
