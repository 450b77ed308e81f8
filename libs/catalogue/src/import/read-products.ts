import { isFormula, isYes, readLink } from './cells.js';
import type { Columns, MappedRow } from './mapped-row.js';
import {
  isNote,
  type FaultCode,
  type ImportedPicture,
  type ImportedProduct,
  type ImportedVariant,
  type ReadProduct,
  type RowFault,
} from './imported-product.js';
import type { Group } from './product-groups.js';
import { choiceOf, Faults, isChosen, readVariant, type Choice, type ReadOptions } from './read-variant.js';

const mostVariants = 100;
const longestName = 200;
const longestDescription = 60_000;
/** Rows that describe what their children share, and rows of what cannot be sold here. */
const parentKinds = new Set(['variable', 'configurable']);
const unsold = new Set(['grouped', 'external', 'bundle', 'booking']);

/** Turns the rows of one product into the product, or says of each row why not. Remembers the codes that were used above. */
export class ProductReader {
  private readonly skus = new Map<string, string>();
  /** Of the first price: the rate is for this one. */
  private currency = '';

  constructor(
    private readonly columns: Columns,
    private readonly options: ReadOptions,
  ) {}

  read({ key, rows }: Group): ReadProduct {
    const faults = new Faults(this.columns);
    const titled = rows.find((row) => row.text('name') !== '') ?? rows[0]!;
    const name = titled.text('name').replace(/\s+/g, ' ');
    const variants = this.variants(key, rows, name, faults);
    this.checkTexts(rows, titled, name, faults);
    const product = this.product(key, rows, titled, name, variants, faults);
    const good = !faults.list.some(({ code }) => !isNote(code));
    if (good) variants.forEach(({ sku }) => sku && this.skus.set(sku, key));
    const list = good ? faults.list : withSiblings(rows, faults.list);
    return {
      key,
      line: rows[0]!.line,
      rows: rows.map(({ row }) => row),
      name: name || key,
      product: good ? product : undefined,
      faults: list,
    };
  }

  private product(
    key: string,
    rows: readonly MappedRow[],
    titled: MappedRow,
    name: string,
    variants: readonly ImportedVariant[],
    faults: Faults,
  ): ImportedProduct {
    const told = (field: 'nameEn' | 'description' | 'descriptionEn' | 'category' | 'origin') =>
      titled.text(field) || rows.map((row) => row.text(field)).find((text) => text !== '');
    return {
      ...{ key, name, nameEn: told('nameEn')?.replace(/\s+/g, ' '), variants, category: told('category'), origin: told('origin') },
      descriptionHtml: told('description'),
      descriptionEnHtml: told('descriptionEn'),
      shown: !this.columns.has('shown') || isYes(titled.text('shown')),
      pictures: this.pictures(rows, faults),
    };
  }

  /** A row that names no option and no price beside others that do only adds words or pictures. */
  private variants(key: string, rows: readonly MappedRow[], name: string, faults: Faults): readonly ImportedVariant[] {
    for (const row of rows) if (unsold.has(row.text('rowKind').toLowerCase())) faults.add(row, 'rowKind', 'kind-unsupported');
    const able = rows.filter(
      (row) => !parentKinds.has(row.text('rowKind').toLowerCase()) && !unsold.has(row.text('rowKind').toLowerCase()),
    );
    const telling = able.filter((row) => !onlyPictures(row, rows) && (isChosen(row) || isPriced(row)));
    const sold = this.inOneCurrency(telling.length > 0 ? telling : able.slice(0, 1), faults);
    if (sold.length === 0 && faults.list.length === 0) faults.add(rows[0]!, 'price', 'variant-missing', name);
    if (sold.length > mostVariants) {
      faults.add(rows[0]!, 'sku', 'too-many-variants', String(sold.length));
      return [];
    }
    const [seen, skus] = [new Set<string>(), new Set<string>()];
    return sold.flatMap((row) => {
      const chosen = choiceOf(row, rows[0]!);
      const choice = chosen.value === '' && sold.length > 1 ? this.lastResort(row, name) : chosen;
      const variant = readVariant(row, choice, this.options, faults);
      if (!variant) return [];
      const mark = variant.optionValue.toLowerCase();
      if (variant.sku && skus.has(variant.sku)) faults.add(row, 'sku', 'sku-twice');
      else if (seen.has(mark)) faults.add(row, 'optionValue1', 'variant-twice', variant.optionValue || name);
      else if (variant.sku && (this.skus.get(variant.sku) ?? key) !== key) faults.add(row, 'sku', 'sku-taken');
      seen.add(mark);
      if (variant.sku) skus.add(variant.sku);
      return [variant];
    });
  }

