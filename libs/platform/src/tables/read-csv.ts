import { Readable } from 'node:stream';
import { ok, refuse, type Result } from '@market/kernel';
import { CsvError, parse } from 'csv-parse';
import { decodeText, NotText } from './decode-text.js';
import type { FileRow, TakeRows, UnreadableFile } from './file-row.js';

const longestRecord = 400_000;
const batch = 200;

/** What the parser answers when `info` and `raw` are on; its types only know plain rows. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
  readonly raw?: string;
}

export async function streamCsv(bytes: Uint8Array, take: TakeRows, raw: boolean): Promise<Result<void, UnreadableFile>> {
  // Where the last good record ended: a quote that is never closed swallows all that follows, and only its beginning helps.
  const place = { end: 0 };
  try {
    await parseInto(bytes, take, raw, place);
    return ok(undefined);
  } catch (error) {
    if (error instanceof NotText) return refuse({ code: 'platform/file-not-text', kind: 'invalid' });
    if (!(error instanceof CsvError)) throw error;
    return refuse({ code: 'platform/file-unreadable', kind: 'invalid', facts: { line: place.end + 1, reason: error.code } });
  }
}

async function parseInto(bytes: Uint8Array, take: TakeRows, raw: boolean, place: { end: number }): Promise<void> {
  const text = decodeText(bytes);
  const first = await text.next();
  if (first.done) return;
  const source = Readable.from(joined(first.value, text));
  const parser = parse({
    ...{ delimiter: delimiterOf(first.value), info: true, raw, relax_column_count: true },
    ...{ skip_empty_lines: true, max_record_size: longestRecord },
  });
  source.on('error', (error) => parser.destroy(error));
  let rows: FileRow[] = [];
  for await (const { record, info, raw: written } of source.pipe(parser) as AsyncIterable<CsvRecord>) {
    // The parser says where a record ends; quoted cells may hold line ends of their own.
    const within = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    rows.push({ line: info.lines - within, cells: record.map((cell) => cell.trim()), ...(written === undefined ? {} : { raw: written }) });
    place.end = info.lines;
    if (rows.length < batch) continue;
    if ((await take(rows)) === false) return void source.destroy();
    rows = [];
  }
  if (rows.length > 0) await take(rows);
}

async function* joined(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** The mark that parts the cells of the first line, quoted cells left out. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const header = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string) => header.split(mark).length;
  return ([',', ';', '\t'] as const).reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
