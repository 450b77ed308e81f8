import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { ok, refuse, type Result } from '@market/kernel';
import { CsvError, parse } from 'csv-parse';
import type { FileRow, UnreadableFile } from './file-row.js';

const portion = 65_536;
const longestRecord = 1_048_576;

/** What the parser answers when `info` is on; its types only know plain rows. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export async function readCsv(bytes: Uint8Array): Promise<Result<readonly FileRow[], UnreadableFile>> {
  const text = decode(bytes);
  if (text === undefined) return refuse({ code: 'platform/file-not-text', kind: 'invalid' });
  const parser = Readable.from(portions(text)).pipe(
    parse({
      ...{ delimiter: delimiterOf(text), info: true, relax_column_count: true },
      ...{ skip_empty_lines: true, max_record_size: longestRecord },
    }),
  );
  const rows: FileRow[] = [];
  let end = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      rows.push({ line: end + 1, cells: record.map((cell) => cell.trim()) });
      end = info.lines;
    }
    return ok(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: number }).lines ?? 0);
    return refuse({ code: 'platform/file-unreadable', kind: 'invalid', facts: { line, reason: error.code } });
  }
}

function* portions(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += portion) yield text.slice(at, at + portion);
}

/**
 * Excel writes "Unicode text" as UTF-16; old Vietnamese programs write Windows-1258, whose tone marks follow their letter. What has a
 * NUL, or control characters as pictures have, is no text at all.
 */
function decode(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).normalize('NFC');
  return /[\0-\x08\x0E-\x1F\uFFFD]/.test(text) ? undefined : text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1258';
}

function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
