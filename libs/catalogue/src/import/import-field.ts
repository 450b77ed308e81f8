/** What a column of a file can mean. */
export const importFields = [
  ...(['key', 'name', 'nameEn', 'description', 'descriptionEn', 'category', 'origin'] as const),
  ...(['sku', 'barcode', 'price', 'salePrice', 'compareAtPrice', 'stock', 'stockThen'] as const),
  ...(['optionName1', 'optionValue1', 'optionName2', 'optionValue2', 'optionName3', 'optionValue3', 'options', 'pack'] as const),
  ...(['weightGrams', 'weightKg', 'weightUnit', 'unit', 'unitQuantity', 'pictures', 'pictureAlt', 'shown'] as const),
  ...(['parent', 'rowId', 'variantId', 'rowKind', 'currency'] as const),
] as const;
export type ImportField = (typeof importFields)[number];

/** For each column of the file, what it means; nothing where it is not read. */
export type Mapping = readonly (ImportField | null)[];

/** Fields that several columns may fill: pictures are gathered, stock of several places is added up, the first parent named counts. */
const shared: ReadonlySet<ImportField> = new Set(['pictures', 'stock', 'parent']);
export const mayRepeat = (field: ImportField): boolean => shared.has(field);

export const isImportField = (text: string): text is ImportField => (importFields as readonly string[]).includes(text);
