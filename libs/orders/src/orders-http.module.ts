import { Module } from '@nestjs/common';
import { CartsController } from './http/carts.controller.js';
import { OrdersController } from './http/orders.controller.js';
import { PurchasesController } from './http/purchases.controller.js';
import { OrdersModule } from './orders.module.js';

@Module({ imports: [OrdersModule], controllers: [CartsController, PurchasesController, OrdersController] })
export class OrdersHttpModule {}
