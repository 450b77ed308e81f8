import { highlightsOf } from './highlight.js';
import { queryWords } from './words.js';

const marked = (name: string, q: string) => highlightsOf(name, queryWords(q)).map(([from, to]) => name.slice(from, to));

describe('the words that were sought', () => {
  it.each<[string, string, string[]]>([
    ['Nước mắm Phú Quốc', 'nuoc mam', ['Nước', 'mắm']],
    ['Nước mắm Phú Quốc', 'nước phú', ['Nước', 'Phú']],
    ['Nước mắm Phú Quốc', 'nuoc ma', ['Nước', 'mắ']],
    ['Nước mắm'.normalize('NFD'), 'ma', ['mă\u0301'.normalize('NFD')]],
    ['ÐƯỜNG thốt nốt', 'duong', ['ÐƯỜNG']],
    ['Mực một nắng', '', []],
    ['Mực một nắng', 'xyz', []],
  ])('in “%s” of “%s” are %j', (name, q, parts) => {
    expect(marked(name, q)).toEqual(parts);
  });
});
