import { activityOn, feeRateOn, isWithheldFrom, ruleOn, shareDown, shareRounded, taxRatesOn, type RateBook } from './rates.js';

const always = { effectiveFrom: '2020-01-01', effectiveTo: null, legalBasis: 'a test' };
const decree117 = { effectiveFrom: '2025-07-01', effectiveTo: '2026-07-01', legalBasis: 'NĐ 117/2025' };
const decree252 = { effectiveFrom: '2026-07-01', effectiveTo: null, legalBasis: 'NĐ 252/2026' };
const [sauce, food] = [
  { id: 'c1', slug: 'nuoc-mam' },
  { id: 'c0', slug: 'thuc-pham' },
];
const book: RateBook = {
  fees: [
    { ...always, shopId: null, categoryId: null, rate: 200, effectiveTo: '2026-10-01' },
    { ...always, shopId: null, categoryId: null, rate: 300, effectiveFrom: '2026-10-01' },
    { ...always, shopId: null, categoryId: 'c0', rate: 150 },
    { ...always, shopId: 'own', categoryId: null, rate: 0 },
  ],
  taxes: [
    { ...decree117, tax: 'vat', activity: 'goods', rate: 100 },
    { ...decree117, tax: 'pit', activity: 'goods', rate: 50 },
    { ...decree252, tax: 'vat', activity: 'goods', rate: 100 },
    { ...decree252, tax: 'vat', activity: 'services', rate: 500 },
    { ...decree252, tax: 'pit', activity: 'goods', rate: 50 },
    { ...decree252, tax: 'pit', activity: 'services', rate: 200 },
  ],
  subjects: [
    { ...decree252, legalForm: 'household', withheld: true },
    { ...decree252, legalForm: 'cooperative', withheld: false },
  ],
  activities: [{ ...always, categorySlug: 'du-lich', activity: 'services' }],
  rules: [
    { ...always, rule: 'payout-hold-days', value: 3n, effectiveTo: '2026-10-01' },
    { ...always, rule: 'payout-hold-days', value: 7n, effectiveFrom: '2026-10-01' },
  ],
};

describe('the fee', () => {
  it.each([
    ['the general one of the day', 'x', [sauce], '2026-09-30', 200],
    ['the new one from its day on', 'x', [sauce], '2026-10-01', 300],
    ['that of the nearest category above', 'x', [sauce, food], '2026-10-01', 150],
    ['the shop’s own before all', 'own', [sauce, food], '2026-10-01', 0],
    ['nothing where none is in force', 'x', [], '2019-12-31', 0],
  ] as const)('is %s', (_, shop, categories, day, rate) => {
    expect(feeRateOn(book, day, shop, categories as never)).toBe(rate);
  });
});

describe('what is withheld', () => {
  it.each([
    ['household', '2026-11-01', true],
    ['cooperative', '2026-11-01', false],
    ['a form that the law does not name', '2026-11-01', true],
    ['household', '2025-06-30', false],
  ])('of %s on %s: %s', (form, day, withheld) => {
    expect(isWithheldFrom(book, day, form)).toBe(withheld);
  });

  it.each([
    ['goods', '2026-11-01', { vat: 100, pit: 50, legalBasis: 'NĐ 252/2026' }],
    ['services', '2026-11-01', { vat: 500, pit: 200, legalBasis: 'NĐ 252/2026' }],
    ['other', '2026-11-01', { vat: 500, pit: 200, legalBasis: 'NĐ 252/2026' }],
    ['goods', '2026-06-30', { vat: 100, pit: 50, legalBasis: 'NĐ 117/2025' }],
    ['goods', '2025-06-30', undefined],
  ] as const)('on %s at %s are the rates of the day; an unknown activity takes the highest', (activity, day, rates) => {
    const found = taxRatesOn(book, day, activity);
    if (rates) expect(found).toMatchObject(rates);
    else expect(found).toBeUndefined();
  });

  it('goes by the category or the nearest one above', () => {
    expect(activityOn(book, '2026-11-01', [sauce, { id: 'c9', slug: 'du-lich' }])).toBe('services');
    expect(activityOn(book, '2026-11-01', [sauce])).toBe('goods');
  });
});

it('a rule has the value of the day', () => {
  expect(ruleOn(book, '2026-09-30', 'payout-hold-days')).toBe(3n);
  expect(ruleOn(book, '2026-10-01', 'payout-hold-days')).toBe(7n);
  expect(() => ruleOn(book, '2026-10-01', 'payout-minimum')).toThrow('in force');
});

it('a share never passes through a float: fees round down, taxes to the nearest đồng', () => {
  expect(shareDown(150_000_000n, 150)).toBe(2_250_000n);
  expect(shareDown(199n, 50)).toBe(0n);
  expect(shareRounded(150_000_000n, 50)).toBe(750_000n);
  expect([shareRounded(99n, 50), shareRounded(100n, 50)]).toEqual([0n, 1n]);
  expect(shareRounded(9_007_199_254_740_993n, 10_000)).toBe(9_007_199_254_740_993n);
});
