import { ok, refuse, type Result } from '@market/kernel';
import { readRows, type UnreadableFile } from '@market/platform';

export interface Row {
  /** The line of the file where the row starts, counted as an editor counts. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Reads a file whose first row names its columns. */
export async function readTable(bytes: Uint8Array): Promise<Result<Table, UnreadableFile>> {
  const read = await readRows(bytes);
  if (!read.ok) return read;
  const [header, ...body] = read.value;
  if (!header || body.length === 0) return refuse({ code: 'platform/file-empty', kind: 'invalid' });
  const columns = header.cells;
  const rows = body.map(({ line, cells }) => ({ line, cells: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])) }));
  return ok({ columns, rows });
}
