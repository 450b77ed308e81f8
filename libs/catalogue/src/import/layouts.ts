import type { Layout } from './group-rows.js';

const yes = (text: string | undefined): boolean => /^(true|yes|1|có|x)$/i.test(text ?? '');

/** The project's own template: one row a variant, the name on the first row of a product is enough. */
export const ownLayout: Layout = {
  format: 'own',
  key: 'Mã sản phẩm',
  name: 'Tên sản phẩm',
  description: 'Mô tả',
  category: 'Danh mục',
  sku: 'Mã SKU',
  optionNames: ['Tên phân loại'],
  optionValues: ['Phân loại'],
  price: 'Giá bán',
  compareAtPrice: 'Giá gốc',
  weightGrams: 'Khối lượng (g)',
  stock: 'Tồn kho',
  barcode: 'Mã vạch',
  pictures: ['Hình ảnh'],
  pictureAlt: 'Mô tả hình',
  isVariant: () => true,
  isPublished: ({ cells }) => cells['Hiển thị'] === undefined || yes(cells['Hiển thị']),
};

/** Shopify's product CSV: rows after the first repeat the handle; a row without a price only adds a picture. */
const shopifyLayout: Layout = {
  format: 'shopify',
  key: 'Handle',
  name: 'Title',
  description: 'Body (HTML)',
  category: 'Type',
  sku: 'Variant SKU',
  optionNames: ['Option1 Name', 'Option2 Name', 'Option3 Name'],
  optionValues: ['Option1 Value', 'Option2 Value', 'Option3 Value'],
  price: 'Variant Price',
  compareAtPrice: 'Variant Compare At Price',
  weightGrams: 'Variant Grams',
  stock: 'Variant Inventory Qty',
  barcode: 'Variant Barcode',
  pictures: ['Image Src', 'Variant Image'],
  pictureAlt: 'Image Alt Text',
  isVariant: ({ cells }) => cells['Option1 Value'] !== '' || cells['Variant Price'] !== '',
  isPublished: ({ cells }) => cells['Published'] === undefined || yes(cells['Published']),
};

/** Haravan's export: rows with the variant code 0 only add a picture; they repeat the address of the product, not its code. */
const haravanLayout: Layout = {
  format: 'haravan',
  key: 'Url',
  name: 'Tên',
  description: 'Mô tả',
  category: 'Loại sản phẩm',
  sku: 'Mã phiên bản sản phẩm',
  optionNames: ['Thuộc tính 1', 'Thuộc tính 2', 'Thuộc tính 3'],
  optionValues: ['Giá trị thuộc tính 1', 'Giá trị thuộc tính 2', 'Giá trị thuộc tính 3'],
  price: 'Giá',
  compareAtPrice: 'Giá so sánh',
  weightGrams: 'Khối lượng',
  stock: 'Số lượng tồn kho',
  barcode: 'Barcode',
  pictures: ['Link hình', 'Ảnh biến thể'],
  pictureAlt: 'Mô tả hình',
  isVariant: ({ cells }) => cells['Mã biến thể'] !== '0' && cells['Mã biến thể'] !== '',
  isPublished: ({ cells }) => yes(cells['Hiển thị']),
};

/** The layout whose telling columns the file has. */
export function layoutOf(columns: readonly string[]): Layout | undefined {
  const has = (...names: readonly string[]) => names.every((name) => columns.includes(name));
  if (has('Handle', 'Title', 'Variant Price')) return shopifyLayout;
  if (has('Url', 'Tên', 'Mã biến thể', 'Giá')) return haravanLayout;
  if (has('Tên sản phẩm', 'Giá bán')) return ownLayout;
  return undefined;
}
