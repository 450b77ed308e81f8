import fc from 'fast-check';
import { everyWord, tellingWords, wordsOf } from './search-words.js';

describe('the words of a search', () => {
  it.each([
    ['Nghị định 80/2021/NĐ-CP', ['nghi', 'dinh', '80', '2021', 'nd', 'cp']],
    ['  ĐĂNG ký & đăng KÝ ', ['dang', 'ky']],
    ['…!?', []],
  ])('%s', (typed, words) => {
    expect(wordsOf(typed)).toEqual(words);
  });

  it('are each the beginning of a word, all of them asked for', () => {
    expect(everyWord('hóa đơn')).toBe('hoa:* & don:*');
    expect(everyWord(' – ')).toBeNull();
  });

  it('leave out what says nothing, unless nothing else was said', () => {
    expect(tellingWords('Tôi phải xuất hóa đơn như thế nào?')).toEqual(['xuat', 'hoa', 'don']);
    expect(tellingWords('là gì')).toEqual(['la', 'gi']);
  });

  it('never carry a sign that a tsquery would read as an operator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        for (const word of wordsOf(typed)) expect(word).toMatch(/^[a-z0-9]+$/);
      }),
    );
  });
});
