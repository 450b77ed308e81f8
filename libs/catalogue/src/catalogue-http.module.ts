import { Module } from '@nestjs/common';
import { CatalogueModule } from './catalogue.module.js';
import { CategoriesController } from './http/categories.controller.js';

@Module({ imports: [CatalogueModule], controllers: [CategoriesController] })
export class CatalogueHttpModule {}
