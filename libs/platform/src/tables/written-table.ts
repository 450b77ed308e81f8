/** What a cell of a written file holds: numbers stay numbers, so that a spreadsheet can go on calculating. */
export type WrittenCell = string | number | bigint | null;

/** One sheet of a workbook, or one CSV file. */
export interface WrittenTable {
  readonly name: string;
  /** Lines above the head, in workbooks only: what it shows, as of when, by which definition. */
  readonly title?: readonly string[];
  readonly columns: readonly { readonly label: string; /** In characters. */ readonly width?: number }[];
  readonly rows: readonly (readonly WrittenCell[])[];
}
