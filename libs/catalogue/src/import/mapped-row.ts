import type { FileRow } from '@market/platform';
import { withoutMark } from './cells.js';
import type { ImportField, Mapping } from './import-field.js';

/** Where the columns of a file are, once it is known what they mean. */
export class Columns {
  private readonly places = new Map<ImportField, number[]>();

  constructor(
    readonly header: readonly string[],
    mapping: Mapping,
  ) {
    mapping.forEach((field, at) => {
      if (field) this.places.set(field, [...(this.places.get(field) ?? []), at]);
    });
  }

  has(field: ImportField): boolean {
    return this.places.has(field);
  }

  of(field: ImportField): readonly number[] {
    return this.places.get(field) ?? [];
  }

  /** As the file writes it. */
  label(field: ImportField): string {
    const [first] = this.of(field);
    return first === undefined ? '' : (this.header[first] ?? '');
  }
}

export class MappedRow {
  constructor(
    readonly row: FileRow,
    private readonly columns: Columns,
  ) {}

  get line(): number {
    return this.row.line;
  }

  /** The first filled cell of those that the field may stand in. */
  text(field: ImportField): string {
    for (const at of this.columns.of(field)) {
      const cell = this.row.cells[at];
      if (cell) return withoutMark(cell);
    }
    return '';
  }

  /** Whether the file has such a column at all, filled or not. */
  knows(field: ImportField): boolean {
    return this.columns.has(field);
  }

  all(field: ImportField): readonly string[] {
    return this.columns.of(field).flatMap((at) => this.row.cells[at] || []);
  }
}
