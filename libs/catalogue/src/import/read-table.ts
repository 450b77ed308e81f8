import { isUtf8 } from 'node:buffer';
import { refuse, ok, type Problem, type Result } from '@market/kernel';
import { CsvError, parse } from 'csv-parse/sync';

export interface Row {
  /** The line of the file where the row starts, counted as an editor counts. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What the parser answers when `info` is on; its types only know plain rows. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const mostBytes = 50 * 1_048_576;
const mostColumns = 500;

export type UnreadableFile = Problem<
  'catalogue/file-too-large' | 'catalogue/file-not-text' | 'catalogue/file-unreadable' | 'catalogue/file-empty'
>;

/** Reads a CSV of any separator in UTF-8 or UTF-16 with or without a byte order mark. Text becomes NFC. */
export function readTable(bytes: Uint8Array): Result<Table, UnreadableFile> {
  if (bytes.length > mostBytes) return refuse({ code: 'catalogue/file-too-large', kind: 'invalid', facts: { megabytes: 50 } });
  const text = decode(bytes);
  if (text === undefined) return refuse({ code: 'catalogue/file-not-text', kind: 'invalid' });
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_048_576,
    }) as unknown as readonly CsvRecord[];
    return tableOf(records);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse({
      code: 'catalogue/file-unreadable',
      kind: 'invalid',
      facts: { line: Number((error as { lines?: number }).lines ?? 0), reason: error.code },
    });
  }
}

function tableOf(records: readonly CsvRecord[]): Result<Table, UnreadableFile> {
  const [header, ...body] = records;
  if (!header || body.length === 0) return refuse({ code: 'catalogue/file-empty', kind: 'invalid' });
  const columns = header.record.map((name) => name.trim());
  if (columns.length > mostColumns)
    return refuse({ code: 'catalogue/file-unreadable', kind: 'invalid', facts: { line: 1, reason: 'TOO_MANY_COLUMNS' } });
  let end = header.info.lines;
  const rows = body.map(({ record, info }) => {
    const line = end + 1;
    end = info.lines;
    return { line, cells: Object.fromEntries(columns.map((name, at) => [name, (record[at] ?? '').trim()])) };
  });
  return ok({ columns, rows });
}

/** Excel writes "Unicode text" as UTF-16; anything that is neither UTF-8 nor that, or has a NUL, is no text at all. */
function decode(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && !isUtf8(bytes)) return undefined;
  const text = new TextDecoder(encoding).decode(bytes).normalize('NFC');
  return /[\0\uFFFD]/.test(text) ? undefined : text;
}

function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
