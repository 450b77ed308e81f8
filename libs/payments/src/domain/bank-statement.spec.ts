import fc from 'fast-check';
import { readStatement } from './bank-statement.js';

const header = ['STT', 'Ngày giao dịch', 'Số tham chiếu', 'Phát sinh nợ', 'Phát sinh có', 'Nội dung'];
const read = (...rows: readonly (readonly string[])[]) => readStatement(rows);

describe('a bank statement', () => {
  it('is read from under whatever the bank writes above it, and past the sums below', () => {
    expect(
      read(
        ['NGÂN HÀNG TMCP KIÊN LONG'],
        ['Số tài khoản: 100200300', '', 'Từ 01/11/2026 đến 22/11/2026'],
        [],
        header,
        ['1', '20/11/2026', 'FT26324001', '', '1.500.000', 'KGAB12CD34 chuyen tien'],
        ['2', '21/11/2026', 'FT26325002', '200.000', '', 'Phi dich vu'],
        ['', 'Tổng cộng', '', '200.000', '1.500.000', ''],
      ),
    ).toEqual({
      ok: true,
      value: {
        lines: [{ row: 5, bankReference: 'FT26324001', amount: 1_500_000n, memo: 'KGAB12CD34 chuyen tien', day: '20/11/2026' }],
        faults: [],
        otherRows: 2,
      },
    });
  });

  it.each([
    [['Transaction Date', 'Reference No', 'Debit', 'Credit Amount (VND)', 'Description']],
    [['Ngày GD / Trans. date', 'Mã giao dịch', 'Ghi nợ', 'Ghi có (VND)', 'Diễn giải / Details']],
  ])('knows the columns by what banks call them: %j', (columns) => {
    const read_ = read(columns, ['20/11/2026', 'FT1', '', '85,000.00', 'x']);
    expect(read_).toMatchObject({ ok: true, value: { lines: [{ bankReference: 'FT1', amount: 85_000n }] } });
  });

  it('says which rows it cannot take, and takes the others', () => {
    const result = read(
      header,
      ['1', '20/11/2026', '', '', '10.000', 'khong co so tham chieu'],
      ['2', '20/11/2026', 'FT2', '', '10.000,5', 'le'],
      ['3', '20/11/2026', 'FT3', '', '20.000', 'x'],
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        lines: [{ row: 4 }],
        faults: [
          { row: 2, fault: 'no-reference' },
          { row: 3, fault: 'bad-amount' },
        ],
      },
    });
  });

  it.each([[[]], [[['a', 'b']]], [[['Ngày', 'Số tiền ghi có', 'Nội dung']]]])('without its columns is refused: %j', (rows) => {
    expect(readStatement(rows)).toMatchObject({ ok: false, problem: { code: 'payments/statement-headers-unknown' } });
  });

  it('reads every whole amount however its thousands are parted', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000_000_000 }),
        fc.constantFrom('', '.', ','),
        fc.constantFrom('', '.00', ' VND', ' ₫'),
        (amount, parting, end) => {
          fc.pre(!(parting === '.' && end === '.00'));
          const text = String(amount).replace(/\B(?=(\d{3})+$)/g, parting) + end;
          expect(read(header, ['1', 'd', 'FT', '', text, 'm'])).toMatchObject({ ok: true, value: { lines: [{ amount: BigInt(amount) }] } });
        },
      ),
    ));
});
