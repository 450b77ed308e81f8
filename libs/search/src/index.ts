export { AnswerCache, type Subject } from './application/answer-cache.js';
export { AddNames, RemoveNames } from './application/change-names.js';
export { CountQuestions } from './application/count-questions.js';
export { IndexReactions } from './application/index-reactions.js';
export { RebuildIndex } from './application/rebuild-index.js';
export { ReconcileIndex } from './application/reconcile-index.js';
export { SearchDesk, type SearchDeskView } from './application/search-desk.js';
export { SearchProducts } from './application/search-products.js';
export { ShowProduct, type ProductDetail } from './application/show-product.js';
export { Suggest } from './application/suggest.js';
export { parseProductQuery, sorts, type ProductQuery, type ProductSort } from './domain/product-query.js';
export { rankingFactors, type RankingFactor } from './domain/ranking.js';
export {
  facetNames,
  type FacetName,
  type FacetValue,
  type FoundProduct,
  type SearchResult,
  type Suggestion,
} from './domain/search-result.js';
export { searchOpenApi } from './http/search.openapi.js';
export { OutsideIndex } from './persistence/outside-index.js';
export { ProductIndex } from './persistence/product-index.js';
export { SearchHttpModule } from './search-http.module.js';
export { SearchModule } from './search.module.js';
