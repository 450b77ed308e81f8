import { refuse, type Result } from '@market/kernel';
import type { FileRow, UnreadableFile } from './file-row.js';
import { readCsv } from './read-csv.js';
import { isZip, readXlsx } from './read-xlsx.js';

const mostMegabytes = 50;
const mostColumns = 500;

/**
 * Reads the rows of a CSV (any separator; UTF-8, UTF-16, Windows-1258) or of the first sheet of an XLSX, whatever the file is called.
 * Neither stops the shop: text is read in portions, a workbook on a thread of its own with bounded memory.
 */
export async function readRows(bytes: Uint8Array): Promise<Result<readonly FileRow[], UnreadableFile>> {
  if (bytes.length > mostMegabytes * 1_048_576)
    return refuse({ code: 'platform/file-too-large', kind: 'invalid', facts: { megabytes: mostMegabytes } });
  const rows = await (isZip(bytes) ? readXlsx(bytes) : readCsv(bytes));
  if (!rows.ok) return rows;
  if (rows.value.some(({ cells }) => cells.length > mostColumns))
    return refuse({ code: 'platform/file-too-wide', kind: 'invalid', facts: { most: mostColumns } });
  return rows.value.length === 0 ? refuse({ code: 'platform/file-empty', kind: 'invalid' }) : rows;
}
