import { expectOk } from '@market/kernel';
import { readRows } from './read-rows.js';
import { writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

const table = {
  name: 'Huyện/thành phố: 2023',
  title: ['Doanh nghiệp tham gia sàn', 'Đến hết ngày 31/12/2023'],
  columns: [{ label: 'Tên' }, { label: 'Số' }],
  rows: [
    ['Hòn "Sơn", Kiên Hải', 1139],
    ['=1+1', 12_500_000_000n],
    ['-5', null],
  ],
} as const;
const cells = async (bytes: Buffer) => expectOk(await readRows(bytes)).map((row) => row.cells);

describe('a written table', () => {
  it('comes back from CSV as it was, and runs no formula', async () => {
    expect(await cells(writeCsv(table))).toEqual([
      ['Tên', 'Số'],
      ['Hòn "Sơn", Kiên Hải', '1139'],
      ["'=1+1", '12500000000'],
      ["'-5", ''],
    ]);
  });

  it('comes back from a workbook beneath its title, numbers as numbers', async () => {
    const rows = await cells(await writeXlsx([table, { ...table, name: 'Xã' }]));
    expect(rows.map((row) => row.filter((cell) => cell !== ''))).toEqual([
      ['Doanh nghiệp tham gia sàn'],
      ['Đến hết ngày 31/12/2023'],
      ['Tên', 'Số'],
      ['Hòn "Sơn", Kiên Hải', '1139'],
      ['=1+1', '12500000000'],
      ['-5'],
    ]);
  });

  it('refuses a number that a spreadsheet would round', () => {
    expect(() => writeXlsx([{ ...table, rows: [['', 2n ** 60n]] }])).toThrow(/exactly/);
  });
});
