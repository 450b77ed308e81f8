import { Module } from '@nestjs/common';
import { AddCategories } from './application/add-categories.js';
import { AddProduct } from './application/add-product.js';
import { AddProducts } from './application/add-products.js';
import { CategoryQueries } from './application/category-queries.js';
import { ChangePrice } from './application/change-price.js';
import { ImportProducts } from './application/import-products.js';
import { MoveProducts } from './application/move-products.js';
import { ProductQueries } from './application/product-queries.js';
import { PublishedProducts } from './application/published-products.js';
import { PublishProduct } from './application/publish-product.js';
import { PublishProducts } from './application/publish-products.js';
import { RequestProductChanges } from './application/request-product-changes.js';
import { SubmitProduct } from './application/submit-product.js';
import { TakeDownProduct } from './application/take-down-product.js';
import { UnlistProduct } from './application/unlist-product.js';
import { VariantQueries } from './application/variant-queries.js';
import { CategoryRepository } from './persistence/category.repository.js';
import { ImportRepository } from './persistence/import.repository.js';
import { ProductReads } from './persistence/product-reads.js';
import { PublishedReads } from './persistence/published-reads.js';
import { ProductRepository } from './persistence/product.repository.js';

const door = [
  AddCategories,
  AddProduct,
  AddProducts,
  CategoryQueries,
  ChangePrice,
  ImportProducts,
  ProductQueries,
  PublishedProducts,
  PublishProduct,
  PublishProducts,
  RequestProductChanges,
  SubmitProduct,
  TakeDownProduct,
  UnlistProduct,
  VariantQueries,
];

@Module({
  providers: [...door, MoveProducts, CategoryRepository, ImportRepository, ProductReads, PublishedReads, ProductRepository],
  exports: door,
})
export class CatalogueModule {}
