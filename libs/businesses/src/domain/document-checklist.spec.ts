import { checklistOf, documentKinds } from './document-checklist.js';
import { legalForms, type LegalForm } from './legal-form.js';

const forms = Object.keys(legalForms) as LegalForm[];
const required = (form: LegalForm, day: string) =>
  checklistOf(form, day)
    .filter((item) => item.required)
    .map(({ kind }) => kind);

describe('the checklist of papers', () => {
  it.each([
    ['household', '2026-11-24', ['registration-certificate', 'representative-identity']],
    ['cooperative', '2026-11-24', ['registration-certificate', 'representative-identity']],
    ['cooperative-group', '2026-11-24', ['cooperation-contract', 'representative-identity']],
    ['individual', '2026-11-24', ['representative-identity']],
    ['household', '2026-06-30', ['registration-certificate']],
  ] as const)('asks a %s on %s for %j', (form, day, kinds) => {
    expect(required(form, day)).toEqual(kinds);
  });

  it('names the decree of the day', () => {
    const basis = (day: string) => checklistOf('joint-stock', day).find(({ kind }) => kind === 'registration-certificate')?.legalBasis;
    expect([basis('2025-06-30'), basis('2025-07-01')]).toEqual(['Nghị định 01/2021/NĐ-CP', 'Nghị định 168/2025/NĐ-CP']);
  });

  it.each(forms)('asks a %s for no paper twice on any day', (form) => {
    for (const day of ['2022-05-01', '2025-06-30', '2025-07-01', '2026-07-01', '2030-01-01']) {
      const kinds = checklistOf(form, day).map(({ kind }) => kind);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(kinds.every((kind) => documentKinds.includes(kind))).toBe(true);
    }
  });
});
