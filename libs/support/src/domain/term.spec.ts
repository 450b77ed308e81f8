import { addWorkingDays } from '@market/kernel';
import { termOn } from './term.js';

const holidays = new Set(['2026-09-01', '2026-09-02']);
const from = '2026-08-28';

describe('a term of ten working days', () => {
  const dueOn = addWorkingDays(from, 10, holidays);

  it.each([
    [0, 'calm', 10],
    [4, 'calm', 6],
    [5, 'half', 5],
    [10, 'half', 0],
    [11, 'late', -1],
    [19, 'late', -9],
    [20, 'overdue', -10],
  ])('after %s of them is %s with %s left', (passed, colour, left) => {
    expect(termOn(addWorkingDays(from, passed, holidays), from, dueOn, holidays)).toEqual({ dueOn, left, colour });
  });

  it('does not run on weekends and holidays', () => {
    expect(dueOn).toBe('2026-09-15');
    expect(termOn('2026-08-30', from, dueOn, holidays).left).toBe(10);
    expect(termOn('2026-09-02', from, dueOn, holidays).left).toBe(9);
  });
});
