import fc from 'fast-check';
import { personalMarks, withoutMarks } from './personal-marks.js';

const kinds = (text: string, names?: readonly string[]) => personalMarks(text, names).map(({ kind, text: found }) => [kind, found]);

describe('what tells who somebody is', () => {
  it.each([
    ['Gọi 0912 345 678 giúp tôi', [['phone', '0912 345 678']]],
    ['Số +84 912.345.678.', [['phone', '+84 912.345.678']]],
    ['Máy bàn 0297-386-2345', [['phone', '0297-386-2345']]],
    ['thư lan.anh+shop@mail.example.vn nhé', [['email', 'lan.anh+shop@mail.example.vn']]],
    [
      'MST 1700123456-001 và 1700123456',
      [
        ['tax-code', '1700123456-001'],
        ['tax-code', '1700123456'],
      ],
    ],
    ['căn cước 291090004127', [['tax-code', '291090004127']]],
    ['tài khoản 99001122334455', [['long-number', '99001122334455']]],
    ['Nghị định 80/2021/NĐ-CP, 150.000.000 đồng, 31/12/2023, đơn KG-2611-000123', []],
  ])('%s', (text, found) => {
    expect(kinds(text)).toEqual(found);
  });

  it('includes names that are known, with or without marks, as whole words', () => {
    const names = ['Trần Văn Hải', 'Hợp tác xã Nước mắm Hòn Sơn'];
    expect(kinds('Tôi là TRẦN VĂN HẢI của hop tac xa nuoc mam Hon Son.', names)).toEqual([
      ['name', 'TRẦN VĂN HẢI'],
      ['name', 'hop tac xa nuoc mam Hon Son'],
    ]);
    expect(kinds('Lệ Thị', ['Lệ T'])).toEqual([]);
  });

  it('is replaced and nothing else is', () => {
    const text = 'Gọi 0912345678 hoặc thư a@b.vn.';
    expect(withoutMarks(text, personalMarks(text), (kind) => `[${kind}]`)).toBe('Gọi [phone] hoặc thư [email].');
  });

  it('is found wherever a telephone number, an address or a tax code is put into a text', () => {
    const words = fc
      .array(fc.constantFrom('hóa', 'đơn', 'thuế', 'năm', '2026', 'khoản', '5', 'triệu'), { maxLength: 8 })
      .map((all) => all.join(' '));
    const digits = (count: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));
    const secret = fc.oneof(
      digits(8).map((rest) => `09${rest}`),
      digits(9).map((rest) => `1${rest}`),
      digits(6).map((name) => `x${name}@mail.vn`),
    );
    fc.assert(
      fc.property(words, secret, words, (before, hidden, after) => {
        const text = `${before} ${hidden} ${after}`;
        expect(withoutMarks(text, personalMarks(text), () => '…')).not.toContain(hidden);
      }),
    );
  });
});
