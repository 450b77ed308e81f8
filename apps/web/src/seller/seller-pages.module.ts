import { Module } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { CatalogueModule } from '@market/catalogue';
import { IdentityModule } from '@market/identity';
import { InventoryModule } from '@market/inventory';
import { LedgerModule } from '@market/ledger';
import { MediaModule } from '@market/media';
import { OrdersModule } from '@market/orders';
import { ShippingModule } from '@market/shipping';
import { PageKitModule } from '../page-kit.module.js';
import { BankAccountController } from './bank-account.controller.js';
import { InvitationController } from './invitation.controller.js';
import { SellerOrderActsController } from './order-acts.controller.js';
import { SellerOrderSheet } from './order-sheet.js';
import { SellerOrdersController } from './orders.controller.js';
import { SellerPapersController } from './papers.controller.js';
import { SellerShelfController } from './shelf.controller.js';
import { SellerShop } from './seller-shop.js';
import { ShopChoiceController } from './shop-choice.controller.js';
import { ShopProfileController } from './shop-profile.controller.js';
import { StaffController } from './staff.controller.js';
import { SellerStatementController } from './statement.controller.js';
import { SellerStockController } from './stock.controller.js';
import { SellerTodayController } from './today.controller.js';

const office = [
  ShopProfileController,
  BankAccountController,
  SellerPapersController,
  StaffController,
  ShopChoiceController,
  InvitationController,
];

/** The seller centre: `/kenh-ban-hang`. */
@Module({
  imports: [
    ...[PageKitModule, IdentityModule, MediaModule, BusinessesModule, CatalogueModule],
    ...[InventoryModule, LedgerModule, OrdersModule, ShippingModule],
  ],
  controllers: [
    ...[SellerTodayController, SellerOrdersController, SellerOrderActsController, SellerStockController],
    ...[SellerShelfController, SellerStatementController, ...office],
  ],
  providers: [SellerShop, SellerOrderSheet],
})
export class SellerPagesModule {}
