import { fullName, shortName } from './unit.js';

describe('the names of a unit', () => {
  it('begin with the kind in capitals only at the front', () => expect(fullName('đặc khu', 'Phú Quốc')).toBe('Đặc khu Phú Quốc'));
  it.each([
    ['phường', 'Rạch Giá', 'Rạch Giá'],
    ['quận', '1', 'Quận 1'],
    ['phường', '14', 'Phường 14'],
    ['xã', 'Đại Ân 2', 'Đại Ân 2'],
  ])('for short: %s %s is %s', (kind, name, short) => expect(shortName(kind, name)).toBe(short));
});
