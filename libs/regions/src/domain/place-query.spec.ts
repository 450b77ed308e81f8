import { placeQuery } from './place-query.js';

describe('what a person typed of a place', () => {
  it('is found by its longest word first, and keeps its marks beside', () => {
    expect(placeQuery('đặc khu Phú Quốc')).toEqual({
      folded: ['% quoc%', '% dac%', '% khu%', '% phu%'],
      spelled: ['% đặc%', '% khu%', '% phú%', '% quốc%'],
      typed: ['% đặc%', '% khu%', '% phú%', '% quốc%'],
      lead: ' phu quoc%',
    });
  });

  it('keeps the spelling as typed, for a word that goes on', () => {
    expect(placeQuery('hoà')).toMatchObject({ spelled: ['% hòa%'], typed: ['% hoà%'] });
  });

  it.each([
    ['xã Tân Hiệp', ' tan hiep%'],
    ['xã', ' xa%'],
    ['Tỉnh An Giang', ' an giang%'],
    ['thị trấn', ' thi tran%'],
  ])('leads without its kind: %s', (text, lead) => expect(placeQuery(text)?.lead).toBe(lead));

  it.each(['', '   ', '%%', '-_-'])('is nothing when "%s" holds no word', (text) => expect(placeQuery(text)).toBeUndefined());

  it('stops at eight words', () => expect(placeQuery('a b c d e f g h i j')?.spelled).toHaveLength(8));
});
