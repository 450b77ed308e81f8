import { communes } from './communes.js';
import type { Seeded } from './seeded.js';

export const districts: Readonly<Record<string, string>> = {
  '899': 'TP. Rạch Giá',
  '900': 'TP. Hà Tiên',
  '902': 'Kiên Lương',
  '903': 'Hòn Đất',
  '904': 'Tân Hiệp',
  '905': 'Châu Thành',
  '906': 'Giồng Riềng',
  '907': 'Gò Quao',
  '908': 'An Biên',
  '909': 'An Minh',
  '910': 'Vĩnh Thuận',
  '911': 'TP. Phú Quốc',
  '912': 'Kiên Hải',
  '913': 'U Minh Thượng',
  '914': 'Giang Thành',
};

const roads: Readonly<Record<string, readonly string[]>> = {
  '899': ['Nguyễn Trung Trực', 'Lạc Hồng', 'Tôn Đức Thắng', 'Mạc Cửu', 'Trần Phú', 'Ngô Quyền'],
  '900': ['Mạc Thiên Tích', 'Phương Thành', 'Trần Hầu', 'Bình San'],
  '902': ['Quốc lộ 80', 'Mạc Thiên Tích'],
  '903': ['Quốc lộ 80'],
  '904': ['Quốc lộ 80'],
  '905': ['Quốc lộ 61', 'Quốc lộ 63'],
  '907': ['Quốc lộ 61'],
  '910': ['Quốc lộ 63'],
  '911': ['Nguyễn Trung Trực', 'Trần Hưng Đạo', 'Hùng Vương', '30 Tháng 4'],
};

/** Where a well-known place lies, when the commune has another name. */
const liesIn: Readonly<Record<string, string>> = {
  'Hòn Sơn': 'Lại Sơn',
  'Củ Tron': 'An Sơn',
  'Mũi Nai': 'Pháo Đài',
  'Hòn Chông': 'Bình An',
  'Chùa Hang': 'Bình An',
  'Tắc Cậu': 'Bình An',
  'Tà Niên': 'Vĩnh Hòa Hiệp',
  'Hải Tặc': 'Tiên Hải',
  'Khải Hoàn': 'Dương Đông',
  'Thanh Quốc': 'Dương Đông',
  'Xẻo Nhàu': 'Tân Thạnh',
  'Bãi Sao': 'An Thới',
  'Hòn Thơm': 'An Thới',
  'Rạch Vẹm': 'Gành Dầu',
  'Suối Đá': 'Dương Tơ',
  'Ông Lang': 'Cửa Dương',
  'Bắc Đảo': 'Gành Dầu',
};

/** "Hòn Sơn, Kiên Hải", or only "Phú Quốc" where place and district are one. */
export function placeInDistrict(place: string, district: string): string {
  const name = (districts[district] ?? '').replace('TP. ', '');
  return place.includes(name) ? place : `${place}, ${name}`;
}

export interface Address {
  readonly street: string;
  readonly oldCommuneCode: string;
  readonly newCommuneCode: string;
}

/** A street address in a commune whose name stands in one of the hints, else in any commune of the district. */
export function addressIn(district: string, hints: readonly string[], chance: Seeded): Address {
  const all = communes[district] ?? [];
  const named = all.filter(([, name]) => hints.some((hint) => name.endsWith(` ${liesIn[hint] ?? hint}`)));
  const [oldCommuneCode, name, newCommuneCode] = chance.pick(named.length > 0 ? named : all);
  const road = roads[district];
  const urban = /^(Phường|Thị trấn)/.test(name);
  const street =
    road && urban ? `${chance.between(8, 480)} ${chance.pick(road)}` : `Tổ ${chance.between(1, 14)}, ấp ${chance.between(1, 9)}`;
  return { street, oldCommuneCode, newCommuneCode };
}
