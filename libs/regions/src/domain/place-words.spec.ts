import fc from 'fast-check';
import { foldedWords, spelledWords } from './place-words.js';

describe('the words of a place', () => {
  it.each([
    ['Xã Hoà An', ' xã hòa an'],
    ['Thuỷ Đông', ' thủy đông'],
    ['Hoàng Văn Thụ', ' hoàng văn thụ'],
    ['Phú Quý', ' phú quý'],
    ["Xã Cư M'gar", ' xã cư mgar'],
    ['M’ Đrắk', ' mđrắk'],
    ['Văn Miếu - Quốc Tử Giám', ' văn miếu quốc tử giám'],
    ['Phường 14', ' phường 14'],
    ['U’ỷ', ' ủy'],
    [' ,;- ', ''],
  ])('of "%s" are "%s"', (text, words) => expect(spelledWords(text)).toBe(words));

  it('are the same whether letters and marks come joined or apart', () => {
    const syllable = fc.constantFrom('Hoà', 'Phú', 'Quốc', 'Rạch', 'Giá', 'Đặc', 'Thuý', 'Ngoẻ', 'Quý', 'U', 'Minh', "K'", '10');
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 6 }), (syllables) => {
        const text = syllables.join(' ');
        expect(spelledWords(text.normalize('NFD'))).toBe(spelledWords(text));
        expect(foldedWords(text.toUpperCase())).toBe(foldedWords(text));
      }),
    );
  });

  it('keep neither marks nor wildcards of LIKE when folded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(foldedWords(text)).not.toMatch(/[%_\\\p{Mn}]/u)));
  });

  it('stay as they are when taken again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aàoòuủyỷđ q-’') }), (text) => {
        expect(spelledWords(spelledWords(text))).toBe(spelledWords(text));
      }),
    );
  });
});
