import { fold } from '@market/kernel';

/** "Hoà" and "Hòa", "Thuý" and "Thúy" are one spelling: the mark of an open oa, oe, uy moves to its first vowel. */
const openPairs: Readonly<Record<string, string>> = Object.fromEntries(
  ['oa', 'oe', 'uy'].flatMap((pair) =>
    ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((mark) => [
      `${pair}${mark}`.normalize('NFC'),
      `${pair.charAt(0)}${mark}${pair.charAt(1)}`.normalize('NFC'),
    ]),
  ),
);
const openPair = new RegExp(`(?<!q)(${Object.keys(openPairs).join('|')})(?!\\p{L})`, 'gu');

/** An apostrophe joins ("M'Đrắk" → "mđrắk"), and first: what it joins may be an open pair. */
const joined = (text: string): string => text.replace(/['’ʼ`]\s?/g, '');
/** Letters and digits in words; everything else parts. */
const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** The words of a place name with their marks, by default in one spelling: " xã hòa an". Starts with a space, so that every word does. */
export function spelledWords(text: string, spelling: 'one' | 'as typed' = 'one'): string {
  const plain = joined(text).normalize('NFC').toLowerCase();
  const spelled = spelling === 'one' ? plain.replace(openPair, (pair) => openPairs[pair] ?? pair) : plain;
  return words(spelled)
    .map((word) => ` ${word}`)
    .join('');
}

/** The same words without marks: " xa hoa an". */
export const foldedWords = (text: string): string => fold(spelledWords(text));
