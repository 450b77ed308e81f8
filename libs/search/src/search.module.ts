import { Module } from '@nestjs/common';
import { CatalogueModule } from '@market/catalogue';
import { InventoryModule } from '@market/inventory';
import { AnswerCache } from './application/answer-cache.js';
import { IndexReactions } from './application/index-reactions.js';
import { RebuildIndex } from './application/rebuild-index.js';
import { RefreshDocuments } from './application/refresh-documents.js';
import { SearchProducts } from './application/search-products.js';
import { ShowProduct } from './application/show-product.js';
import { Suggest } from './application/suggest.js';
import { DocumentReads } from './persistence/document-reads.js';
import { IndexListener } from './persistence/index-listener.js';
import { PostgresProductIndex } from './persistence/postgres-product-index.js';
import { ProductIndex } from './persistence/product-index.js';
import { SalesRepository } from './persistence/sales.repository.js';

const door = [AnswerCache, RebuildIndex, SearchProducts, ShowProduct, Suggest];

@Module({
  imports: [CatalogueModule, InventoryModule],
  providers: [
    ...door,
    IndexReactions,
    RefreshDocuments,
    DocumentReads,
    IndexListener,
    SalesRepository,
    { provide: ProductIndex, useClass: PostgresProductIndex },
  ],
  exports: door,
})
export class SearchModule {}
