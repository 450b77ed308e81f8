/**
 * Runs on a thread. First it walks through every entry of the archive in portions: what an archive says of its own size may be a lie, so
 * what comes out is counted; a document type (external entities, "billion laughs") is refused; so are more rows and columns than asked
 * for, among them the empty ones that a format reaching to the last line of the sheet leaves behind. Only then the sheet is read.
 * Dates become days as people read them, numbers the fifteen digits that a spreadsheet shows.
 */
export const onTheThread = `
const { parentPort, workerData } = require('node:worker_threads');
const { createInflateRaw } = require('node:zlib');
const { Readable } = require('node:stream');
const { bytes, reader, mostUnpackedBytes, mostRows, mostColumns } = workerData;
const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
class Refused extends Error {}
const text = (cell) => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : String(cell);
};
const columnOf = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function* entries() {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Refused('NOT_A_WORKBOOK');
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== 0x02014b50) throw new Refused('NOT_A_WORKBOOK');
    const [method, packed, names, extra, comment, start] = [
      file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30), file.readUInt16LE(at + 32), file.readUInt32LE(at + 42),
    ];
    const content = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    yield { method, name: file.toString('utf8', at + 46, at + 46 + names), raw: file.subarray(content, content + packed) };
    at += 46 + names + extra + comment;
  }
}

/** The part that a portion cuts in two is looked at with the next one. */
function scanSheet(seen, portion) {
  const look = seen.tail + portion.toString('latin1');
  for (const [, number] of look.matchAll(/<(?:x:)?row [^>]*?\\br="(\\d+)"/g)) if (Number(number) > mostRows + 1) throw new Refused('TOO_LONG');
  for (const [, letters] of look.matchAll(/<(?:x:)?c [^>]*?\\br="([A-Z]{2,3})\\d/g)) if (columnOf(letters) > mostColumns) throw new Refused('TOO_WIDE');
  seen.tail = look.slice(-200);
}

async function scan() {
  let left = mostUnpackedBytes;
  for (const { method, name, raw } of entries()) {
    const xml = /\\.(xml|rels)$/i.test(name);
    const sheet = /^\\/?xl\\/worksheets\\//i.test(name) && xml;
    const seen = { tail: '', head: '' };
    const portions = method === 0 ? [raw] : Readable.from([raw]).pipe(createInflateRaw());
    for await (const portion of portions) {
      left -= portion.length;
      if (left < 0) throw new Refused('TOO_MUCH_INSIDE');
      if (xml && seen.head.length < 4096) {
        seen.head += portion.toString('latin1', 0, 4096);
        if (/<!(DOCTYPE|ENTITY)/i.test(seen.head.replaceAll('\\0', ''))) throw new Refused('ENTITIES');
      }
      if (sheet && portion.includes(60)) scanSheet(seen, portion);
    }
  }
}

const asked = () => new Promise((resolve) => parentPort.once('message', resolve));
(async () => {
  try {
    await scan();
    const rows = await require(reader).readSheet(file, { trim: true });
    for (let at = 0; at < rows.length; at += 200) {
      const more = asked();
      parentPort.postMessage({ rows: rows.slice(at, at + 200).map((row) => row.map(text)), first: at + 1 });
      await more;
    }
    parentPort.postMessage({ done: true });
  } catch (error) {
    parentPort.postMessage({ refused: error instanceof Refused ? error.message : 'NOT_A_WORKBOOK' });
  }
})();
`;
