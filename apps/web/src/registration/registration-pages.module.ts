import { Module } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { IdentityModule } from '@market/identity';
import { RegionsModule } from '@market/regions';
import { PageKitModule } from '../page-kit.module.js';
import { CommuneChooser } from '../shop/commune-choice.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationPapersController } from './registration-papers.controller.js';

/** The way of a business onto the market: `/kenh-ban-hang/dang-ky`. */
@Module({
  imports: [PageKitModule, BusinessesModule, IdentityModule, RegionsModule],
  // The papers first: the other controller would take their address for the name of a step.
  controllers: [RegistrationPapersController, RegistrationController],
  providers: [CommuneChooser],
})
export class RegistrationPagesModule {}
