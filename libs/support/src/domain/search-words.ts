import { fold } from '@market/kernel';

/** Words that say nothing of what a question is about, folded. */
const fillers = new Set([
  ...[
    'toi',
    'cua',
    'la',
    'va',
    'co',
    'cho',
    'thi',
    'duoc',
    'khong',
    'nhu',
    'the',
    'nao',
    'gi',
    'o',
    'de',
    'khi',
    'nay',
    'ban',
    'xin',
    'hoi',
  ],
  ...[
    'phai',
    'bi',
    'voi',
    'cac',
    'nhung',
    'mot',
    'tai',
    'sao',
    'can',
    'lam',
    'a',
    'an',
    'the',
    'is',
    'are',
    'do',
    'does',
    'how',
    'what',
    'my',
  ],
  ...['i', 'to', 'of', 'in', 'for', 'on', 'and', 'or', 'with', 'can', 'it', 'should'],
]);
const most = 12;

/** The words of a typed text without marks, as `support_words` in the database splits what it keeps. */
export const wordsOf = (typed: string): readonly string[] =>
  [
    ...new Set(
      fold(typed)
        .split(/[^a-z0-9]+/)
        .filter(Boolean),
    ),
  ].slice(0, most);

/** A tsquery that asks for every word; each may be the beginning of a longer one. Null when nothing was typed. */
export function everyWord(typed: string): string | null {
  const words = wordsOf(typed);
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ');
}

/** The words that tell what a sentence is about, for finding others like it; all words where every one is a filler. */
export function tellingWords(typed: string): readonly string[] {
  const words = wordsOf(typed);
  const telling = words.filter((word) => !fillers.has(word) && word.length > 1);
  return telling.length > 0 ? telling : words;
}
