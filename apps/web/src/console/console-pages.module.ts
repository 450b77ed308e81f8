import { Module } from '@nestjs/common';
import { ParticipationModule } from '@market/participation';
import { PaymentsModule } from '@market/payments';
import { PageKitModule } from '../page-kit.module.js';
import { MoneyController } from './money.controller.js';
import { ParticipationController } from './participation.controller.js';
import { ParticipationFigures } from './participation-figures.js';
import { PublicFiguresController } from './public-figures.controller.js';

/** The provincial console: `/quan-tri`, and what of it is open to everybody. */
@Module({
  imports: [PageKitModule, ParticipationModule, PaymentsModule],
  controllers: [MoneyController, ParticipationController, PublicFiguresController],
  providers: [ParticipationFigures],
})
export class ConsolePagesModule {}
