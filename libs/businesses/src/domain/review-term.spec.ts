import { reviewDueOn } from './review-term.js';

describe('the term of a review', () => {
  it.each([
    ['three working days since July 2026', '2026-11-20', '2026-11-25'],
    ['five before', '2026-06-22', '2026-06-29'],
    ['longer over the national day', '2026-08-28', '2026-09-08'],
  ])('is %s', (_, from, due) => {
    expect(reviewDueOn(from, new Set(['2026-08-31', '2026-09-01', '2026-09-02', '2026-09-03']))).toBe(due);
  });
});
