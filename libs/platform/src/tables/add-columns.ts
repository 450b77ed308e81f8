import { setImmediate as pause } from 'node:timers/promises';
import { decodeText, encodingOf } from './decode-text.js';
import { delimiterOf } from './read-csv.js';
import { streamRows } from './read-rows.js';
import { isZip } from './read-xlsx.js';
import { packEntry, unpackEntry, zipEntries, zipOf } from './zip-archive.js';

export interface AddedColumns {
  readonly headerLine: number;
  readonly labels: readonly string[];
  /** What stands beside a line; nothing where there is nothing to say. */
  readonly cellsOf: (line: number) => readonly string[] | undefined;
}

const mostUnpackedBytes = 200 * 1_048_576;

/**
 * Gives a file back with columns at its right and everything else as it was: the bytes of each line of a CSV, styles, widths, formulas and
 * further sheets of a workbook. Only what a spreadsheet would run to reach outside itself is made text or loses its formula.
 */
export const addColumns = (bytes: Uint8Array, columns: AddedColumns): Promise<Buffer> =>
  isZip(bytes) ? addToXlsx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), columns) : addToCsv(bytes, columns);

const runs = /^[=@\t\r]|^[+-](?![\d.,\s]*$)/;
const safe = (cell: string): string => (runs.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string, delimiter: string): string =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

async function addToCsv(bytes: Uint8Array, { headerLine, labels, cellsOf }: AddedColumns): Promise<Buffer> {
  const first = await decodeText(bytes).next();
  const delimiter = delimiterOf(first.done ? '' : first.value);
  const lines: string[] = [];
  let width = 0;
  await streamRows(
    bytes,
    (rows) => {
      for (const { line, cells, raw = '' } of rows) {
        if (line === headerLine) width = cells.length;
        const written = raw.replace(/^[\uFEFF\r\n]+/, '').replace(/[\r\n]+$/, '');
        const kept = cells.some((cell) => runs.test(cell)) ? cells.map((cell) => quoted(safe(cell), delimiter)).join(delimiter) : written;
        const added = line === headerLine ? labels : line < headerLine ? [] : (cellsOf(line) ?? []);
        const gap = added.length > 0 ? delimiter.repeat(Math.max(0, width - cells.length)) : '';
        lines.push(`${kept}${gap}${added.map((cell) => delimiter + quoted(safe(cell), delimiter)).join('')}`);
      }
    },
    { raw: true },
  );
  const text = `\uFEFF${lines.join('\r\n')}\r\n`;
  return Buffer.from(text, encodingOf(bytes).startsWith('utf-16') ? 'utf16le' : 'utf8');
}

async function addToXlsx(file: Buffer, columns: AddedColumns): Promise<Buffer> {
  const entries = zipEntries(file);
  const read = async (name: string): Promise<string> => {
    const entry = entries.find((each) => each.name.replace(/^\//, '') === name);
    return entry ? (await unpackEntry(entry, mostUnpackedBytes)).toString('utf8') : '';
  };
  const sheet = firstSheet(await read('xl/workbook.xml'), await read('xl/_rels/workbook.xml.rels'));
  const changed = await packEntry(sheet, Buffer.from(await addToSheet(await read(sheet), columns)));
  return zipOf(entries.map((entry) => (entry.name.replace(/^\//, '') === sheet ? changed : entry)));
}

function firstSheet(workbook: string, relations: string): string {
  const [, id = ''] = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook) ?? [];
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0] ?? '';
  const [, target = 'worksheets/sheet1.xml'] = /\bTarget="([^"]+)"/.exec(relation) ?? [];
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

const rowsAtOnce = 500;

async function addToSheet(xml: string, columns: AddedColumns): Promise<string> {
  const at = rightmost(xml) + 1;
  const parts = xml.split(/(<(?:\w+:)?row\b[^>]*\/>|<(?:\w+:)?row\b[^>]*>[\s\S]*?<\/(?:\w+:)?row>)/);
  let line = 0;
  for (let index = 1; index < parts.length; index += 2) {
    const row = parts[index]!;
    line = Number(/^<(?:\w+:)?row\b[^>]*?\br="(\d+)"/.exec(row)?.[1] ?? line + 1);
    const added = line === columns.headerLine ? columns.labels : line < columns.headerLine ? undefined : columns.cellsOf(line);
    parts[index] = withCells(withoutReach(row), line, at, added ?? []);
    if (index % (2 * rowsAtOnce) === 1) await pause();
  }
  return parts.join('');
}

/** The last column that any cell stands in. */
function rightmost(xml: string): number {
  let most = 0;
  for (const [, letters] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)\d+"/g)) most = Math.max(most, columnNumber(letters!));
  return most;
}

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function columnLetters(number: number): string {
  const rest = number - 1;
  return (rest < 26 ? '' : columnLetters(Math.floor(rest / 26))) + String.fromCharCode(65 + (rest % 26));
}

/** A formula that calls a program, another file or the web keeps the value that was read, and stops calling. */
const withoutReach = (row: string): string =>
  row.replace(/<((?:\w+:)?)f\b[^>]*?(?:\/>|>([\s\S]*?)<\/\1f>)/g, (whole, _prefix: string, formula = '') =>
    /\||\[|WEBSERVICE|HYPERLINK|IMPORTDATA|CALL\(|EXEC\(|REGISTER/i.test(String(formula)) ? '' : whole,
  );

function withCells(row: string, line: number, at: number, cells: readonly string[]): string {
  const filled = cells.map((cell, index) => [cell, `${columnLetters(at + index)}${line}`] as const).filter(([cell]) => cell !== '');
  if (filled.length === 0) return row;
  const [, prefix = ''] = /^<(\w+:)?row/.exec(row) ?? [];
  const added = filled.map(
    ([cell, place]) =>
      `<${prefix}c r="${place}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${xmlText(cell)}</${prefix}t></${prefix}is></${prefix}c>`,
  );
  const open = row.replace(/^(<[^>]*?)\s+spans="[^"]*"/, '$1');
  const whole = open.endsWith('/>') && !open.includes('</') ? `${open.slice(0, -2)}></${prefix}row>` : open;
  return whole.replace(new RegExp(`</${prefix}row>$`), () => `${added.join('')}</${prefix}row>`);
}

const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]!);
