import type { ExportedVariant, ImportField } from '@market/catalogue';
import type { WrittenCell, WrittenTable } from '@market/platform';
import { words, type Lang } from '@market/ui';

/** Columns of our own template, in its order. Their names are those that an import knows at once, in both languages. */
const columns = [
  ...(['key', 'name', 'nameEn', 'description', 'descriptionEn', 'category', 'origin', 'sku', 'barcode'] as const),
  ...(['optionName1', 'optionValue1', 'price', 'compareAtPrice', 'stock', 'stockThen', 'weightGrams'] as const),
  ...(['unit', 'unitQuantity', 'pictures', 'pictureAlt', 'shown'] as const),
] as const satisfies readonly ImportField[];
type Column = (typeof columns)[number];

const widths: Partial<Record<Column, number>> = { name: 40, nameEn: 30, description: 50, descriptionEn: 30, pictures: 40 };

function table(lang: Lang, rows: readonly Partial<Record<Column, WrittenCell>>[]): WrittenTable {
  const say = words(lang).imports;
  return {
    name: say.template.sheet,
    columns: columns.map((column) => ({ label: say.fields[column], width: widths[column] ?? 18 })),
    rows: rows.map((row) => columns.map((column) => row[column] ?? null)),
  };
}

/** Everything that the shop owns, so that it comes back unchanged when nothing was changed. @param publicUrl before pictures on this site */
export function exportTable(
  variants: readonly ExportedVariant[],
  onHand: ReadonlyMap<string, number>,
  publicUrl: string,
  lang: Lang,
): WrittenTable {
  const { yes, no } = words(lang).imports.template;
  let above = '';
  const rows = variants.map((variant) => {
    const first = variant.productId !== above;
    above = variant.productId;
    const stock = onHand.get(variant.variantId) ?? 0;
    return {
      key: variant.key,
      ...(first ? productCells(variant, publicUrl, lang, variant.shown ? yes : no) : {}),
      ...{ sku: variant.sku, barcode: variant.gtin, optionName1: variant.optionName, optionValue1: variant.optionValue },
      ...{ price: variant.price, compareAtPrice: variant.compareAtPrice, stock, stockThen: stock, weightGrams: variant.weightGrams },
      ...{ unit: variant.unit, unitQuantity: variant.unitQuantity === null ? null : String(variant.unitQuantity) },
    };
  });
  return table(lang, rows);
}

const productCells = (variant: ExportedVariant, publicUrl: string, lang: Lang, shown: string) => ({
  ...{ name: variant.name, nameEn: variant.nameEn, description: variant.descriptionVi, descriptionEn: variant.descriptionEn },
  ...{ category: variant.category[lang], origin: variant.origin, shown },
  pictures: variant.pictures.map(({ url }) => (url.startsWith('/') ? `${publicUrl}${url}` : url)).join(' '),
  pictureAlt: variant.pictures[0]?.alt ?? '',
});

/** The empty template: under its head what each column wants, then an example of a product with two variants. None of it is imported. */
export function templateTable(lang: Lang): WrittenTable {
  const { explanations, examples, yes } = words(lang).imports.template;
  const code = { key: '# VD-1', optionName1: examples.option, compareAtPrice: null, barcode: null };
  return table(lang, [
    explanations,
    {
      ...code,
      ...{ name: examples.name, nameEn: examples.nameEn, description: examples.description, category: examples.category },
      ...{ origin: examples.origin, sku: 'MAM-500', optionValue1: examples.small, price: 90_000, compareAtPrice: 100_000 },
      ...{ stock: 24, weightGrams: 900, unit: 'l', unitQuantity: '0.5', pictures: 'https://example.vn/mam.jpg', shown: yes },
    },
    { ...code, sku: 'MAM-1000', optionValue1: examples.large, price: 170_000, stock: 12, weightGrams: 1700, unit: 'l', unitQuantity: '1' },
  ]);
}
