import type { ImportField } from './import-field.js';

export const importSystems = ['own', 'haravan', 'sapo', 'kiotviet', 'shopify', 'woocommerce', 'bagisto', 'spree', 'medusa'] as const;
export type ImportSystem = (typeof importSystems)[number];

/** How a shop system writes its file. Headers stand as `plainHeader` makes them: without accents, case and marks. */
export interface Layout {
  readonly system: ImportSystem;
  /** Headers that all must be there. */
  readonly telling: readonly string[];
  /** The first header of a field counts where a file has several. */
  readonly columns: Readonly<Record<string, ImportField>>;
  /** Prices usually stand in another currency than đồng. */
  readonly foreign?: true;
}

/** Header → field for the three options that shop systems allow. */
const numbered = (name: (at: number) => string, value: (at: number) => string): Record<string, ImportField> =>
  Object.fromEntries(
    ([1, 2, 3] as const).flatMap((at) => [
      [name(at), `optionName${at}`],
      [value(at), `optionValue${at}`],
    ]),
  );

const own: Layout = {
  system: 'own',
  telling: ['ma san pham', 'ten san pham', 'gia ban', 'phan loai', 'khoi luong g'],
  columns: {
    ...{ 'ma san pham': 'key', 'ten san pham': 'name', 'ten tieng anh': 'nameEn', 'mo ta': 'description' },
    ...{ 'mo ta tieng anh': 'descriptionEn', 'danh muc': 'category', 'xuat xu': 'origin', 'ma sku': 'sku', 'ma vach': 'barcode' },
    ...{ 'ten phan loai': 'optionName1', 'phan loai': 'optionValue1', 'gia ban': 'price', 'gia goc': 'compareAtPrice' },
    ...{ 'ton kho': 'stock', 'ton kho luc xuat': 'stockThen', 'khoi luong g': 'weightGrams', 'don vi tinh gia': 'unit' },
    ...{ 'so luong trong don vi': 'unitQuantity', 'hinh anh': 'pictures', 'mo ta hinh': 'pictureAlt', 'hien thi': 'shown' },
  },
};

const ownInEnglish: Layout = {
  system: 'own',
  telling: ['product code', 'product name', 'selling price', 'variant', 'weight g'],
  columns: {
    ...{ 'product code': 'key', 'product name': 'name', 'english name': 'nameEn', description: 'description' },
    ...{ 'english description': 'descriptionEn', category: 'category', origin: 'origin', sku: 'sku', barcode: 'barcode' },
    ...{ 'variant name': 'optionName1', variant: 'optionValue1', 'selling price': 'price', 'original price': 'compareAtPrice' },
    ...{ stock: 'stock', 'stock when exported': 'stockThen', 'weight g': 'weightGrams', 'price unit': 'unit' },
    ...{ 'quantity in unit': 'unitQuantity', pictures: 'pictures', 'picture description': 'pictureAlt', shown: 'shown' },
  },
};

/** Rows after the first repeat the handle; a row without a price only adds a picture. */
const shopify: Layout = {
  system: 'shopify',
  foreign: true,
  telling: ['handle', 'title', 'variant price'],
  columns: {
    ...{ handle: 'key', title: 'name', 'body html': 'description', type: 'category', 'product category': 'category', published: 'shown' },
    ...numbered(
      (at) => `option${at} name`,
      (at) => `option${at} value`,
    ),
    ...{ 'variant sku': 'sku', 'variant grams': 'weightGrams', 'variant inventory qty': 'stock', 'variant price': 'price' },
    ...{ 'variant compare at price': 'compareAtPrice', 'variant barcode': 'barcode', 'image src': 'pictures', 'variant image': 'pictures' },
    ...{ 'image alt text': 'pictureAlt' },
  },
};

/** Rows with the variant code 0 only add a picture; they repeat the address of the product, now and then a variant's words and price. */
const haravan: Layout = {
  system: 'haravan',
  telling: ['url', 'ten', 'ma bien the', 'gia'],
  columns: {
    ...{ 'ma bien the': 'variantId', url: 'key', ten: 'name', 'mo ta': 'description', 'loai san pham': 'category' },
    ...{ 'hien thi': 'shown', gia: 'price' },
    ...numbered(
      (at) => `thuoc tinh ${at}`,
      (at) => `gia tri thuoc tinh ${at}`,
    ),
    ...{ 'ma phien ban san pham': 'sku', 'khoi luong': 'weightGrams', 'so luong ton kho': 'stock', 'gia so sanh': 'compareAtPrice' },
    ...{ barcode: 'barcode', 'link hinh': 'pictures', 'anh bien the': 'pictures', 'mo ta hinh': 'pictureAlt' },
  },
};

