import { Module } from '@nestjs/common';
import { MediaModule } from '@market/media';
import { AddAttributes } from './application/add-attributes.js';
import { AddCategories } from './application/add-categories.js';
import { AddProduct } from './application/add-product.js';
import { AddProducts } from './application/add-products.js';
import { AskForTexts } from './application/ask-for-texts.js';
import { BeginImport } from './application/begin-import.js';
import { CategoryQueries } from './application/category-queries.js';
import { ChangePrice } from './application/change-price.js';
import { ExportQueries } from './application/export-queries.js';
import { ImportChunk } from './application/import-chunk.js';
import { ImportQueries } from './application/import-queries.js';
import { MapImport } from './application/map-import.js';
import { MoveProducts } from './application/move-products.js';
import { ProductQueries } from './application/product-queries.js';
import { PublishedProducts } from './application/published-products.js';
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
import { AnnouncePromotions } from './application/announce-promotions.js';
import { DecideChange } from './application/decide-change.js';
import { DeskQueries } from './application/desk-queries.js';
import { EditProduct } from './application/edit-product.js';
import { EndPromotion } from './application/end-promotion.js';
import { FetchPictures } from './application/fetch-pictures.js';
import { KeepCategories } from './application/keep-categories.js';
import { PlanPromotion } from './application/plan-promotion.js';
import { SetVariants } from './application/set-variants.js';
import { TellOfCategory } from './application/tell-of-category.js';
import { WithdrawChange } from './application/withdraw-change.js';
import { WriteContent } from './application/write-content.js';
import { CategoryDeskRepository } from './persistence/category-desk.repository.js';
import { ContentRepository } from './persistence/content.repository.js';
import { DeskReads } from './persistence/desk-reads.js';
import { PictureLinkRepository } from './persistence/picture-link.repository.js';
import { PromotionRepository } from './persistence/promotion.repository.js';
import { VariantRepository } from './persistence/variant.repository.js';
import { CategoryRepository } from './persistence/category.repository.js';
import { ExportReads } from './persistence/export-reads.js';
import { ImportTargetRepository } from './persistence/import-target.repository.js';
import { ImportRepository } from './persistence/import.repository.js';
import { ProductReads } from './persistence/product-reads.js';
import { PublishedReads } from './persistence/published-reads.js';
import { ProductRepository } from './persistence/product.repository.js';
import { PictureDoor } from './pictures/picture-door.js';

const door = [
  AddAttributes,
  AnnouncePromotions,
  DecideChange,
  DeskQueries,
  EditProduct,
  EndPromotion,
  FetchPictures,
  KeepCategories,
  PlanPromotion,
  SetVariants,
  WithdrawChange,
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
  PublishedProducts,
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

const inside = [AskForTexts, ImportChunk, MoveProducts, PictureDoor, TellOfCategory, UndoChunk, WriteContent];
const rows = [
  ...[ExportReads, ImportRepository, ImportTargetRepository],
  ...[CategoryDeskRepository, CategoryRepository, ContentRepository, DeskReads, PictureLinkRepository],
  ...[ProductReads, ProductRepository, PublishedReads, PromotionRepository, VariantRepository],
];

@Module({ imports: [MediaModule], providers: [...door, ...inside, ...rows], exports: door })
export class CatalogueModule {}
