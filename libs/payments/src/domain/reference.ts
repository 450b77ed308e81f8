import { randomInt } from 'node:crypto';
import { assert, fold } from '@market/kernel';

/** Crockford's base 32: no I, L, O or U, which people misread or the bank's clerk mistypes. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomLength = 7;
const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/**
 * The check character: a sum over GF(32) with a different power of the generator (x⁵ + x² + 1) at each place,
 * so one wrong character or two swapped ones never pass.
 */
function check(code: string): string {
  let sum = 0;
  for (const letter of code) {
    sum ^= alphabet.indexOf(letter);
    sum <<= 1;
    if (sum & 0b100000) sum ^= 0b100101;
  }
  return alphabet[sum]!;
}

/** Short, without accents, safe to type and to read aloud: the province's prefix, seven random characters, one check character. */
export function newReference(prefix: string, random: (below: number) => number = randomInt): string {
  assert(/^[A-Z]{2,4}$/.test(prefix), 'a reference starts with two to four letters');
  const code = Array.from({ length: randomLength }, () => alphabet[random(alphabet.length)]!).join('');
  return `${prefix}${code}${check(code)}`;
}

/**
 * Every well-formed reference in a bank's memo, in order. Banks change case, insert spaces, dots and dashes, and glue their own
 * words to both ends, so the memo is squeezed to letters and digits and each occurrence of the prefix is tried.
 * What is found need not exist: the caller looks it up.
 */
export function findReferences(prefix: string, text: string): readonly string[] {
  const squeezed = fold(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const found = new Set<string>();
  for (let at = squeezed.indexOf(prefix); at >= 0; at = squeezed.indexOf(prefix, at + 1)) {
    const code = squeezed.slice(at + prefix.length, at + prefix.length + randomLength + 1).replace(/[OIL]/g, (letter) => misread[letter]!);
    if (code.length === randomLength + 1 && check(code.slice(0, -1)) === code.at(-1)) found.add(`${prefix}${code}`);
  }
  return [...found];
}
