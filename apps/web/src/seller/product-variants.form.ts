import {
  combinations,
  mostOptions,
  mostVariants,
  valuesInUse,
  valuesOf,
  type DeskProduct,
  type NewProduct,
  type Unit,
} from '@market/catalogue';
import { Money, ok, refuse } from '@market/kernel';
import type { GridRow } from '../pages/seller/product-variants.page.js';
import type { PostedForm } from '../shop/form.js';
import { madeSku } from './made-sku.js';

export interface Grid {
  readonly options: readonly { readonly name: string; readonly values: string }[];
  readonly rows: readonly GridRow[];
  readonly unit: string;
}

const cells = ['id', 'sku', 'price', 'stock', 'stockThen', 'gtin', 'weight', 'quantity'] as const;
const threePlaces = (options: Grid['options']): Grid['options'] =>
  Array.from({ length: mostOptions }, (_, at) => options[at] ?? { name: '', values: '' });
const decimal = (number: number | null): string => (number === null ? '' : String(number).replace('.', ','));

/** The variants as they are stored, ready to be edited. */
export function storedGrid({ optionNames, variants }: DeskProduct, onHand: ReadonlyMap<string, number>): Grid {
  const values = valuesInUse(
    variants.map((variant) => variant.values),
    optionNames.length,
  );
  return {
    options: threePlaces(optionNames.map((name, at) => ({ name, values: (values[at] ?? []).join(', ') }))),
    rows: variants.map(({ id, values: its, label, sku, price, gtin, weightGrams, unitQuantity }) => {
      const stock = String(onHand.get(id) ?? 0);
      return {
        ...{ id, sku, price, values: its.length > 0 || label === null ? its : [label] },
        ...{ gtin: gtin ?? '', weight: String(weightGrams), quantity: decimal(unitQuantity), stock, stockThen: stock },
      };
    }),
    unit: variants.find(({ unit }) => unit !== null)?.unit ?? '',
  };
}

/** The form as it was sent. */
export function typedGrid(form: PostedForm): Grid {
  return {
    options: Array.from({ length: mostOptions }, (_, at) => ({
      name: form.text(`option.${at}`, 40),
      values: form.text(`values.${at}`, 500),
    })),
    rows: form
      .all('row', 3)
      .slice(0, mostVariants)
      .map((at) => {
        const cell = Object.fromEntries(cells.map((name) => [name, form.text(`variants.${at}.${name}`, 64)])) as Record<
          (typeof cells)[number],
          string
        >;
        return { ...cell, values: form.all(`variants.${at}.values`, 60) };
      }),
    unit: form.text('unit', 5),
  };
}

const key = (values: readonly string[]): string => values.join('\n').toLowerCase();

/** A row for every combination of the options; what was typed for one stays, what is empty is filled from the common boxes. */
export function generateGrid(grid: Grid, form: PostedForm): Grid {
  const named = grid.options.filter(({ name, values }) => name !== '' && valuesOf(values).length > 0);
  const rows = combinations(named.map(({ name, values }) => ({ name, values: valuesOf(values) }))).slice(0, mostVariants);
  const known = new Map(grid.rows.map((row) => [key(row.values), row]));
  // Where nothing fits, the first row goes on as the first combination: the only variant becomes one of several.
  const heir = rows.some((values) => known.has(key(values))) ? undefined : grid.rows[0];
  const common = { price: form.text('all.price', 20), stock: form.text('all.stock', 9), weight: form.text('all.weight', 9) };
  const filled = rows.map((values, at): GridRow => {
    const row = known.get(key(values)) ?? (at === 0 ? heir : undefined);
    const { price = '', stock = '', weight = '', ...its } = row ?? { id: '', sku: '', gtin: '', quantity: '', stockThen: '' };
    return { ...its, values, price: price || common.price, stock: stock || common.stock, weight: weight || common.weight };
  });
  return { ...grid, options: threePlaces(named), rows: filled };
}

export interface ReadGrid extends Pick<NewProduct, 'options' | 'variants'> {
  /** In the order of the variants; what the page showed beside what was typed: nothing lies on the shelf of a new one. */
  readonly stocks: readonly { readonly onHand: number; readonly shown: number }[];
}

/** @returns what the catalogue takes, or the faults by the boxes of the form */
export function readGrid({ options, rows, unit }: Grid, form: PostedForm, productName: string) {
  const fields: Record<string, string> = {};
  const kept = rows.map((row, at) => ({ row, at })).filter(({ at }) => form.text(`variants.${at}.off`, 1) !== '1');
  const variants = kept.map(({ row, at }) => {
    const [price, stock, weight] = [bare(row.price), bare(row.stock), bare(row.weight)];
    if (!/^[1-9]\d{0,11}$/.test(price)) fields[`variants.${at}.price`] = 'not-positive';
    if (!/^\d{1,7}$/.test(stock)) fields[`variants.${at}.stock`] = 'not-a-quantity';
    if (!/^\d{1,7}$/.test(weight)) fields[`variants.${at}.weight`] = 'not-a-weight';
    if (row.quantity !== '' && !/^\d{1,6}([.,]\d{1,4})?$/.test(row.quantity)) fields[`variants.${at}.quantity`] = 'not-a-number';
    return { row, price, stock, weight };
  });
  const names = options.filter(({ name, values }) => name !== '' && values !== '');
  const matrix = names.length > 0 && kept.every(({ row }) => row.values.length === names.length);
  if (!matrix && (names.length > 0 || kept.length > 1)) fields['option.0'] = 'make-the-table';
  if (Object.keys(fields).length > 0) return refuse({ code: 'catalogue/invalid-product', kind: 'invalid', fields });
  const unitOf = (unit === 'l' || unit === 'kg' || unit === 'piece' ? unit : null) satisfies Unit | null;
  const read: ReadGrid = {
    ...(matrix ? { options: names.map(({ name }) => ({ name })) } : {}),
    variants: variants.map(({ row, price, weight }) => ({
      ...(row.id === '' ? {} : { id: row.id }),
      ...(matrix ? { values: row.values } : {}),
      ...{ sku: row.sku || madeSku(`${productName} ${row.values.join(' ')}`), gtin: row.gtin || null },
      ...{ price: Money.vnd(BigInt(price)), weightGrams: Number(weight) },
      ...(unitOf && row.quantity !== '' ? { unit: unitOf, unitQuantity: Number(row.quantity.replace(',', '.')) } : {}),
    })),
    stocks: variants.map(({ row, stock }) => ({ onHand: Number(stock), shown: Number(/^\d{1,7}$/.exec(row.stockThen) ?? 0) })),
  };
  return ok({ ...read, places: kept.map(({ at }) => at) });
}

const bare = (typed: string): string => typed.replace(/[.\s₫]/g, '');