/** The name stands on the first row of a product only; each shop branch has a column of stock. */
const sapo: Layout = {
  system: 'sapo',
  telling: ['ten san pham', 'pl gia ban le'],
  columns: {
    ...{ 'ten san pham': 'name', 'loai san pham': 'category', 'danh muc san pham': 'category', 'mo ta san pham': 'description' },
    ...numbered(
      (at) => `thuoc tinh ${at}`,
      (at) => `gia tri thuoc tinh ${at}`,
    ),
    ...{ 'ma sku': 'sku', barcode: 'barcode', 'khoi luong': 'weightGrams', 'don vi khoi luong': 'weightUnit', 'anh dai dien': 'pictures' },
    ...{ 'pl gia ban le': 'price', 'pl gia so sanh': 'compareAtPrice', 'don vi': 'pack' },
    ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`lc cn${at + 1} ton kho ban dau`, 'stock' as const])),
  },
};

/** Sizes, colours and packings are rows that name the code of the first of them. */
const kiotviet: Layout = {
  system: 'kiotviet',
  telling: ['ma hang', 'ten hang', 'gia ban'],
  columns: {
    ...{ 'ma hang': 'sku', 'ten hang': 'name', 'nhom hang 3 cap': 'category', 'nhom hang': 'category', 'ma vach': 'barcode' },
    ...{ 'gia ban': 'price', 'ton kho': 'stock', dvt: 'pack', 'ma dvt co ban': 'parent', 'ma hh lien quan': 'parent' },
    ...{ 'thuoc tinh': 'options', 'hinh anh url1 url2': 'pictures', 'hinh anh': 'pictures', 'trong luong': 'weightGrams' },
    ...{ 'dang kinh doanh': 'shown', 'mo ta': 'description' },
  },
};

const woocommerce: Layout = {
  system: 'woocommerce',
  foreign: true,
  telling: ['type', 'name', 'regular price'],
  columns: {
    ...{ id: 'rowId', type: 'rowKind', sku: 'sku', name: 'name', published: 'shown', description: 'description', stock: 'stock' },
    ...{ 'weight kg': 'weightKg', 'weight g': 'weightGrams', 'sale price': 'salePrice', 'regular price': 'price', categories: 'category' },
    ...{ images: 'pictures', parent: 'parent', 'gtin upc ean or isbn': 'barcode' },
    ...numbered(
      (at) => `attribute ${at} name`,
      (at) => `attribute ${at} value s`,
    ),
  },
};

const bagisto: Layout = {
  system: 'bagisto',
  foreign: true,
  telling: ['sku', 'parent sku', 'attribute family code'],
  columns: {
    ...{ sku: 'sku', 'parent sku': 'parent', type: 'rowKind', categories: 'category', images: 'pictures', name: 'name', price: 'price' },
    ...{ description: 'description', status: 'shown', weight: 'weightKg', 'special price': 'salePrice', inventories: 'stock' },
  },
};

const spree: Layout = {
  system: 'spree',
  foreign: true,
  telling: ['slug', 'sku', 'inventory count'],
  columns: {
    ...{
      slug: 'key',
      sku: 'sku',
      name: 'name',
      price: 'price',
      'compare at price': 'compareAtPrice',
      status: 'shown',
      currency: 'currency',
    },
    ...{ description: 'description', category1: 'category', weight: 'weightKg', 'weight unit': 'weightUnit', 'inventory count': 'stock' },
    ...numbered(
      (at) => `option${at} name`,
      (at) => `option${at} value`,
    ),
    ...{ 'image1 src': 'pictures', 'image2 src': 'pictures', 'image3 src': 'pictures' },
  },
};

const medusa: Layout = {
  system: 'medusa',
  foreign: true,
  telling: ['product handle', 'product title', 'variant title'],
  columns: {
    ...{ 'product handle': 'key', 'product title': 'name', 'product status': 'shown', 'product description': 'description' },
    ...{ 'variant sku': 'sku', 'variant barcode': 'barcode', 'variant ean': 'barcode', 'variant weight': 'weightGrams' },
    ...numbered(
      (at) => `variant option ${at} name`,
      (at) => `variant option ${at} value`,
    ),
    ...{ 'variant price vnd': 'price', 'variant price usd': 'price', 'variant price eur': 'price', 'variant inventory quantity': 'stock' },
    ...{ 'product image 1': 'pictures', 'product image 2': 'pictures', 'product image 3': 'pictures' },
  },
};

export const layouts: readonly Layout[] = [own, ownInEnglish, haravan, sapo, kiotviet, shopify, woocommerce, bagisto, spree, medusa];
