import { otherNames } from './regional-words.js';

describe('regional words', () => {
  it.each([
    ['Khóm Tắc Cậu', 'dứa'],
    ['Kẹo lạc Rạch Giá', 'đậu phộng'],
    ['Kẹo đậu phộng', 'lạc'],
    ['Khô cá lóc đồng', 'cá quả'],
    ['Khóm sấy dẻo', 'thơm'],
    ['Hồ tiêu đen'.normalize('NFD'), 'hạt tiêu'],
  ])('%s is also found as %s', (name, other) => {
    expect(otherNames(name)).toContain(other);
  });

  it.each([
    ['Gạo thơm Kiên Giang', 'dứa'],
    ['Chiếu lác U Minh', 'đậu phộng'],
    ['Cá mè kho', 'vừng'],
  ])('%s is not found as %s', (name, other) => {
    expect(otherNames(name)).not.toContain(other);
  });
});
