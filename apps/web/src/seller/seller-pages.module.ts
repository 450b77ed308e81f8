import { Module } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { CatalogueModule } from '@market/catalogue';
import { IdentityModule } from '@market/identity';
import { InventoryModule } from '@market/inventory';
import { LedgerModule } from '@market/ledger';
import { MediaModule } from '@market/media';
import { NotificationsModule } from '@market/notifications';
import { OrdersModule } from '@market/orders';
import { PaymentsModule } from '@market/payments';
import { RegionsModule } from '@market/regions';
import { ShippingModule } from '@market/shipping';
import { PageKitModule } from '../page-kit.module.js';
import { CommuneChooser } from '../shop/commune-choice.js';
import { BankAccountController } from './bank-account.controller.js';
import { InvitationController } from './invitation.controller.js';
import { CardAccountController } from './card-account.controller.js';
import { SellerFactsController } from './facts.controller.js';
import { SellerInboxController } from './inbox.controller.js';
import { ProductCertificatesController } from './product-certificates.controller.js';
import { ProductPicturesController } from './product-pictures.controller.js';
import { ProductVariantsController } from './product-variants.controller.js';
import { SellerProductsController } from './products.controller.js';
import { PromotionsController } from './promotions.controller.js';
import { SellerProduct } from './seller-product.js';
import { SellerOrderActsController } from './order-acts.controller.js';
import { SellerOrderSheet } from './order-sheet.js';
import { SellerImportFilesController } from './import-files.controller.js';
import { SellerImportsController } from './imports.controller.js';
import { OpenPages } from './open-pages.js';
import { SellerOrdersController } from './orders.controller.js';
import { SellerPapersController } from './papers.controller.js';
import { SellerShelfController } from './shelf.controller.js';
import { SellerShop } from './seller-shop.js';
import { ShopChoiceController } from './shop-choice.controller.js';
import { ShopProfileController } from './shop-profile.controller.js';
import { StaffController } from './staff.controller.js';
import { SellerStatementController } from './statement.controller.js';
import { StraightMoneyController } from './straight-money.controller.js';
import { SellerStockController } from './stock.controller.js';
import { SellerTodayController } from './today.controller.js';

const rooms = [
  ...[IdentityModule, MediaModule, BusinessesModule, CatalogueModule, InventoryModule],
  ...[LedgerModule, NotificationsModule, OrdersModule, PaymentsModule, RegionsModule, ShippingModule],
];
const orders = [SellerOrdersController, SellerOrderActsController, SellerStockController];
const imports = [SellerImportsController, SellerImportFilesController];
const money = [SellerStatementController, CardAccountController, StraightMoneyController];
const office = [
  ShopProfileController,
  BankAccountController,
  SellerPapersController,
  SellerFactsController,
  StaffController,
  ShopChoiceController,
  InvitationController,
];

const products = [
  ...[SellerProductsController, ProductPicturesController, ProductVariantsController],
  ...[ProductCertificatesController, PromotionsController],
];

/** The seller centre: `/kenh-ban-hang`. */
@Module({
  imports: [PageKitModule, ...rooms],
  controllers: [
    SellerInboxController,
    SellerTodayController,
    ...orders,
    ...imports,
    SellerShelfController,
    ...products,
    ...money,
    ...office,
  ],
  providers: [CommuneChooser, OpenPages, SellerProduct, SellerShop, SellerOrderSheet],
})
export class SellerPagesModule {}
