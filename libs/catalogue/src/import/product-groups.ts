import { fold } from '@market/kernel';
import type { FileRow } from '@market/platform';
import type { StrayRow } from './imported-product.js';
import { Columns, MappedRow } from './mapped-row.js';

export interface Group {
  readonly key: string;
  readonly rows: MappedRow[];
}

const totals = /^(tong cong|tong|cong|total|subtotal|sum|ghi chu)\b/;

/**
 * Gathers the rows of a file to products, row by row as they are read. Rows belong together by their key, by the parent that they name,
 * or, where a row has neither key nor name but says which option it is, to the product above: so cells merged over several rows read
 * as they look.
 */
export class ProductGroups {
  readonly strays: StrayRow[] = [];
  private readonly groups = new Map<string, Group>();
  private readonly aliases = new Map<string, string>();
  private last: Group | undefined;

  constructor(private readonly columns: Columns) {}

  get all(): readonly Group[] {
    return [...this.groups.values()];
  }

  add(row: FileRow): void {
    // Rows that explain or show an example, as in our template.
    const first = row.cells.find((cell) => cell !== '') ?? '';
    if (first.startsWith('#')) return;
    const mapped = new MappedRow(row, this.columns);
    const name = mapped.text('name');
    const total = [name, first].find((text) => totals.test(fold(text)));
    if (total && /^0*$/.test(mapped.text('price'))) return this.stray(mapped, total, 'total-row');
    const key = this.keyOf(mapped, name) ?? this.keyAbove(mapped);
    if (key === undefined) return this.stray(mapped, '', 'name-missing');
    const group = this.groups.get(key) ?? { key, rows: [] };
    group.rows.push(mapped);
    this.groups.set(key, group);
    this.last = group;
  }

  private keyOf(row: MappedRow, name: string): string | undefined {
    const [id, sku, parent] = [row.text('rowId'), row.text('sku'), row.text('parent')];
    const byCode = this.columns.has('parent') ? sku : '';
    const own = row.text('key') || byCode || (id && `id:${id}`) || name;
    if (id) this.aliases.set(`id:${id}`, own);
    const key = parent ? (this.aliases.get(parent) ?? parent) : own;
    return key === '' ? undefined : key.slice(0, 300);
  }

  private keyAbove(row: MappedRow): string | undefined {
    const tells =
      row.text('optionValue1') !== '' || row.text('optionValue2') !== '' || (row.text('sku') !== '' && !this.columns.has('key'));
    return tells ? this.last?.key : undefined;
  }

  private stray(row: MappedRow, value: string, code: 'total-row' | 'name-missing'): void {
    this.strays.push({ row: row.row, fault: { line: row.line, column: this.columns.label('name'), code, value: value.slice(0, 120) } });
  }
}
