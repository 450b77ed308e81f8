export interface FlaggedWord {
  readonly phrase: string;
  /** Why somebody should look: the rule behind it. */
  readonly note: string;
}

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words in a text that an officer should look at: whole words with their accents, so that "pháo nổ" is not found in "pháo nổi". */
export function flagsIn(text: string, words: readonly FlaggedWord[]): readonly FlaggedWord[] {
  const whole = plain(text);
  return words.filter(({ phrase }) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(phrase)}(?![\\p{L}\\p{N}])`, 'u').test(whole));
}
