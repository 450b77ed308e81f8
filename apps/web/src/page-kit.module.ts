import { Module } from '@nestjs/common';
import { IdentityModule } from '@market/identity';
import { MediaModule } from '@market/media';
import { NotificationsModule } from '@market/notifications';
import { OrdersModule } from '@market/orders';
import { CartCookie } from './cart-cookie.js';
import { PrivateFilesController } from './files/private-files.controller.js';
import { WebFiles } from './files/web-files.js';
import { BundledAssets } from './page-assets.js';
import { PageContexts } from './page-contexts.js';
import { ProblemPages } from './problem-pages.js';

/** What every face's pages stand on. */
@Module({
  imports: [IdentityModule, MediaModule, NotificationsModule, OrdersModule],
  controllers: [PrivateFilesController],
  providers: [BundledAssets, CartCookie, PageContexts, ProblemPages, WebFiles],
  exports: [CartCookie, PageContexts],
})
export class PageKitModule {}
