import { Module } from '@nestjs/common';
import { AddCategories } from './application/add-categories.js';
import { AddProduct } from './application/add-product.js';
import { AddProducts } from './application/add-products.js';
import { BeginImport } from './application/begin-import.js';
import { CategoryQueries } from './application/category-queries.js';
import { ChangePrice } from './application/change-price.js';
import { ExportQueries } from './application/export-queries.js';
import { ImportChunk } from './application/import-chunk.js';
import { ImportQueries } from './application/import-queries.js';
import { MapImport } from './application/map-import.js';
import { MoveProducts } from './application/move-products.js';
import { ProductQueries } from './application/product-queries.js';
import { PublishProduct } from './application/publish-product.js';
import { PublishProducts } from './application/publish-products.js';
import { RequestProductChanges } from './application/request-product-changes.js';
import { ReturnImport } from './application/return-import.js';
import { RunImport } from './application/run-import.js';
import { StartImport } from './application/start-import.js';
import { SubmitProduct } from './application/submit-product.js';
import { TakeDownProduct } from './application/take-down-product.js';
import { UndoChunk } from './application/undo-chunk.js';
import { UnlistProduct } from './application/unlist-product.js';
import { VariantQueries } from './application/variant-queries.js';
import { CategoryRepository } from './persistence/category.repository.js';
import { ExportReads } from './persistence/export-reads.js';
import { ImportTargetRepository } from './persistence/import-target.repository.js';
import { ImportRepository } from './persistence/import.repository.js';
import { ProductReads } from './persistence/product-reads.js';
import { ProductRepository } from './persistence/product.repository.js';

const door = [
  AddCategories,
  AddProduct,
  AddProducts,
  BeginImport,
  CategoryQueries,
  ChangePrice,
  ExportQueries,
  ImportQueries,
  MapImport,
  ProductQueries,
  PublishProduct,
  PublishProducts,
  RequestProductChanges,
  ReturnImport,
  RunImport,
  StartImport,
  SubmitProduct,
  TakeDownProduct,
  UnlistProduct,
  VariantQueries,
];

@Module({
  providers: [
    ...door,
    ImportChunk,
    MoveProducts,
    UndoChunk,
    CategoryRepository,
    ExportReads,
    ImportRepository,
    ImportTargetRepository,
    ProductReads,
    ProductRepository,
  ],
  exports: door,
})
export class CatalogueModule {}
