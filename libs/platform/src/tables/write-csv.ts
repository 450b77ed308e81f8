import type { WrittenCell, WrittenTable } from './written-table.js';

/** RFC 4180 in UTF-8 with its mark, without which Excel reads Vietnamese as nonsense. */
export function writeCsv({ columns, rows }: Pick<WrittenTable, 'columns' | 'rows'>): Buffer {
  const lines = [columns.map(({ label }) => label), ...rows].map((cells) => cells.map(quoted).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
}

/** A text that a spreadsheet would run as a formula is told to be text, as OWASP advises; one that is told so already is told again. */
function quoted(cell: WrittenCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
