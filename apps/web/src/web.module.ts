import { Module } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { CatalogueModule } from '@market/catalogue';
import { IdentityModule } from '@market/identity';
import { InventoryModule } from '@market/inventory';
import { OrdersModule } from '@market/orders';
import { ParticipationModule } from '@market/participation';
import { RegionsModule } from '@market/regions';
import { SearchModule } from '@market/search';
import { CartCookie } from './cart-cookie.js';
import { WebFiles } from './files/web-files.js';
import { WellKnownController } from './files/well-known.controller.js';
import { BundledAssets } from './page-assets.js';
import { PageContexts } from './page-contexts.js';
import { ProblemPages } from './problem-pages.js';
import { ConsoleController } from './pages/console/console.controller.js';
import { ParticipationFigures } from './pages/console/participation-figures.js';
import { PublicFiguresController } from './pages/console/public-figures.controller.js';
import { SellerController } from './pages/seller/seller.controller.js';
import { AccountController } from './shop/account.controller.js';
import { BrowseController } from './shop/browse.controller.js';
import { CartController } from './shop/cart.controller.js';
import { CheckoutQuotes } from './shop/checkout-quotes.js';
import { CheckoutController } from './shop/checkout.controller.js';
import { CommuneChooser } from './shop/commune-choice.js';
import { OrderController } from './shop/order.controller.js';
import { PaymentController } from './shop/payment.controller.js';
import { PolicyController } from './shop/policy.controller.js';
import { ProductController } from './shop/product.controller.js';
import { ShopSearch } from './shop/shop-search.js';
import { SignInController } from './shop/sign-in.controller.js';

const rooms = [
  ...[RegionsModule, IdentityModule, BusinessesModule, CatalogueModule, InventoryModule, OrdersModule, SearchModule, ParticipationModule],
];
const shopControllers = [
  ...[BrowseController, ProductController, CartController, CheckoutController, PaymentController, OrderController],
  ...[SignInController, AccountController, PolicyController, WellKnownController],
];

/** The pages: server-rendered, whole without a script. */
@Module({
  imports: rooms,
  controllers: [...shopControllers, SellerController, ConsoleController, PublicFiguresController],
  providers: [
    BundledAssets,
    CartCookie,
    PageContexts,
    ProblemPages,
    WebFiles,
    ShopSearch,
    CommuneChooser,
    CheckoutQuotes,
    ParticipationFigures,
  ],
  exports: [PageContexts],
})
export class WebModule {}
