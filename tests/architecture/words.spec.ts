import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../../libs/ui/src/index.js';

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });

const catalogue = join('libs', 'ui', 'src', 'words');
const sources = ['libs', 'apps']
  .flatMap(walk)
  .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.tsx?$/.test(path) && !path.startsWith(catalogue))
  .map((path) => readFileSync(path, 'utf8'));
const allIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);
const found = (passage: RegExp, quoted: RegExp): string[] => {
  const every = sources.flatMap((text) => allIn(text, passage)).flatMap((part) => allIn(part, quoted));
  return [...new Set(every)].sort();
};

/** A refusal is written `code: '…'`, perhaps as a choice of two, or announced as `Problem<'…'>`. */
const raised = found(/(?:\bcode: ?|\bProblem<)([^,}>;]*)/g, /'([a-z]+\/[a-z-]+)'/g);
/** `fields: { name: 'fault' }`, `fields['name'] = 'fault'` and the same of `faults`; a schema's `{ type: … }` names none. */
const faults = found(/\b(?:fields|faults)(?:: ?\{(?! type:)|\[[^\]]*\] = |: [^=]*= \{)([^;}]*)/g, /(?:^|[:?] ?)'([A-Za-z-]+)'/g);

/** What officers did, as it is written into their log. */
const acts = found(/\baudit\.record\(([^;]*);/g, /'([a-z]+\/[a-z-]+)'/g);

/** Refusals that reach programs alone, each with the reason why no page can show it. */
const forPrograms: Readonly<Record<string, string>> = {
  'payments/bad-signature': 'answers a payment provider whose notice carries a wrong signature',
  'payments/bad-qr': 'is met when a code that this house wrote itself is read back',
  'payments/not-vietqr': 'is met when a code that this house wrote itself is read back',
};

describe('the words', () => {
  it('are looked for where refusals are raised', () => {
    expect(raised).toEqual(expect.arrayContaining(['platform/forbidden', 'orders/empty-cart', 'payments/amount-too-small']));
    expect(faults).toEqual(expect.arrayContaining(['required', 'isTaxCode', 'not-positive', 'too-deep']));
  });

  it.each(['vi', 'en'] as const)('name in %s every act that an officer’s log is told of', (lang) => {
    expect(acts).toEqual(expect.arrayContaining(['orders/looked-at', 'payments/accepted', 'support/article-saved']));
    const named = words(lang).oversight.audit.acts;
    expect(acts.filter((act) => !Object.hasOwn(named, act))).toEqual([]);
  });

  it.each(['vi', 'en'] as const)('say in %s what to do about every refusal a page can show', (lang) => {
    const { byCode } = words(lang).problems;
    expect(raised.filter((code) => !Object.hasOwn(byCode, code) && !Object.hasOwn(forPrograms, code))).toEqual([]);
  });

  it.each(['vi', 'en'] as const)('say in %s what is wrong with a field, whatever its fault', (lang) => {
    const { fields } = words(lang).problems;
    expect(faults.filter((fault) => !Object.hasOwn(fields, fault))).toEqual([]);
  });

  it('are the same refusals and faults in both languages', () => {
    const [vi, en] = [words('vi').problems, words('en').problems];
    expect(Object.keys(en.byCode).sort()).toEqual(Object.keys(vi.byCode).sort());
    expect(Object.keys(en.fields).sort()).toEqual(Object.keys(vi.fields).sort());
  });

  it('answer no refusal that nobody raises, and excuse none', () => {
    const known = [...Object.keys(words('vi').problems.byCode), ...Object.keys(forPrograms)];
    expect(known.filter((code) => !sources.some((text) => text.includes(`'${code}'`)))).toEqual([]);
  });
});
