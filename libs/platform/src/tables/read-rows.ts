import { ok, refuse, type Result } from '@market/kernel';
import type { FileRow, RowLimits, TakeRows, UnreadableFile } from './file-row.js';
import { streamCsv } from './read-csv.js';
import { isZip, streamXlsx } from './read-xlsx.js';

const mostMegabytes = 50;
const usual: RowLimits = { mostRows: 200_000, mostColumns: 500 };

export interface StreamOptions {
  readonly limits?: RowLimits;
  /** Keeps the text of each row of a CSV beside its cells. */
  readonly raw?: boolean;
}

/**
 * Reads the rows of a CSV (any separator; UTF-8, UTF-16, Windows-1258) or of the first sheet of an XLSX, whatever the file is called,
 * and hands them on some hundreds at a time. Neither stops the shop: text is read in portions with a pause after each, a workbook on a
 * thread of its own with bounded memory.
 * @returns how many rows were read
 */
export async function streamRows(bytes: Uint8Array, take: TakeRows, options: StreamOptions = {}): Promise<Result<number, UnreadableFile>> {
  if (bytes.length > mostMegabytes * 1_048_576)
    return refuse({ code: 'platform/file-too-large', kind: 'invalid', facts: { megabytes: mostMegabytes } });
  const { mostRows, mostColumns } = options.limits ?? usual;
  let read = 0;
  let refused: UnreadableFile | undefined;
  const judged: TakeRows = (rows) => {
    read += rows.length;
    if (read > mostRows) refused = { code: 'platform/file-too-long', kind: 'invalid', facts: { most: mostRows } };
    else if (rows.some(({ cells }) => cells.length > mostColumns))
      refused = { code: 'platform/file-too-wide', kind: 'invalid', facts: { most: mostColumns } };
    return refused ? false : take(rows);
  };
  const done = isZip(bytes)
    ? await streamXlsx(bytes, judged, { mostRows, mostColumns })
    : await streamCsv(bytes, judged, options.raw ?? false);
  if (refused) return { ok: false, problem: refused };
  if (!done.ok) return done;
  return read === 0 ? refuse({ code: 'platform/file-empty', kind: 'invalid' }) : ok(read);
}

/** All rows at once, for files that are small by nature. */
export async function readRows(bytes: Uint8Array): Promise<Result<readonly FileRow[], UnreadableFile>> {
  const rows: FileRow[] = [];
  const read = await streamRows(bytes, (more) => void rows.push(...more));
  return read.ok ? ok(rows) : read;
}
