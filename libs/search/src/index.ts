export { AnswerCache, type Subject } from './application/answer-cache.js';
export { RebuildIndex } from './application/rebuild-index.js';
export { SearchProducts } from './application/search-products.js';
export { ShowProduct, type ProductDetail } from './application/show-product.js';
export { Suggest } from './application/suggest.js';
export { parseProductQuery, sorts, type ProductQuery, type ProductSort } from './domain/product-query.js';
export {
  facetNames,
  type FacetName,
  type FacetValue,
  type FoundProduct,
  type SearchResult,
  type Suggestion,
} from './domain/search-result.js';
export { searchOpenApi } from './http/search.openapi.js';
export { SearchHttpModule } from './search-http.module.js';
export { SearchModule } from './search.module.js';
