import { Module } from '@nestjs/common';
import { BusinessesModule } from './businesses.module.js';
import { ShopsController } from './http/shops.controller.js';

@Module({ imports: [BusinessesModule], controllers: [ShopsController] })
export class BusinessesHttpModule {}
