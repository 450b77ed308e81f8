import fc from 'fast-check';
import { findReferences, newReference } from './reference.js';

const reference = fc.infiniteStream(fc.nat(31)).map((stream) => newReference('KG', () => stream.next().value as number));
const separator = fc.constantFrom('', '', ' ', '-', '.', '/', '\n');

describe('bank reference', () => {
  it('is ten characters that cannot be misread', () => {
    for (let i = 0; i < 200; i += 1) expect(newReference('KG')).toMatch(/^KG[0-9A-HJKMNP-TV-Z]{8}$/);
  });

  it.each([
    ['plain', (code: string) => code],
    ['lower case', (code: string) => code.toLowerCase()],
    ['spaces inside', (code: string) => code.replace(/(.{4})/g, '$1 ')],
    ['dashes inside', (code: string) => `${code.slice(0, 2)}-${code.slice(2, 6)}-${code.slice(6)}`],
    ['the bank before and after', (code: string) => `MBVCB.3278907687.${code}.CT tu 0071000123456 NGUYEN VAN A toi 970452`],
    ['words glued on', (code: string) => `chuyentien${code}camon`],
    ['accents', (code: string) => `Thanh toán đơn hàng ${code} ạ`],
    ['typed letters for digits', (code: string) => code.slice(0, 2) + code.slice(2).replace(/0/g, 'O').replace(/1/g, 'l')],
  ])('is found with %s', (_, mangle) => {
    fc.assert(fc.property(reference, (code) => expect(findReferences('KG', mangle(code))).toContain(code)));
  });

  it('is found whatever stands between and around its characters', () => {
    fc.assert(
      fc.property(
        reference,
        fc.array(separator, { minLength: 10, maxLength: 10 }),
        fc.string(),
        fc.string(),
        (code, gaps, before, after) => {
          const memo = `${before} ${[...code].map((letter, at) => letter + gaps[at]!).join('')} ${after}`;
          expect(findReferences('KG', memo)).toContain(code);
        },
      ),
    );
  });

  it('never takes one wrong character or two swapped neighbours for another reference', () => {
    const letters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
    fc.assert(
      fc.property(reference, fc.integer({ min: 2, max: 9 }), fc.constantFrom(...letters), (code, at, letter) => {
        const changed = code.slice(0, at) + letter + code.slice(at + 1);
        expect(findReferences('KG', changed)).toEqual(changed === code ? [code] : []);
        const swapped = at === 9 ? code : code.slice(0, at) + code[at + 1]! + code[at]! + code.slice(at + 2);
        expect(findReferences('KG', swapped)).toEqual(swapped === code ? [code] : []);
      }),
    );
  });

  it('finds two references in one memo and none in ordinary words', () => {
    const [one, two] = [newReference('KG', () => 7), newReference('KG', () => 21)];
    expect(findReferences('KG', `${one} va ${two}`)).toEqual([one, two]);
    expect(findReferences('KG', 'chuyen tien mua nuoc mam')).toEqual([]);
  });
});
