/** What a key does to the letters before it: Telex letters and VNI digits, each as the mark it makes. */
const toneKeys: Readonly<Record<string, string>> = {
  ...{ s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' },
  ...{ 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' },
};
const circumflex: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const vowel = /[aăâeêioôơuưy]/;

/** No syllable ends in ă or â, and no vowel but i, y and u stands before ê, none but u before â, ô and ă: those were slips, not keys. */
const impossible = /[ăâ]$|[aăâeêoôơư][âăêô]|[iy][âăô]/;

/**
 * What the Vietnamese keyboard would have made of a word that was typed while it was off, in Telex ("nuwowcs") or VNI ("nu7o7c1",
 * "nu7o71c"): "nước". Nothing when the word bears no sign of either.
 */
export function fromKeys(word: string): string | undefined {
  if (!/^[a-z]+[a-z0-9]*$/.test(word)) return undefined;
  const letters: string[] = [];
  let tone = '';
  let changed = false;
  for (const key of word) {
    const mark = toneKeys[key];
    if (mark && letters.some((letter) => vowel.test(letter))) tone = mark;
    else if (!shaped(letters, key)) {
      if (/[0-9]/.test(key)) return undefined;
      letters.push(key);
      continue;
    }
    changed = true;
  }
  return changed && !impossible.test(letters.join('')) ? withTone(letters, tone) : undefined;
}

/** Gives the letters before it the shape that the key asks for. @returns whether there was one to shape */
function shaped(letters: string[], key: string): boolean {
  if (key === 'w' || key === '7' || key === '8') return horned(letters, key);
  if (key === '9' || key === 'd') return replaceLast(letters, (letter, at) => (letter === 'd' && at === 0 ? 'đ' : undefined));
  if (key === '6') return replaceLast(letters, (letter) => circumflex[letter]);
  const round = circumflex[key];
  return round !== undefined && replaceLast(letters, (letter) => (letter === key ? round : undefined));
}

function horned(letters: string[], key: string): boolean {
  const at = letters.lastIndexOf('o');
  if (key !== '8' && at > 0 && (letters[at - 1] === 'u' || letters[at - 1] === 'ư')) {
    // One key makes both: "nuocw" is "nươc"; after "q" the u is no vowel.
    if (letters[at - 2] !== 'q') letters[at - 1] = 'ư';
    letters[at] = 'ơ';
    return true;
  }
  const shapes: Readonly<Record<string, string>> = key === '8' ? { a: 'ă' } : key === '7' ? { o: 'ơ', u: 'ư' } : { a: 'ă', o: 'ơ', u: 'ư' };
  if (replaceLast(letters, (letter) => shapes[letter])) return true;
  if (key !== 'w' || letters.some((letter) => vowel.test(letter))) return false;
  letters.push('ư');
  return true;
}

function replaceLast(letters: string[], shape: (letter: string, at: number) => string | undefined): boolean {
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const made = shape(letters[at]!, at);
    if (made === undefined) continue;
    letters[at] = made;
    return true;
  }
  return false;
}

/** The tone stands on the shaped vowel, else on the one before the last where the syllable ends open, else on the last. */
function withTone(letters: readonly string[], tone: string): string {
  if (tone === '') return letters.join('');
  const start = /^(qu|gi(?=[aăâeêioôơuưy]))/.exec(letters.join(''))?.[0].length ?? 0;
  const places = letters.flatMap((letter, at) => (at >= start && vowel.test(letter) ? [at] : []));
  const shapedAt = places.filter((at) => /[ăâêôơư]/.test(letters[at]!)).at(-1);
  const open = places.at(-1) === letters.length - 1;
  const at = shapedAt ?? (open && places.length > 1 ? places.at(-2) : places.at(-1));
  return letters
    .map((letter, place) => (place === at ? letter + tone : letter))
    .join('')
    .normalize('NFC');
}

const typedTones = new Map(Object.entries(toneKeys).flatMap(([key, mark]) => (/[a-z]/.test(key) ? [[mark, key] as const] : [])));
const typedShapes: readonly (readonly [RegExp, string])[] = [
  ...([
    [/â/g, 'aa'],
    [/ê/g, 'ee'],
    [/ô/g, 'oo'],
    [/đ/g, 'dd'],
  ] as const),
  ...([
    [/ă/g, 'aw'],
    [/ơ/g, 'ow'],
    [/ư/g, 'uw'],
  ] as const),
];

/** How the word is typed in Telex, the tone last: "nước" → "nuwowcs". An index without accents keeps words apart by it. */
export function toKeys(token: string): string {
  let tone = '';
  const letters = [...token.normalize('NFD')]
    .filter((letter) => {
      const key = typedTones.get(letter);
      if (key) tone = key;
      return !key;
    })
    .join('')
    .normalize('NFC');
  return typedShapes.reduce((text, [letter, keys]) => text.replace(letter, keys), letters) + tone;
}
