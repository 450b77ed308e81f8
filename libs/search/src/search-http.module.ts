import { Module } from '@nestjs/common';
import { ProductsController } from './http/products.controller.js';
import { SearchModule } from './search.module.js';

@Module({ imports: [SearchModule], controllers: [ProductsController] })
export class SearchHttpModule {}
