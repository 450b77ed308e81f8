import { type BusinessRegistration } from '@market/businesses';
import { Money } from '@market/kernel';

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** A tax code of Kiên Giang (17…) whose check digit fits; the same number gives the same code. */
export function testTaxCode(number: number): string {
  for (let nine = 170_000_000 + number * 100; ; nine += 1) {
    const sum = weights.reduce((total, weight, at) => total + weight * Number(String(nine)[at]), 0);
    if (sum % 11 !== 0) return `${nine}${10 - (sum % 11)}`;
  }
}

const places = [
  { oldDistrictCode: '911', oldCommuneCode: '31078', communeCode: '31078', placeName: 'Phú Quốc' },
  { oldDistrictCode: '899', oldCommuneCode: '30760', communeCode: '30760', placeName: 'Rạch Giá' },
] as const;

/** A believable application of one business; `number` tells one from another. */
export function testRegistration(number: number, change: Partial<BusinessRegistration> = {}): BusinessRegistration {
  return {
    taxCode: testTaxCode(number),
    legalForm: 'cooperative',
    name: `Hợp tác xã Nước mắm số ${number}`,
    representative: { name: 'Nguyễn Văn Biển', phone: '0912345678' },
    employees: 12,
    revenue: Money.vnd(2_000_000_000n),
    capital: Money.vnd(4_000_000_000n),
    sectorCode: '1020',
    sectorName: { vi: 'Chế biến thuỷ sản', en: 'Processing of fish' },
    place: { street: `Tổ ${number}, ấp Bến Tràm`, oldVersion: '2025-03', communeVersion: '2025-07', ...places[number % places.length]! },
    shop: {
      slug: `gian-hang-${number}`,
      name: `Nước mắm số ${number}`,
      tagline: { vi: 'Ngon từ biển', en: 'Good from the sea' },
      about: { vi: 'Ủ chượp mười hai tháng.', en: 'Aged for twelve months.' },
    },
    ...change,
  };
}
