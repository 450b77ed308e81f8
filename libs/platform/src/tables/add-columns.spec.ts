import { expectOk } from '@market/kernel';
import writeExcelFile from 'write-excel-file/node';
import { addColumns } from './add-columns.js';
import { readRows } from './read-rows.js';
import { packEntry, unpackEntry, zipEntries, zipOf } from './zip-archive.js';

jest.setTimeout(60_000);

const labels = ['Kết quả', 'Lý do'];
const told = new Map([[3, ['Chưa nhận', 'Giá: “x” <sai> & thiếu']]]);
const columns = { headerLine: 1, labels, cellsOf: (line: number) => told.get(line) };
const cells = async (bytes: Uint8Array) => expectOk(await readRows(bytes)).map((row) => row.cells);

/** The sheet of a workbook, changed by hand as other programs write it. */
async function rewritten(book: Buffer, change: (sheet: string) => string): Promise<Buffer> {
  const entries = zipEntries(book);
  const at = entries.findIndex(({ name }) => name === 'xl/worksheets/sheet1.xml');
  const sheet = (await unpackEntry(entries[at]!, 1_000_000)).toString('utf8');
  return zipOf(entries.with(at, await packEntry(entries[at]!.name, Buffer.from(change(sheet)))));
}
const workbook = (rows: readonly (readonly (string | number)[])[]): Promise<Buffer> =>
  writeExcelFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();

describe('a file that goes back with columns of ours', () => {
  it('keeps every line of a CSV as it was written', async () => {
    const text = 'Tên;Giá;Ghi chú\r\n"A; b";1.000;"ghi ""rõ"""\r\nB;x\r\n';
    const back = await addColumns(Buffer.from(text), columns);
    expect(back.toString('utf8')).toBe(
      '\uFEFFTên;Giá;Ghi chú;Kết quả;Lý do\r\n"A; b";1.000;"ghi ""rõ"""\r\nB;x;;Chưa nhận;Giá: “x” <sai> & thiếu\r\n',
    );
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFFTên\tGiá\nB\tx\nC\ty\n', 'utf16le'), 'utf16le' as const],
    ['Windows-1258', Buffer.from('T\xEAn,Gi\xE1\nB,x\nC,y\n', 'latin1'), 'utf8' as const],
  ])('comes back readable in %s', async (_, bytes, encoding) => {
    const back = await addColumns(bytes, columns);
    expect(back.toString(encoding).startsWith('\uFEFF')).toBe(true);
    expect(await cells(back)).toEqual([
      ['Tên', 'Giá', ...labels],
      ['B', 'x'],
      ['C', 'y', 'Chưa nhận', 'Giá: “x” <sai> & thiếu'],
    ]);
  });

  it.each(["=cmd|'/C calc'!A0", '@SUM(1)', '+1+cmd|x', '-2+3', '\t=1'])(
    'runs no %s, in the cells of others or in ours',
    async (formula) => {
      const quoted = `"${formula.replaceAll('"', '""')}"`;
      const back = await addColumns(Buffer.from(`Tên,Giá\n${quoted},1\nB,2\n`), { ...columns, cellsOf: () => [formula, formula] });
      const [, first = []] = await cells(back);
      expect(first.every((cell) => !/^[=@+\t-](?![\d.]*$)/.test(cell))).toBe(true);
    },
  );

  it('leaves numbers that begin with a sign alone', async () => {
    expect((await addColumns(Buffer.from('A,B\n-5,+7\n'), columns)).toString('utf8')).toContain('\r\n-5,+7\r\n');
  });

  it('keeps a workbook as it is, and puts its cells right of all others', async () => {
    const book = await workbook([
      ['Tên', 'Giá'],
      ['A', 1000],
      ['B', 'x'],
    ]);
    const back = await addColumns(book, columns);
    expect(await cells(back)).toEqual([
      ['Tên', 'Giá', ...labels],
      ['A', '1000', '', ''],
      ['B', 'x', 'Chưa nhận', 'Giá: “x” <sai> & thiếu'],
    ]);
    const [before, after] = [zipEntries(book), zipEntries(back)];
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const others = (entries: typeof before) => entries.filter(({ name }) => !name.includes('sheet1')).map(({ crc }) => crc);
    expect(others(after)).toEqual(others(before));
  });

  it('keeps formulas that calculate, and takes away those that reach outside', async () => {
    const book = await rewritten(await workbook([['Tên'], ['A'], ['B']]), (sheet) =>
      sheet.replace(
        /<\/row>/g,
        '<c r="D2"><f>SUM(1,2)</f><v>3</v></c><c r="E2"><f>cmd|\'/C calc\'!A0</f><v>0</v></c><c r="F2"><f>[1]Sheet1!A1</f><v>9</v></c></row>',
      ),
    );
    const entries = zipEntries(await addColumns(book, columns));
    const sheet = (
      await unpackEntry(
        entries.find(({ name }) => name.includes('sheet1'))!,
        1_000_000,
      )
    ).toString('utf8');
    expect([sheet.includes('SUM(1,2)'), sheet.includes('cmd|'), sheet.includes('[1]')]).toEqual([true, false, false]);
  });

  it('adds to rows without cells, with a prefix, or without a number', async () => {
    const book = await rewritten(await workbook([['Tên'], ['A'], ['B']]), (sheet) =>
      sheet.replace(
        /<sheetData>[\s\S]*<\/sheetData>/,
        '<sheetData><row r="1" spans="1:1"><c r="A1"><v>7</v></c></row><row r="3"/></sheetData>',
      ),
    );
    expect(await cells(await addColumns(book, columns))).toEqual([
      ['7', ...labels],
      ['', 'Chưa nhận', 'Giá: “x” <sai> & thiếu'],
    ]);
  });
});
