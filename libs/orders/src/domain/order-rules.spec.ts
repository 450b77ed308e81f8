import { dueIn, refundBy, remindOn, returnHoursOn, ruleOn, type OrderRule, type OrderRuleBook } from './order-rules.js';

const rule = (name: OrderRule['rule'], value: number, change: Partial<OrderRule> = {}): OrderRule => ({
  ...{ rule: name, categorySlug: null, value, legalBasis: 'a test', effectiveFrom: '2020-01-01', effectiveTo: null },
  ...change,
});
const book: OrderRuleBook = {
  holidays: new Set(['2026-11-25']),
  rules: [
    rule('confirm-hours', 24, { effectiveTo: '2026-11-01' }),
    rule('confirm-hours', 48, { effectiveFrom: '2026-11-01' }),
    ...[rule('complete-hours', 168), rule('return-hours', 168), rule('return-hours', 24, { categorySlug: 'hai-san-tuoi' })],
    ...[rule('return-answer-days', 2), rule('return-send-days', 7), rule('refusal-hours', 72), rule('refund-days', 5)],
    rule('return-remind-days', 14),
  ],
};
const monday = new Date('2026-11-23T02:00:00Z');

describe('the deadlines of an order', () => {
  it.each([
    ['paid', '2026-11-25T02:00:00.000Z'],
    ['delivered', '2026-11-30T02:00:00.000Z'],
    // Two working days over a holiday: until the end of Thursday in Việt Nam.
    ['return-requested', '2026-11-26T17:00:00.000Z'],
    ['return-accepted', '2026-11-30T02:00:00.000Z'],
    ['return-refused', '2026-11-26T02:00:00.000Z'],
    ['confirmed', undefined],
    ['shipped', undefined],
    ['completed', undefined],
    ['refunded', undefined],
  ] as const)('of one that is %s now: %s', (state, due) => {
    expect(dueIn(book, state, monday)?.toISOString()).toBe(due);
  });

  it('are those of the day', () => {
    expect(ruleOn(book, 'confirm-hours', '2026-10-31').value).toBe(24);
    expect(ruleOn(book, 'confirm-hours', '2026-11-01').value).toBe(48);
    expect(() => ruleOn(book, 'confirm-hours', '2019-12-31')).toThrow('in force');
    expect(returnHoursOn(book, '2026-11-23')).toEqual({ '': 168, 'hai-san-tuoi': 24 });
    expect(refundBy(book, monday)).toBe('2026-12-01');
    expect(remindOn(book, monday)).toEqual(new Date('2026-12-07T02:00:00Z'));
  });
});
