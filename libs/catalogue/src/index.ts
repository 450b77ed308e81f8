export { AddAttributes, type NewAttribute } from './application/add-attributes.js';
export { AddCategories, type NewCategory } from './application/add-categories.js';
export { AddProduct } from './application/add-product.js';
export { AddProducts, type AddedProduct, type AddProductProblem } from './application/add-products.js';
export { AnnouncePromotions } from './application/announce-promotions.js';
export { CategoryQueries } from './application/category-queries.js';
export { ChangePrice } from './application/change-price.js';
export { DecideChange } from './application/decide-change.js';
export { DeskQueries, type PromotionLine } from './application/desk-queries.js';
export { EditProduct, type EditProductProblem, type ProductEdit } from './application/edit-product.js';
export { EndPromotion } from './application/end-promotion.js';
export { FetchPictures } from './application/fetch-pictures.js';
export { KeepCategories, type AttributeEdit, type CategoryEdit } from './application/keep-categories.js';
export { PlanPromotion } from './application/plan-promotion.js';
export { SetVariants } from './application/set-variants.js';
export { WithdrawChange } from './application/withdraw-change.js';
export { BeginImport, type BeginImportProblem } from './application/begin-import.js';
export { ExportQueries } from './application/export-queries.js';
export { ImportQueries, type ImportPreview, type ImportRowView, type ImportView } from './application/import-queries.js';
export { MapImport, type ImportWishes, type MapImportProblem } from './application/map-import.js';
export { ReturnImport, type ReturnWords } from './application/return-import.js';
export { RunImport } from './application/run-import.js';
export { StartImport } from './application/start-import.js';
export type { StockStated } from './domain/import-events.js';
export { importFields, isImportField, type ImportField } from './import/import-field.js';
export type { FaultCode, ReadProduct, RowFault } from './import/imported-product.js';
export type { ImportSystem } from './import/layouts.js';
export { importLimits } from './import/read-product-file.js';
export type { ExportedVariant } from './persistence/export-reads.js';
export type { PictureLinkCounts, RefusedLink } from './persistence/picture-link.repository.js';
export type { Afterwards, ImportedRow, ImportState, Outcome } from './persistence/import.repository.js';
export { ProductQueries, type ProductListQuery } from './application/product-queries.js';
export { PublishedProducts } from './application/published-products.js';
export { PublishProduct } from './application/publish-product.js';
export { PublishProducts, type PublishedProduct } from './application/publish-products.js';
export { RequestProductChanges } from './application/request-product-changes.js';
export { SubmitProduct } from './application/submit-product.js';
export { TakeDownProduct } from './application/take-down-product.js';
export { UnlistProduct } from './application/unlist-product.js';
export { VariantQueries } from './application/variant-queries.js';
export { CatalogueHttpModule } from './catalogue-http.module.js';
export { CatalogueModule } from './catalogue.module.js';
export type { ChangeDecided, ProductChanged, ProductJudged, ProductMoved, ProductPublished } from './domain/catalogue-events.js';
export { attributeLines, type Attribute, type AttributeKind, type AttributeLine, type AttributeValues } from './domain/attribute.js';
export { certificateKinds, ocopOn, type Certificate, type CertificateKind, type Ocop } from './domain/certificate.js';
export { isGtin } from './domain/gtin.js';
export { combinations, mostOptions, mostVariants, valuesInUse, valuesOf, variantFor } from './domain/options.js';
export {
  changedFields,
  type ContentCertificate,
  type ContentPicture,
  type ReviewedContent,
  type ReviewedField,
} from './domain/product-content.js';
export type { NewPicture, NewProduct, NewVariant } from './domain/new-product.js';
export { productStates, type ProductState } from './domain/product-life.js';
export type {
  CategoryName,
  CategoryView,
  OwnProduct,
  PictureView,
  ProductView,
  PromotionView,
  SaleVariant,
  VariantView,
  Words,
} from './domain/product-view.js';
export { PictureDoor } from './pictures/picture-door.js';
export { units, type Unit, type UnitPrice } from './domain/unit-price.js';
export { catalogueOpenApi } from './http/catalogue.openapi.js';
export type { DeskCategory, DeskWord } from './persistence/category-desk.repository.js';
export type { DeskChange, DeskMove, DeskProduct, DeskVariant, QueueRow } from './persistence/desk-reads.js';
