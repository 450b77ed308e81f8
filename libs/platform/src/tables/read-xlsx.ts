import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ok, refuse, type Result } from '@market/kernel';
import type { RowLimits, TakeRows, UnreadableFile } from './file-row.js';
import { onTheThread } from './xlsx-thread.js';

const longestMs = 60_000;
const mostUnpackedBytes = 200 * 1_048_576;
const mostHeapMegabytes = 512;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);

type Answer =
  | { readonly refused: 'TOO_MUCH_INSIDE' | 'NOT_A_WORKBOOK' | 'ENTITIES' | 'TOO_LONG' | 'TOO_WIDE' }
  | { readonly rows: readonly (readonly string[])[]; readonly first: number }
  | { readonly done: true };

/** Reads the first sheet; rows come from the thread as fast as they are taken, so that they never wait in memory twice. */
export async function streamXlsx(bytes: Uint8Array, take: TakeRows, limits: RowLimits): Promise<Result<void, UnreadableFile>> {
  const reader = createRequire(join(process.cwd(), 'package.json')).resolve('read-excel-file/node');
  const thread = new Worker(onTheThread, {
    eval: true,
    workerData: { bytes, reader, mostUnpackedBytes, ...limits },
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMegabytes },
  });
  try {
    for (;;) {
      const answer = await answerOf(thread);
      if ('refused' in answer) return refused(answer.refused, limits);
      if ('done' in answer) return ok(undefined);
      const rows = answer.rows
        .map((row, at) => ({ line: answer.first + at, cells: row.map((cell) => cell.normalize('NFC').trim()) }))
        .filter(({ cells }) => cells.some((cell) => cell !== ''));
      if (rows.length > 0 && (await take(rows)) === false) return ok(undefined);
      thread.postMessage('more');
    }
  } finally {
    await thread.terminate();
  }
}

/** What takes too long or too much memory is refused, and the thread ends. */
function answerOf(thread: Worker): Promise<Answer> {
  return new Promise((resolve) => {
    const answer = (what: Answer): void => {
      clearTimeout(timer);
      thread.removeAllListeners();
      resolve(what);
    };
    const timer = setTimeout(() => answer({ refused: 'TOO_MUCH_INSIDE' }), longestMs);
    thread.once('message', answer);
    thread.once('error', () => answer({ refused: 'TOO_MUCH_INSIDE' }));
    thread.once('exit', () => answer({ refused: 'NOT_A_WORKBOOK' }));
  });
}

function refused(reason: Extract<Answer, { refused: string }>['refused'], limits: RowLimits): Result<never, UnreadableFile> {
  switch (reason) {
    case 'TOO_MUCH_INSIDE':
      return refuse({ code: 'platform/file-too-large', kind: 'invalid', facts: { megabytes: mostUnpackedBytes / 1_048_576 } });
    case 'TOO_LONG':
      return refuse({ code: 'platform/file-too-long', kind: 'invalid', facts: { most: limits.mostRows } });
    case 'TOO_WIDE':
      return refuse({ code: 'platform/file-too-wide', kind: 'invalid', facts: { most: limits.mostColumns } });
    case 'ENTITIES':
      return refuse({ code: 'platform/file-unsafe', kind: 'invalid' });
    case 'NOT_A_WORKBOOK':
      return refuse({ code: 'platform/file-unreadable', kind: 'invalid', facts: { reason } });
  }
}
