import { Module } from '@nestjs/common';
import { BusinessesModule } from '@market/businesses';
import { CatalogueModule } from '@market/catalogue';
import { InventoryModule } from '@market/inventory';
import { LedgerModule } from '@market/ledger';
import { OrdersModule } from '@market/orders';
import { PageKitModule } from '../page-kit.module.js';
import { SellerImportFilesController } from './import-files.controller.js';
import { SellerImportsController } from './imports.controller.js';
import { SellerOrdersController } from './orders.controller.js';
import { SellerShelfController } from './shelf.controller.js';
import { SellerShop } from './seller-shop.js';
import { SellerStatementController } from './statement.controller.js';
import { SellerTodayController } from './today.controller.js';

/** The seller centre: `/kenh-ban-hang`. */
@Module({
  imports: [PageKitModule, BusinessesModule, CatalogueModule, InventoryModule, LedgerModule, OrdersModule],
  controllers: [
    SellerTodayController,
    SellerImportsController,
    SellerImportFilesController,
    SellerOrdersController,
    SellerShelfController,
    SellerStatementController,
  ],
  providers: [SellerShop],
})
export class SellerPagesModule {}
