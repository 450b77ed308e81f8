import { withoutTyping } from './telex.js';

describe('a word typed with the keyboard switched off', () => {
  it.each([
    ['nuwowcs', 'nuoc'],
    ['mawms', 'mam'],
    ['dduwowngf', 'duong'],
    ['nu7o7c1', 'nuoc'],
    ['ma81m', 'mam'],
    ['quoocs', 'quoc'],
    ['muwjc', 'muc'],
    ['tieeu', 'tieu'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(withoutTyping(typed)).toBe(meant);
  });

  it.each(['nuoc', 'mam', 'khom', 'phu', '40'])('%s is left alone', (word) => {
    expect(withoutTyping(word)).toBeUndefined();
  });
});
