import fc from 'fast-check';
import { fromKeys, toKeys } from './telex.js';
import { accentKey } from './words.js';

describe('a word typed with the keyboard switched off', () => {
  it.each([
    ['nuwowcs', 'nước'],
    ['nuocws', 'nước'],
    ['mawms', 'mắm'],
    ['dduwowngf', 'đường'],
    ['nu7o7c1', 'nước'],
    ['nu7o71c', 'nước'],
    ['nuo7c1', 'nước'],
    ['ma81m', 'mắm'],
    ['d9u7o7ng2', 'đường'],
    ['quoocs', 'quốc'],
    ['muwjc', 'mực'],
    ['tieeu', 'tiêu'],
    ['tie6u', 'tiêu'],
    ['duwaf', 'dừa'],
    ['ca1', 'cá'],
    ['gaoj', 'gạo'],
    ['hoaf', 'hòa'],
    ['banhs', 'bánh'],
    ['khoo', 'khô'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(accentKey(fromKeys(typed) ?? '')).toBe(accentKey(meant));
  });

  it.each(['nuoc', 'mam', 'khom', 'phu', '40', '40n', 'mực', 'st25', 'chuaa', 'leoo', 'duaa'])('%s is left alone', (word) => {
    expect(fromKeys(word)).toBeUndefined();
  });
});

describe('the keys of a word', () => {
  it.each([
    ['nước', 'nuwowcs'],
    ['đường', 'dduwowngf'],
    ['tiêu', 'tieeu'],
    ['Hòa'.toLowerCase(), 'hoaf'],
  ])('%s is typed %s', (word, keys) => {
    expect(toKeys(word)).toBe(keys);
  });

  it('make the word again, whichever it is', () => {
    const syllables = ['nước', 'mắm', 'dừa', 'dứa', 'dưa', 'đũa', 'quốc', 'khoẻ', 'thuỷ', 'giò', 'nghệ', 'lạc', 'chượp', 'uống', 'yến'];
    fc.assert(
      fc.property(fc.constantFrom(...syllables), fc.boolean(), (word, composed) => {
        expect(accentKey(fromKeys(toKeys(word.normalize(composed ? 'NFC' : 'NFD'))) ?? '')).toBe(accentKey(word));
      }),
    );
  });
});
