import { isGtin } from '../domain/gtin.js';
import { units } from '../domain/unit-price.js';
import { isFormula, isTooHigh, readGrams, readPrice, readQuantity, readStock } from './cells.js';
import type { ImportField } from './import-field.js';
import type { FaultCode, ImportedVariant, RowFault } from './imported-product.js';
import type { Columns, MappedRow } from './mapped-row.js';

/** Gathers what is wrong while rows are read, so that one bad cell never hides the next. */
export class Faults {
  readonly list: RowFault[] = [];

  constructor(private readonly columns: Columns) {}

  add(row: MappedRow, field: ImportField, code: FaultCode, value = row.text(field)): undefined {
    this.list.push({ line: row.line, column: this.columns.label(field), code, value: value.slice(0, 120) });
    return undefined;
  }
}

export interface ReadOptions {
  /** Đồng for one unit of the file's currency, when its prices are not in đồng. */
  readonly rate?: bigint | undefined;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
  readonly options: ImportedVariant['options'];
}

/** What shop systems write when a product has no choice. */
const noChoice = new Set(['', 'default title', 'mặc định', 'title']);
const longestSku = 64;
const longestOption = 200;
const lowestPrice = 500n;

export const isChosen = (row: MappedRow): boolean =>
  ([1, 2, 3] as const).some((at) => !noChoice.has(row.text(`optionValue${at}`).toLowerCase())) || row.text('options') !== '';

/** Options of a row, up to three: `Màu / Cỡ`, `Đỏ / M`. KiotViet packs them as `MÀU:Đỏ|CỠ:M`. */
export function choiceOf(row: MappedRow, first: MappedRow): Choice {
  const packed = row
    .text('options')
    .split('|')
    .filter(Boolean)
    .map((pair) => pair.split(':'));
  const listed = ([1, 2, 3] as const).map((at) => [
    row.text(`optionName${at}`) || first.text(`optionName${at}`),
    row.text(`optionValue${at}`),
  ]);
  const pairs = (packed.length > 0 ? packed : listed).filter(([, value = '']) => !noChoice.has(value.toLowerCase()));
  const names = pairs.map(([name = '']) => name.trim()).filter((name) => !noChoice.has(name.toLowerCase()));
  return {
    ...{ name: names.join(' / '), value: pairs.map(([, value = '']) => value.trim()).join(' / ') },
    options: pairs.map(([name = '', value = '']) => ({
      name: noChoice.has(name.trim().toLowerCase()) ? '' : name.trim(),
      value: value.trim(),
    })),
  };
}

export function readVariant(row: MappedRow, choice: Choice, options: ReadOptions, faults: Faults): ImportedVariant | undefined {
  const before = faults.list.length;
  const price = priceOf(row, options, faults);
  const grams = weightOf(row, faults);
  const stock = stockOf(row, faults);
  const unit = unitOf(row, faults);
  const sku = row.text('sku');
  if (sku.length > longestSku) faults.add(row, 'sku', 'cell-too-long');
  if (isFormula(sku)) faults.add(row, 'sku', 'formula-in-cell');
  if (choice.value.length > longestOption) faults.add(row, 'optionValue1', 'cell-too-long', choice.value);
  if (isFormula(choice.value)) faults.add(row, 'optionValue1', 'formula-in-cell', choice.value);
  if (faults.list.length > before || price === undefined) return undefined;
  const barcode = row.text('barcode').replace(/[\s-]/g, '');
  if (barcode !== '' && !isGtin(barcode)) faults.add(row, 'barcode', 'barcode-invalid');
  return {
    ...{ line: row.line, sku, optionName: choice.name, optionValue: choice.value, options: choice.options, ...unit },
    price: price.now,
    compareAtPrice: price.before,
    weightGrams: grams,
    stock,
    stockThen: readStock(row.text('stockThen')),
    barcode: isGtin(barcode) ? barcode : undefined,
  };
}

/** A sale price below the usual one is what is paid; the usual one is then crossed out. */
function priceOf(row: MappedRow, { rate }: ReadOptions, faults: Faults): { now: bigint; before: bigint | null | undefined } | undefined {
  const [usualText, saleText, compareText] = [row.text('price'), row.text('salePrice'), row.text('compareAtPrice')];
  if (/^[0.,]*$/.test(usualText.replace(/[\s₫đ]/gu, '')) && saleText === '') return faults.add(row, 'price', 'price-missing');
  const usual = readPrice(usualText || saleText, rate);
  if (usual === undefined) return faults.add(row, 'price', 'price-unreadable');
  if (isTooHigh(usual)) return faults.add(row, 'price', 'price-too-high');
  const sale = saleText === '' ? undefined : readPrice(saleText, rate);
  if (saleText !== '' && sale === undefined) return faults.add(row, 'salePrice', 'price-unreadable');
  const now = sale !== undefined && sale > 0n && sale < usual ? sale : usual;
  if (now === 0n) return faults.add(row, 'price', 'price-missing');
  if (rate === undefined && now < lowestPrice) faults.add(row, 'price', 'price-low');
  if (now !== usual) return { now, before: usual };
  if (compareText === '' || /^0+([.,]0+)?$/.test(compareText)) return { now, before: row.knows('compareAtPrice') ? null : undefined };
  const compared = readPrice(compareText, rate);
  if (compared !== undefined && compared > now && !isTooHigh(compared)) return { now, before: compared };
  if (compared === undefined || compared < now) faults.add(row, 'compareAtPrice', 'compare-price-ignored');
  return { now, before: null };
}

function weightOf(row: MappedRow, faults: Faults): number | undefined {
  for (const [field, usual] of [['weightGrams', 'g'] as const, ['weightKg', 'kg'] as const]) {
    const text = row.text(field);
    if (text === '') continue;
    const grams = readGrams(text, row.text('weightUnit') || usual);
    return grams ?? faults.add(row, field, 'weight-unreadable');
  }
  return undefined;
}

function stockOf(row: MappedRow, faults: Faults): number | undefined {
  const texts = row.all('stock');
  if (texts.length === 0) return undefined;
  const pieces = texts.map(readStock);
  if (pieces.includes(undefined)) return faults.add(row, 'stock', 'stock-unreadable');
  return pieces.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

function unitOf(row: MappedRow, faults: Faults): { unit: string | undefined; unitQuantity: number | undefined } {
  const [unit, text] = [row.text('unit').toLowerCase(), row.text('unitQuantity')];
  if (unit === '' && text === '') return { unit: undefined, unitQuantity: undefined };
  const known = units.find((each) => each === unit || (each === 'piece' && unit === 'cái') || (each === 'l' && unit === 'lít'));
  const unitQuantity = readQuantity(text);
  if (known && unitQuantity !== undefined) return { unit: known, unitQuantity };
  faults.add(row, known ? 'unitQuantity' : 'unit', 'unit-unreadable');
  return { unit: undefined, unitQuantity: undefined };
}
