import { attributeLines, missingIn, numberOf, readAttributes, type Attribute } from './attribute.js';
import { flagsIn } from './flagged-words.js';
import { promotionFaults } from './promotion.js';

const asked: readonly Attribute[] = [
  { key: 'do-dam', name: { vi: 'Độ đạm', en: 'Nitrogen' }, kind: 'number', unit: '°N', choices: [], required: true },
  { key: 'hang', name: { vi: 'Hạng', en: 'Grade' }, kind: 'choice', unit: '', choices: [{ vi: 'Loại một', en: 'First' }], required: false },
  { key: 'nguyen-lieu', name: { vi: 'Nguyên liệu', en: 'Ingredients' }, kind: 'text', unit: '', choices: [], required: false },
];

describe('attributes', () => {
  it.each([
    ['40', 40],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['1.500', undefined],
    ['-1', undefined],
    ['nhiều', undefined],
  ])('read %s as a number', (typed, number) => expect(numberOf(typed)).toBe(number));

  it('are kept as their kinds, and shown in the order and the words of the category', () => {
    const { values, faults } = readAttributes(asked, {
      'nguyen-lieu': ' Cá cơm,  muối ',
      'do-dam': '40',
      hang: 'Loại một',
      'khong-hoi': 'x',
    });
    expect(faults).toEqual({});
    expect(values).toEqual({ 'do-dam': 40, hang: 'Loại một', 'nguyen-lieu': 'Cá cơm, muối' });
    expect(attributeLines(asked, values).map(({ value }) => value.en)).toEqual(['40\u00a0°N', 'First', 'Cá cơm, muối']);
    expect(attributeLines(asked.slice(1), values).map(({ key }) => key)).toEqual(['hang', 'nguyen-lieu']);
  });

  it('are refused where they are not of their kind, and where they are missing from a whole product', () => {
    expect(readAttributes(asked, { 'do-dam': 'cao', hang: 'Loại chín' }).faults).toEqual({
      'attributes.do-dam': 'not-a-number',
      'attributes.hang': 'choose',
    });
    expect(readAttributes(asked, {}).faults).toEqual({});
    expect(missingIn(asked, {}).map(({ key }) => key)).toEqual(['do-dam']);
  });
});

describe('words to look at', () => {
  const words = ['trị bệnh', 'pháo nổ'].map((phrase) => ({ phrase, note: '' }));
  it.each([
    ['<p>Giúp TRỊ\nBỆNH dạ dày</p>', ['trị bệnh']],
    ['Bánh pháo nổi tiếng', []],
    ['Tri benh', []],
    ['Pháo nổ!'.normalize('NFD'), ['pháo nổ']],
  ])('are found whole and with their accents in %s', (text, found) =>
    expect(flagsIn(text, words).map(({ phrase }) => phrase)).toEqual(found),
  );
});

describe('a promotion', () => {
  const now = new Date('2026-11-23T02:00:00Z');
  const plan = { base: 100_000n, price: 80_000n, startsAt: now, endsAt: new Date('2026-11-30T17:00:00Z') };
  it.each([
    ['is taken', {}, {}],
    ['may halve a price', { price: 50_000n }, {}],
    ['goes no further', { price: 49_999n }, { price: 'more-than-half-off' }],
    ['costs less than usual', { price: 100_000n }, { price: 'not-below-price' }],
    ['costs something', { price: 0n }, { price: 'not-positive' }],
    ['ends after it starts', { endsAt: now }, { endsAt: 'not-after-start' }],
    ['does not begin in the past', { startsAt: new Date('2026-11-22T02:00:00Z') }, { startsAt: 'in-the-past' }],
    ['does not last for ever', { endsAt: new Date('2027-11-23T02:00:00Z') }, { endsAt: 'promotion-too-long' }],
  ])('%s', (_, change, faults) => expect(promotionFaults({ ...plan, ...change }, now)).toEqual(faults));
});
