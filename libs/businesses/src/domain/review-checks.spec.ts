import { legalForms, type LegalForm } from './legal-form.js';
import { checksOf } from './review-checks.js';

const forms = Object.keys(legalForms) as LegalForm[];
const required = (form: LegalForm, day: string) =>
  checksOf(form, day)
    .filter((check) => check.required)
    .map(({ item }) => item);

describe('what officers tick off', () => {
  it.each([
    ['2026-11-24', ['document:representative-identity', 'check:tax-code', 'check:representative', 'check:account-holder']],
    ['2026-06-30', ['check:tax-code', 'check:account-holder']],
  ])('is for an individual who applied on %s %j', (day, items) => {
    expect(required('individual', day)).toEqual(items);
  });

  it.each(forms)('names nothing twice for a %s, on either side of a change', (form) => {
    for (const day of ['2022-05-01', '2026-06-30', '2026-07-01', '2030-01-01']) {
      const items = checksOf(form, day).map(({ item }) => item);
      expect(new Set(items).size).toBe(items.length);
    }
  });
});
