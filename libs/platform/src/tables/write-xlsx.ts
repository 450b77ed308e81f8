import { assert } from '@market/kernel';
import writeExcelFile from 'write-excel-file/node';
import type { WrittenCell, WrittenTable } from './written-table.js';

const widest = 60;
const longestSheetName = 31;

/** A workbook with one sheet a table: the title in bold, the head kept in view. Text is never taken for a formula. */
export function writeXlsx(tables: readonly WrittenTable[]): Promise<Buffer> {
  return writeExcelFile(
    tables.map(({ name, title = [], columns, rows }) => ({
      // Excel takes no more, and none of these marks.
      sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, longestSheetName),
      columns: columns.map(({ label, width }) => ({ width: Math.min(width ?? label.length + 4, widest) })),
      stickyRowsCount: (title.length > 0 ? title.length + 1 : 0) + 1,
      data: [
        ...title.map((line, at) => [{ value: line, type: String, ...(at === 0 ? { fontWeight: 'bold' as const, fontSize: 14 } : {}) }]),
        ...(title.length > 0 ? [[]] : []),
        columns.map(({ label }) => ({
          value: label,
          type: String,
          fontWeight: 'bold' as const,
          wrap: true,
          bottomBorderStyle: 'thin' as const,
        })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    })),
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
}

function cellOf(cell: WrittenCell) {
  if (cell === null) return null;
  if (typeof cell === 'string') return { value: cell, type: String };
  assert(typeof cell === 'number' || Number.isSafeInteger(Number(cell)), 'a spreadsheet holds no such number exactly');
  const value = Number(cell);
  return { value, type: Number, format: Number.isInteger(value) ? '#,##0' : '#,##0.0' };
}
