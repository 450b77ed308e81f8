import { Module } from '@nestjs/common';
import { AccountPagesModule } from './account/account-pages.module.js';
import { ConsolePagesModule } from './console/console-pages.module.js';
import { PageKitModule } from './page-kit.module.js';
import { PortalPagesModule } from './portal/portal-pages.module.js';
import { RegistrationPagesModule } from './registration/registration-pages.module.js';
import { SellerPagesModule } from './seller/seller-pages.module.js';
import { ShopPagesModule } from './shop/shop-pages.module.js';

/** The pages, a module for each face: server-rendered, whole without a script. */
@Module({
  imports: [
    PageKitModule,
    AccountPagesModule,
    ShopPagesModule,
    RegistrationPagesModule,
    SellerPagesModule,
    ConsolePagesModule,
    PortalPagesModule,
  ],
  exports: [PageKitModule],
})
export class WebModule {}
