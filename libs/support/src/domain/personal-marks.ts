import { fold } from '@market/kernel';

export const personalKinds = ['email', 'phone', 'tax-code', 'long-number', 'name'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** A piece of a text that may tell who somebody is. */
export interface PersonalMark {
  readonly kind: PersonalKind;
  readonly text: string;
  readonly at: number;
}

const gap = String.raw`[ .\-\u00a0]?`;
/** Earlier patterns win: a telephone number is not called a long number as well. */
const patterns: readonly (readonly [PersonalKind, RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  // +84 or 0, then nine digits of a mobile or ten of a line, grouped as people like.
  ['phone', new RegExp(String.raw`(?<![\d])(?:\+${gap}?84|0084|0)${gap}[1-9](?:${gap}\d){7,9}(?!\d)`, 'g')],
  ['tax-code', /(?<!\d)\d{10}-\d{3}(?!\d)/g],
  ['tax-code', /(?<!\d)(?:\d{10}|\d{12})(?!\d)/g],
  // Bank accounts, identity papers: nothing in an ordinary sentence has so many digits in a row.
  ['long-number', /(?<!\d)\d{8,}(?!\d)/g],
];

/** Every e-mail address, telephone number, tax code, long number and known name in a text, in its order and without overlaps. */
export function personalMarks(text: string, names: readonly string[] = []): readonly PersonalMark[] {
  const marks: PersonalMark[] = [];
  const add = (kind: PersonalKind, at: number, found: string): void => {
    const end = at + found.length;
    if (marks.every((mark) => end <= mark.at || at >= mark.at + mark.text.length)) marks.push({ kind, at, text: found });
  };
  for (const [kind, pattern] of patterns) for (const found of text.matchAll(pattern)) add(kind, found.index, found[0]);
  for (const name of [...names].sort((a, b) => b.length - a.length))
    for (const at of placesOf(name, text)) add('name', at, text.slice(at, at + name.normalize('NFC').length));
  return marks.sort((a, b) => a.at - b.at);
}

/** The text with each mark replaced by what stands for it. */
export function withoutMarks(text: string, marks: readonly PersonalMark[], instead: (kind: PersonalKind) => string): string {
  let [out, from] = ['', 0];
  for (const { kind, at, text: found } of marks) {
    out += text.slice(from, at) + instead(kind);
    from = at + found.length;
  }
  return out + text.slice(from);
}

/** Wherever a name stands as whole words, with or without its marks, in any case. Composed text folds sign by sign. */
function placesOf(name: string, text: string): readonly number[] {
  const [wanted, within] = [fold(name.normalize('NFC')), fold(text)];
  if (wanted.length < 3 || within.length !== text.length) return [];
  const places: number[] = [];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    const whole = !/[a-z0-9]/.test(within[at - 1] ?? ' ') && !/[a-z0-9]/.test(within[at + wanted.length] ?? ' ');
    if (whole) places.push(at);
  }
  return places;
}