  /** A shop that sells in two currencies writes each variant twice; those of the first are taken. */
  private inOneCurrency(rows: readonly MappedRow[], faults: Faults): readonly MappedRow[] {
    this.currency ||= rows.find(isPriced)?.text('currency') ?? '';
    const differs = (row: MappedRow): boolean => isPriced(row) && !['', this.currency].includes(row.text('currency'));
    const same = rows.filter((row) => !differs(row));
    const code = same.length > 0 ? 'currency-ignored' : 'currency-differs';
    for (const row of rows) if (differs(row)) faults.add(row, 'currency', code);
    return same;
  }

  /** What tells rows apart that name no option: how they are packed, a name of their own, their code. */
  private lastResort(row: MappedRow, name: string): Choice {
    const own = row.text('name').replace(/\s+/g, ' ');
    const value = row.text('pack') || (own !== name ? own : '') || (this.columns.has('parent') ? row.text('sku') : '');
    return { name: '', value, options: value === '' ? [] : [{ name: '', value }] };
  }

  private checkTexts(rows: readonly MappedRow[], titled: MappedRow, name: string, faults: Faults): void {
    if (name === '') faults.add(rows[0]!, 'name', 'name-missing');
    if (name.length > longestName) faults.add(titled, 'name', 'cell-too-long');
    if (isFormula(name)) faults.add(titled, 'name', 'formula-in-cell');
    if (titled.text('nameEn').length > longestName) faults.add(titled, 'nameEn', 'cell-too-long');
    for (const field of ['description', 'descriptionEn'] as const)
      for (const row of rows) if (row.text(field).length > longestDescription) faults.add(row, field, 'cell-too-long');
  }

  private pictures(rows: readonly MappedRow[], faults: Faults): ImportedPicture[] {
    const found = new Map<string, ImportedPicture>();
    for (const row of rows) {
      for (const text of row.all('pictures').flatMap((cell) => cell.split(/[\s|]+|,(?=\s*(?:https?:)?\/\/)|,\s+/).filter(Boolean))) {
        const url = readLink(text);
        if (url === undefined) faults.add(row, 'pictures', 'picture-not-a-link', text);
        else if (!found.has(url)) found.set(url, { url, alt: row.text('pictureAlt').slice(0, 300) });
      }
    }
    return [...found.values()].slice(0, 20);
  }
}

const isPriced = (row: MappedRow): boolean => !/^[0.,]*$/.test(row.text('price') || row.text('salePrice'));

/** Haravan numbers variants; beside them the number 0 is a picture, whatever its row repeats. What is new has no other number. */
const onlyPictures = (row: MappedRow, siblings: readonly MappedRow[]): boolean =>
  row.text('variantId') === '0' && siblings.some((each) => !['', '0'].includes(each.text('variantId')));

/** A product is taken as a whole: rows that are fine say which other row keeps theirs out. */
function withSiblings(rows: readonly MappedRow[], faults: readonly RowFault[]): RowFault[] {
  const bad = faults.filter(({ code }) => !isNote(code));
  const lines = new Set(bad.map(({ line }) => line));
  const culprit = String(bad[0]!.line);
  const code: FaultCode = 'sibling-bad';
  return [...bad, ...rows.flatMap(({ line }) => (lines.has(line) ? [] : [{ line, column: '', code, value: culprit }]))];
}
