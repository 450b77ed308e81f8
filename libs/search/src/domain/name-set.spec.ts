import { parseNames } from './name-set.js';

describe('names that an officer types', () => {
  it.each<[string, string[]]>([
    ['Khóm, dứa', ['khóm', 'dứa']],
    ['đậu phộng ; lạc\n ', ['đậu phộng', 'lạc']],
    ['heo, LỢN, heo', ['heo', 'lợn']],
  ])('“%s” are %j', (names, expected) => {
    expect(parseNames({ direction: 'two-way', names })).toEqual({ ok: true, value: { direction: 'two-way', names: expected } });
  });

  it.each<[string, string, Record<string, string>]>([
    ['two-way', 'khóm', { names: 'too-few' }],
    ['two-way', 'khóm, Khóm', { names: 'too-few' }],
    ['two-way', '', { names: 'too-few' }],
    ['one-way', 'a,b,c,d,e,f,g,h,i', { names: 'too-many' }],
    ['one-way', `khóm, ${'x'.repeat(61)}`, { names: 'too-long' }],
    ['both', 'khóm, dứa', { direction: 'unknown' }],
  ])('%s “%s” is refused: %j', (direction, names, fields) => {
    expect(parseNames({ direction, names })).toMatchObject({ ok: false, problem: { code: 'search/invalid-names', fields } });
  });
});
