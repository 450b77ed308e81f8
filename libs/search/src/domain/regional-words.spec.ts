import { RegionalNames } from './regional-words.js';

const regional = new RegionalNames([
  { direction: 'two-way', names: ['khóm', 'dứa', 'trái thơm'] },
  { direction: 'two-way', names: ['đậu phộng', 'lạc'] },
  { direction: 'two-way', names: ['cá lóc', 'cá quả', 'cá chuối'] },
  { direction: 'two-way', names: ['hồ tiêu', 'hạt tiêu'] },
  { direction: 'one-way', names: ['khóm', 'thơm'] },
  { direction: 'one-way', names: ['vừng', 'mè'] },
]);

describe('regional words', () => {
  it.each([
    ['Khóm Tắc Cậu', 'dứa'],
    ['Kẹo lạc Rạch Giá', 'đậu phộng'],
    ['Kẹo đậu phộng', 'lạc'],
    ['Khô cá lóc đồng', 'cá quả'],
    ['Khóm sấy dẻo', 'thơm'],
    ['Muối vừng', 'mè'],
    ['Hồ tiêu đen'.normalize('NFD'), 'hạt tiêu'],
  ])('%s is also found as %s', (name, other) => {
    expect(regional.otherNames(name)).toContain(other);
  });

  it.each([
    ['Gạo thơm Kiên Giang', 'dứa'],
    ['Gạo thơm Kiên Giang', 'khóm'],
    ['Chiếu lác U Minh', 'đậu phộng'],
    ['Cá mè kho', 'vừng'],
    ['Kẹo đậu phộng (lạc)', 'lạc'],
  ])('%s is not found as %s', (name, other) => {
    expect(regional.otherNames(name)).not.toContain(other);
  });
});
