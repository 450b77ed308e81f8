import { tidy } from './tidy.js';
import type { Words } from './words.js';

export const attributeKinds = ['text', 'number', 'choice'] as const;
export type AttributeKind = (typeof attributeKinds)[number];

/** What a category asks of its products: "Độ đạm" is a number in °N, "Hạng" a choice. */
export interface Attribute {
  readonly key: string;
  readonly name: Words;
  readonly kind: AttributeKind;
  /** Of a number: `°N`, `g`, `ml`. */
  readonly unit: string;
  /** Of a choice: the Vietnamese word is what products keep. */
  readonly choices: readonly Words[];
  readonly required: boolean;
}

/** By key: a text, a choice's Vietnamese word, or a number. */
export type AttributeValues = Readonly<Record<string, string | number>>;

export interface AttributeLine {
  readonly key: string;
  readonly name: Words;
  readonly value: Words;
}

const mostCharacters = 200;

/** "1,5" and "1.5" are one and a half; "1.500" is not guessed at: three digits after a point are refused. */
export function numberOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,4})?$/.test(text) || /\.\d{3}$/.test(text)) return undefined;
  return Number(text);
}

/**
 * What was typed as the values that products keep; boxes of attributes that the category does not ask are left out. What is required
 * may still be missing: a draft may wait for it.
 */
export function readAttributes(
  asked: readonly Attribute[],
  typed: Readonly<Record<string, string>>,
): { readonly values: AttributeValues; readonly faults: Readonly<Record<string, string>> } {
  const values: Record<string, string | number> = {};
  const faults: Record<string, string> = {};
  for (const attribute of asked) {
    const text = tidy(typed[attribute.key] ?? '');
    if (text === '') continue;
    const value = valueOf(attribute, text);
    if (value.fault) faults[`attributes.${attribute.key}`] = value.fault;
    else values[attribute.key] = value.is!;
  }
  return { values, faults };
}

function valueOf({ kind, choices }: Attribute, text: string): { is?: string | number; fault?: string } {
  if (kind === 'number') {
    const number = numberOf(text);
    return number === undefined ? { fault: 'not-a-number' } : { is: number };
  }
  if (kind === 'choice') return choices.some(({ vi }) => vi === text) ? { is: text } : { fault: 'choose' };
  return text.length > mostCharacters ? { fault: 'too-long' } : { is: text };
}

/** What is required and not said. */
export const missingIn = (asked: readonly Attribute[], values: AttributeValues): readonly Attribute[] =>
  asked.filter(({ key, required }) => required && values[key] === undefined);

const numberIn = (value: number, lang: 'vi' | 'en'): string => (lang === 'vi' ? String(value).replace('.', ',') : String(value));

/** What a product says, in the order in which its category asks. A value whose attribute was retired is not shown. */
export const attributeLines = (asked: readonly Attribute[], values: AttributeValues): readonly AttributeLine[] =>
  asked.flatMap((attribute) => {
    const value = values[attribute.key];
    return value === undefined ? [] : [{ key: attribute.key, name: attribute.name, value: shown(attribute, value) }];
  });

function shown({ unit, choices }: Attribute, value: string | number): Words {
  if (typeof value === 'number') {
    const after = unit === '' ? '' : `\u00a0${unit}`;
    return { vi: numberIn(value, 'vi') + after, en: numberIn(value, 'en') + after };
  }
  return choices.find(({ vi }) => vi === value) ?? { vi: value, en: value };
}
