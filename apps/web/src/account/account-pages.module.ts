import { Module } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { IdentityModule } from '@market/identity';
import { NotificationsModule } from '@market/notifications';
import { OrdersModule } from '@market/orders';
import { SupportModule } from '@market/support';
import { PageKitModule } from '../page-kit.module.js';
import { CollectedData } from './collected-data.js';
import { Entering } from './entering.js';
import { InboxController } from './inbox.controller.js';
import { MyAccountController } from './my-account.controller.js';
import { PasswordController } from './password.controller.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecurityController } from './security.controller.js';
import { SignInController } from './sign-in.controller.js';
import { SignUpController } from './sign-up.controller.js';

/** Signing up and in, and one's own pages: `/tai-khoan`. */
@Module({
  imports: [PageKitModule, IdentityModule, BusinessesModule, NotificationsModule, OrdersModule, SupportModule],
  controllers: [
    ...[SignUpController, SignInController, SecondFactorController, PasswordController],
    ...[MyAccountController, SecurityController, InboxController],
  ],
  providers: [Entering, CollectedData],
})
export class AccountPagesModule {}
