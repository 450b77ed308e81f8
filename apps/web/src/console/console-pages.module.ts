import { Module } from '@nestjs/common';
import { LedgerModule } from '@market/ledger';
import { ParticipationModule } from '@market/participation';
import { PaymentsModule } from '@market/payments';
import { SearchModule } from '@market/search';
import { SupportModule } from '@market/support';
import { PageKitModule } from '../page-kit.module.js';
import { MoneyController } from './money.controller.js';
import { ParticipationController } from './participation.controller.js';
import { ParticipationFigures } from './participation-figures.js';
import { PayoutsController } from './payouts.controller.js';
import { ProgrammeDeskController } from './programmes.controller.js';
import { PublicFiguresController } from './public-figures.controller.js';
import { SearchDeskController } from './search-desk.controller.js';
import { SupportDeskController } from './support.controller.js';
import { WithholdingController } from './withholding.controller.js';

/** The provincial console: `/quan-tri`, and what of it is open to everybody. */
@Module({
  imports: [PageKitModule, LedgerModule, ParticipationModule, PaymentsModule, SearchModule, SupportModule],
  controllers: [
    MoneyController,
    ParticipationController,
    PublicFiguresController,
    ProgrammeDeskController,
    SearchDeskController,
    SupportDeskController,
    WithholdingController,
    PayoutsController,
  ],
  providers: [ParticipationFigures],
})
export class ConsolePagesModule {}
