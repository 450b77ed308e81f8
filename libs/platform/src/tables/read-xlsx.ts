import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ok, refuse, type Result } from '@market/kernel';
import type { FileRow, UnreadableFile } from './file-row.js';

const longestMs = 30_000;
const mostUnpackedBytes = 200 * 1_048_576;
const mostHeapMegabytes = 512;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);

/**
 * Runs on the thread: unpacks each entry once with a bound on what comes out, since what an archive says of its own size may be a lie,
 * and only then reads the sheet. Dates become days, as people read them.
 */
const onTheThread = `
const { parentPort, workerData } = require('node:worker_threads');
const { inflateRawSync } = require('node:zlib');
const { bytes, reader, mostUnpackedBytes } = workerData;
const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const refuse = (reason) => parentPort.postMessage({ refused: reason });
const text = (cell) => cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
function unpacksWithin(most) {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error('no directory');
  let [left, at] = [most, file.readUInt32LE(end + 16)];
  for (let entry = file.readUInt16LE(end + 10); entry > 0; entry -= 1) {
    const [method, packed, names, extra, comment, start] = [
      file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30), file.readUInt16LE(at + 32), file.readUInt32LE(at + 42),
    ];
    const content = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const raw = file.subarray(content, content + packed);
    left -= method === 0 ? raw.length : inflateRawSync(raw, { maxOutputLength: Math.max(left, 1) }).length;
    if (left < 0) return false;
    at += 46 + names + extra + comment;
  }
  return true;
}
(async () => {
  try {
    if (!unpacksWithin(mostUnpackedBytes)) return refuse('TOO_MUCH_INSIDE');
  } catch (error) {
    return refuse(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_MUCH_INSIDE' : 'NOT_A_WORKBOOK');
  }
  try {
    const rows = await require(reader).readSheet(file, { trim: true });
    parentPort.postMessage({ rows: rows.map((row) => row.map(text)) });
  } catch (error) {
    refuse('NOT_A_WORKBOOK');
  }
})();
`;

interface Answer {
  readonly refused?: string;
  readonly rows?: readonly (readonly string[])[];
}

export async function readXlsx(bytes: Uint8Array): Promise<Result<readonly FileRow[], UnreadableFile>> {
  const { refused, rows = [] } = await askThread(bytes);
  if (refused === 'TOO_MUCH_INSIDE')
    return refuse({ code: 'platform/file-too-large', kind: 'invalid', facts: { megabytes: mostUnpackedBytes / 1_048_576 } });
  if (refused) return refuse({ code: 'platform/file-unreadable', kind: 'invalid', facts: { reason: refused } });
  const filled = rows
    .map((row, at) => ({ line: at + 1, cells: row.map((cell) => cell.normalize('NFC').trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return ok(filled);
}

/** What takes too long or too much memory is refused, and the thread ends. */
function askThread(bytes: Uint8Array): Promise<Answer> {
  const reader = createRequire(join(process.cwd(), 'package.json')).resolve('read-excel-file/node');
  return new Promise((resolve) => {
    const thread = new Worker(onTheThread, {
      eval: true,
      workerData: { bytes, reader, mostUnpackedBytes },
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMegabytes },
    });
    const answer = (what: Answer) => {
      clearTimeout(timer);
      resolve(what);
      void thread.terminate();
    };
    const timer = setTimeout(() => answer({ refused: 'TOO_MUCH_INSIDE' }), longestMs);
    thread.once('message', answer);
    thread.once('error', () => answer({ refused: 'TOO_MUCH_INSIDE' }));
    thread.once('exit', () => answer({ refused: 'NOT_A_WORKBOOK' }));
  });
}
