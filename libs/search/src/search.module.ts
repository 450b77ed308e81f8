import { Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CatalogueModule } from '@market/catalogue';
import { InventoryModule } from '@market/inventory';
import { Settings } from '@market/platform';
import { AnswerCache } from './application/answer-cache.js';
import { AddNames, RemoveNames } from './application/change-names.js';
import { CountQuestions } from './application/count-questions.js';
import { IndexReactions } from './application/index-reactions.js';
import { ReadQuery } from './application/read-query.js';
import { RebuildIndex } from './application/rebuild-index.js';
import { ReconcileIndex } from './application/reconcile-index.js';
import { RefreshDocuments } from './application/refresh-documents.js';
import { RefreshNamed } from './application/refresh-named.js';
import { SearchDesk } from './application/search-desk.js';
import { SearchProducts } from './application/search-products.js';
import { ShowProduct } from './application/show-product.js';
import { Suggest } from './application/suggest.js';
import { DocumentReads } from './persistence/document-reads.js';
import { DocumentStore } from './persistence/document-store.js';
import { FacetLabels } from './persistence/facet-labels.js';
import { IndexListener } from './persistence/index-listener.js';
import { IndexStates } from './persistence/index-state.js';
import { KnownNamesReads } from './persistence/known-names.reads.js';
import { MeiliFeed } from './persistence/meili/meili-feed.js';
import { MeiliProductIndex } from './persistence/meili/meili-product-index.js';
import { MeiliServer } from './persistence/meili/meili-server.js';
import { MemoryIndex } from './persistence/memory-index.js';
import { MemoryReads } from './persistence/memory-reads.js';
import { NoOutsideIndex, OutsideIndex } from './persistence/outside-index.js';
import { OutsideLock } from './persistence/outside-lock.js';
import { PendingChanges } from './persistence/pending-changes.js';
import { PostgresProductIndex } from './persistence/postgres-product-index.js';
import { ProductIndex } from './persistence/product-index.js';
import { QueryTries } from './persistence/query-tries.js';
import { QuestionsRepository } from './persistence/questions.repository.js';
import { RegionalNamesRepository } from './persistence/regional-names.repository.js';
import { SalesRepository } from './persistence/sales.repository.js';
import { ServingIndex } from './persistence/serving-index.js';
import { SuggestionReads } from './persistence/suggestion-reads.js';
import { Vocabulary } from './persistence/vocabulary.js';

const door = [
  ...[AddNames, AnswerCache, CountQuestions, IndexReactions, RebuildIndex, ReconcileIndex, RemoveNames, SearchDesk, SearchProducts],
  ...[ShowProduct, Suggest],
];
const reads = [
  DocumentReads,
  DocumentStore,
  FacetLabels,
  IndexListener,
  IndexStates,
  KnownNamesReads,
  MemoryIndex,
  MemoryReads,
  OutsideLock,
  PendingChanges,
  QueryTries,
];
const lists = [QuestionsRepository, RegionalNamesRepository, SalesRepository, SuggestionReads, Vocabulary];

/** Made only where `MEILI_URL` is set; without it PostgreSQL is all there is. */
const meilisearch = [
  {
    provide: MeiliServer,
    useFactory: (settings: Settings) => (settings.meili ? new MeiliServer(settings) : undefined),
    inject: [Settings],
  },
  {
    provide: MeiliProductIndex,
    useFactory: (settings: Settings, parts: ModuleRef) => (settings.meili ? parts.create(MeiliProductIndex) : undefined),
    inject: [Settings, ModuleRef],
  },
  {
    provide: OutsideIndex,
    useFactory: (settings: Settings, parts: ModuleRef) => (settings.meili ? parts.create(MeiliFeed) : new NoOutsideIndex()),
    inject: [Settings, ModuleRef],
  },
];

@Module({
  imports: [CatalogueModule, InventoryModule],
  providers: [
    ...door,
    ...[ReadQuery, RefreshDocuments, RefreshNamed, ...reads, ...lists, ...meilisearch],
    PostgresProductIndex,
    { provide: ProductIndex, useClass: ServingIndex },
  ],
  exports: [...door, OutsideIndex, ProductIndex],
})
export class SearchModule {}
