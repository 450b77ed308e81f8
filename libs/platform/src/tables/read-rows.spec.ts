import { crc32, deflateRawSync } from 'node:zlib';
import { expectOk } from '@market/kernel';
import writeExcelFile from 'write-excel-file/node';
import { readRows, streamRows } from './read-rows.js';
import { zipOf } from './zip-archive.js';

jest.setTimeout(60_000);

const cells = async (bytes: Uint8Array) => expectOk(await readRows(bytes)).map((row) => row.cells);
const problem = async (bytes: Uint8Array) => {
  const read = await readRows(bytes);
  return read.ok ? 'read' : `${read.problem.code} ${String(read.problem.facts?.['reason'] ?? '')}`.trim();
};
const workbook = async (rows: readonly (readonly (string | number | Date)[])[]): Promise<Buffer> =>
  writeExcelFile(rows.map((row) => row.map((value) => (value instanceof Date ? { value, format: 'dd/mm/yyyy' } : { value })))).toBuffer();

describe('a table that somebody sends', () => {
  const text = 'Tên sản phẩm;Giá bán\nNước mắm "Hòn Sơn";90.000\n';

  it('is read in the encodings that Vietnamese programs write', async () => {
    const expected = [
      ['Tên sản phẩm', 'Giá bán'],
      ['Nước mắm', '90.000'],
    ];
    const plain = 'Tên sản phẩm;Giá bán\nNước mắm;90.000\n';
    const utf16be = Buffer.from(`\uFEFF${plain}`, 'utf16le').swap16();
    // Windows-1258: ê = EA, ả = a + D2, ẩ = E2 + D2, ư = FD, ớ = F5 + EC, ắ = E3 + EC, á = E1.
    const cp1258 = Buffer.from(
      plain.replace(
        /[^\x00-\x7F]/g,
        (letter) => ({ ê: '\xEA', ả: 'a\xD2', ẩ: '\xE2\xD2', á: '\xE1', ư: '\xFD', ớ: '\xF5\xEC', ắ: '\xE3\xEC' })[letter] ?? '?',
      ),
      'latin1',
    );
    for (const bytes of [Buffer.from(plain.normalize('NFD')), Buffer.from(`\uFEFF${plain}`), utf16be, cp1258])
      expect(await cells(bytes)).toEqual(expected);
  });

  it('is read from a workbook too, whatever its name, with numbers and days as text', async () => {
    const rows = [
      ['Mã', 'Giá', 'Ngày'],
      ['NM-500', 90000, new Date(Date.UTC(2026, 10, 20))],
      ['', '', ''],
      ['Khô cá', 1.5, 'x'],
    ];
    expect(expectOk(await readRows(await workbook(rows)))).toEqual([
      { line: 1, cells: ['Mã', 'Giá', 'Ngày'] },
      { line: 2, cells: ['NM-500', '90000', '2026-11-20'] },
      { line: 4, cells: ['Khô cá', '1.5', 'x'] },
    ]);
  });

  it('is read in the composed form also where a portion ends between a letter and its mark', async () => {
    const word = 'Nước mắm nhĩ'.normalize('NFD');
    const lines = await cells(Buffer.from(`${word}\n`.repeat(8000)));
    expect(new Set(lines.flat())).toEqual(new Set([word.normalize('NFC')]));
  });

  it('tells UTF-16 also without its mark', async () => {
    const plain = 'Mã,Giá\n1,90000\n2,80000\n';
    const expected = [
      ['Mã', 'Giá'],
      ['1', '90000'],
      ['2', '80000'],
    ];
    expect(await cells(Buffer.from(plain, 'utf16le'))).toEqual(expected);
    expect(await cells(Buffer.from(plain, 'utf16le').swap16())).toEqual(expected);
  });

  it('names the line where a quote was opened and never closed', async () => {
    const read = await readRows(Buffer.from(`Tên,Giá\nA,1\n"B,2\n${'C,3\n'.repeat(5000)}`));
    expect(read).toMatchObject({ ok: false, problem: { facts: { line: 3, reason: 'CSV_QUOTE_NOT_CLOSED' } } });
  });

  it('forgives a stray control character', async () => {
    expect(await cells(Buffer.from('Tên,Giá\nTúi\x08 xách,1000\n'))).toEqual([
      ['Tên', 'Giá'],
      ['Túi  xách', '1000'],
    ]);
  });

  it('is handed on while it is read, and no further than wanted', async () => {
    let seen = 0;
    const rows = 'a,b\n'.repeat(5000);
    await streamRows(Buffer.from(rows), (more) => {
      seen += more.length;
      return seen < 1000;
    });
    expect(seen).toBe(1000);
    const tooMany = await streamRows(Buffer.from(rows), () => undefined, { limits: { mostRows: 4000, mostColumns: 5 } });
    expect(tooMany).toMatchObject({ ok: false, problem: { code: 'platform/file-too-long', facts: { most: 4000 } } });
  });

  it('counts lines as an editor does, also after a cell of several lines', async () => {
    const rows = expectOk(await readRows(Buffer.from('a,b\n"eins\nzwei",2\n\nx,y\n')));
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it.each([
    ['an open quote', Buffer.from('a;b\n"x;1000\ny;2000'), 'platform/file-unreadable CSV_QUOTE_NOT_CLOSED'],
    ['a quote inside a cell', Buffer.from(text), 'platform/file-unreadable INVALID_OPENING_QUOTE'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'platform/file-not-text'],
    ['nothing', Buffer.alloc(0), 'platform/file-empty'],
    ['five thousand columns', Buffer.from(`${'x,'.repeat(5000)}\n1\n`), 'platform/file-too-wide'],
    ['half a workbook', Buffer.from('PK\x03\x04 and then nothing'), 'platform/file-unreadable NOT_A_WORKBOOK'],
    ['fifty-one megabytes', Buffer.alloc(51 * 1_048_576, 'a'), 'platform/file-too-large'],
    ['a record without an end', Buffer.from(`a,b\n"${'x'.repeat(2_000_000)}`), 'platform/file-unreadable CSV_MAX_RECORD_SIZE'],
    ['a zip bomb', bomb(210), 'platform/file-too-large'],
    ['a workbook with an external entity', withDoctype(), 'platform/file-unsafe'],
    ['a workbook formatted down to its last line', farCell('A1048576'), 'platform/file-too-long'],
    ['a workbook formatted out to its last column', farCell('XFD2'), 'platform/file-too-wide'],
    ['a workbook that has no sheet', zipped([['xl/workbook.xml', '<workbook/>']]), 'platform/file-unreadable NOT_A_WORKBOOK'],
  ])('is refused with its reason when it is %s', async (_, bytes, code) => {
    expect(await problem(bytes)).toBe(code);
  });
});

function sheetXml(rows: string): string {
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
}

function withDoctype(): Buffer {
  const sheet = sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&y;</t></is></c></row>');
  return zipped([['xl/worksheets/sheet1.xml', `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>${sheet}`]]);
}

function farCell(place: string): Buffer {
  const row = /\d+/.exec(place)![0];
  return zipped([
    ['xl/worksheets/sheet1.xml', sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row><row r="${row}"><c r="${place}"><v>1</v></c></row>`)],
  ]);
}

function zipped(files: readonly (readonly [string, string])[]): Buffer {
  return zipOf(
    files.map(([name, text]) => {
      const content = Buffer.from(text);
      return { name, method: 0, crc: crc32(content), size: content.length, raw: content };
    }),
  );
}

/** An archive of one entry that says it is small and unpacks to many megabytes. */
function bomb(megabytes: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1_048_576));
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(1000, 22);
  header.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(1000, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(header.length + name.length + packed.length, 16);
  return Buffer.concat([header, name, packed, entry, name, end]);
}
