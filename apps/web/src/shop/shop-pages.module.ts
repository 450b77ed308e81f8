import { Module } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { CatalogueModule } from '@market/catalogue';
import { IdentityModule } from '@market/identity';
import { InventoryModule } from '@market/inventory';
import { MediaModule } from '@market/media';
import { OrdersModule } from '@market/orders';
import { PaymentsModule } from '@market/payments';
import { ParticipationModule } from '@market/participation';
import { RegionsModule } from '@market/regions';
import { SearchModule } from '@market/search';
import { SharePictureController } from '../files/share-picture.controller.js';
import { SitemapController } from '../files/sitemap.controller.js';
import { WellKnownController } from '../files/well-known.controller.js';
import { PageKitModule } from '../page-kit.module.js';
import { AccountController } from './account.controller.js';
import { BrowseController } from './browse.controller.js';
import { CartController } from './cart.controller.js';
import { CheckoutQuotes } from './checkout-quotes.js';
import { CheckoutController } from './checkout.controller.js';
import { CommuneChooser } from './commune-choice.js';
import { OcopController } from './ocop.controller.js';
import { FindOrderController } from './find-order.controller.js';
import { OrderDoor } from './order-door.js';
import { OrderReturnController } from './order-return.controller.js';
import { OrderController } from './order.controller.js';
import { PaymentController } from './payment.controller.js';
import { PolicyController } from './policy.controller.js';
import { ProductController } from './product.controller.js';
import { ShopSearch } from './shop-search.js';

const rooms = [
  ...[RegionsModule, IdentityModule, BusinessesModule, CatalogueModule],
  ...[MediaModule, InventoryModule, OrdersModule, PaymentsModule, SearchModule, ParticipationModule],
];

/** The shop: everything a shopper sees. */
@Module({
  imports: [PageKitModule, ...rooms],
  controllers: [
    ...[BrowseController, ProductController, CartController, CheckoutController, PaymentController, OrderController],
    ...[OrderReturnController, FindOrderController],
    ...[AccountController, PolicyController, WellKnownController, OcopController, SitemapController, SharePictureController],
  ],
  providers: [ShopSearch, CommuneChooser, CheckoutQuotes, OrderDoor],
})
export class ShopPagesModule {}
