import { slugify } from '@market/kernel';
import { addressIn, placeInDistrict } from './addresses.js';
import { between, endOf2023, plusDays, today } from './calendar.js';
import { histories } from './histories.js';
import { legalForms, scaleOf, sizeOf, TaxCodes } from './identities.js';
import { type Entry, firstEighty, newcomers, notCountedIn2023 } from './roster.js';
import { Seeded } from './seeded.js';
import type { BusinessEvent, DemoBusiness, DemoShop, LegalForm, Words } from './shapes.js';
import { type Trade, trades } from './trades.js';

export type Cohort = 'counted-2023' | 'not-counted-2023' | 'newcomer';

export interface Enrolled {
  readonly cohort: Cohort;
  readonly entry: Entry;
  readonly trade: Trade;
  readonly business: DemoBusiness;
}

const opening = '2021-09-06T00:00:00.000Z';
const banks = ['970436', '970405', '970452', '970415', '970418', '970422', '970449', '970446'];

/** Producers recognised before the marketplace opened are its first sellers. */
const lead = ['Khải Hoàn', 'Toàn Tuyền', 'Thanh Quốc', 'Kim Thiên Lộc', 'Hòn Sơn', 'Hàm Ninh', 'Thảo Điền', 'Phú Mỹ', 'Minh Lương'];

function firstInOrder(): (readonly [string, Entry])[] {
  const mixed = new Seeded('order of the first eighty').shuffled(pairs(firstEighty));
  const rank = ([, [brand]]: readonly [string, Entry]) => (lead.includes(brand) ? lead.indexOf(brand) : lead.length);
  return [...mixed].sort((a, b) => rank(a) - rank(b));
}

function pairs(byDistrict: Readonly<Record<string, readonly Entry[]>>): (readonly [string, Entry])[] {
  return Object.entries(byDistrict).flatMap(([district, entries]) => entries.map((entry) => [district, entry] as const));
}

function registrationDay(cohort: Cohort, at: number, of: number, chance: Seeded): string {
  const share = ((at + 0.5) / of) ** 0.85;
  if (cohort === 'counted-2023') return between(opening, '2023-11-20T00:00:00.000Z', share, chance);
  if (cohort === 'newcomer') return between('2024-01-08T00:00:00.000Z', '2026-10-30T00:00:00.000Z', share, chance);
  return between('2022-03-01T00:00:00.000Z', '2022-11-30T00:00:00.000Z', share, chance);
}

/** Two of the not counted ones came late in 2023 and had nothing on the shelf at the year's end. */
const lateIn2023: Readonly<Record<string, string>> = { 'duong-hoa': '2023-09-12T02:30:00.000Z', 'tho-son': '2023-12-13T03:45:00.000Z' };

function shopOf(entry: Entry, trade: Trade, district: string, form: LegalForm, serial: number, chance: Seeded): DemoShop {
  const [brand, , , place, realName] = entry;
  const name = `${trade.title} ${brand}`;
  const where = placeInDistrict(place, district);
  const byForm: Readonly<Record<LegalForm, Words>> = {
    household: { vi: `${name} là cơ sở gia đình ở ${where}`, en: `${name} is a family workshop at ${where}` },
    cooperative: { vi: `${name} là hợp tác xã của bà con ${where}`, en: `${name} is a co-operative of growers and makers at ${where}` },
    'private-enterprise': {
      vi: `${name} là doanh nghiệp tư nhân đặt tại ${where}`,
      en: `${name} is a private enterprise based at ${where}`,
    },
    'company-limited-1': { vi: `${name} là doanh nghiệp địa phương đặt tại ${where}`, en: `${name} is a local company based at ${where}` },
    'company-limited-2': { vi: `${name} là doanh nghiệp địa phương đặt tại ${where}`, en: `${name} is a local company based at ${where}` },
    'joint-stock': { vi: `${name} là công ty cổ phần đặt tại ${where}`, en: `${name} is a joint-stock company based at ${where}` },
  };
  const promise = chance.pick<Words>([
    {
      vi: 'Hàng nào cũng ghi rõ nơi làm, ngày làm và người chịu trách nhiệm.',
      en: 'Everything states where and when it was made, and who answers for it.',
    },
    {
      vi: 'Chúng tôi bán đúng thứ mình làm, giao đúng ngày đã hẹn và nhận đổi nếu hàng hư khi vận chuyển.',
      en: 'We sell what we make, deliver when promised and replace what is damaged on the way.',
    },
    {
      vi: 'Khách cần số lượng lớn hoặc làm quà, xin nhắn trước vài ngày để chuẩn bị cho tươm tất.',
      en: 'For large orders or gifts, message us a few days ahead so that we can prepare properly.',
    },
  ]);
  return {
    slug: slugify(name),
    name,
    tagline: trade.tagline,
    description: {
      vi: `${byForm[form].vi}. ${trade.tagline.vi}. ${promise.vi}`,
      en: `${byForm[form].en}. ${trade.tagline.en}. ${promise.en}`,
    },
    bank: {
      bin: chance.pick(banks),
      accountNumber: `9900${String(serial * 7919).padStart(8, '0')}`,
      holder: (realName ?? name).toUpperCase(),
    },
  };
}

interface Place {
  readonly cohort: Cohort;
  readonly district: string;
  readonly entry: Entry;
  readonly at: number;
  readonly of: number;
}

function enrol({ cohort, district, entry, at, of }: Place, serial: number, taxCodes: TaxCodes): Enrolled {
  const [brand, letter, tradeKey, place, realName] = entry;
  const key = slugify(brand);
  const chance = new Seeded(`business ${key}`);
  const trade: Trade = trades[tradeKey];
  const { form, words } = legalForms[letter];
  const scale = scaleOf(form, chance);
  const registeredAt = lateIn2023[key] ?? registrationDay(cohort, at, of, chance);
  const approvedAt = between(plusDays(registeredAt, 1), plusDays(registeredAt, 9), chance.next(), chance);
  const later = (histories[key] ?? []).map(([kind, instant, reason]): BusinessEvent => ({ kind, at: instant, reason }));
  const business: DemoBusiness = {
    key,
    legalForm: form,
    name: realName ?? `${words} ${trade.title} ${brand}`,
    brand,
    trade: tradeKey,
    taxCode: taxCodes.next(form),
    phone: `0900000${String(serial).padStart(3, '0')}`,
    email: `${key}@cho-tinh.example`,
    oldDistrictCode: district,
    ...addressIn(district, [brand, place], chance),
    sector: trade.sector,
    ...scale,
    size: sizeOf(trade.sector.code, scale),
    registeredAt,
    approvedAt,
    events: [{ kind: 'submitted', at: registeredAt, reason: null }, { kind: 'approved', at: approvedAt, reason: null }, ...later],
    shop: shopOf(entry, trade, district, form, serial, chance),
  };
  return { cohort, entry, trade, business };
}

/** All businesses in the order of their serial numbers. */
export function enrolAll(): readonly Enrolled[] {
  const newcomersInOrder = new Seeded('order of newcomers').shuffled(pairs(newcomers));
  const cohorts: readonly (readonly [Cohort, readonly (readonly [string, Entry])[]])[] = [
    ['counted-2023', firstInOrder()],
    ['not-counted-2023', notCountedIn2023],
    ['newcomer', newcomersInOrder],
  ];
  const taxCodes = new TaxCodes();
  return cohorts
    .flatMap(([cohort, list]) => list.map(([district, entry], at): Place => ({ cohort, district, entry, at, of: list.length })))
    .map((place, serial) => enrol(place, serial + 1, taxCodes));
}

/** Whether the approval is in force at an instant; the rule of the participation room, told from the events. */
export function inForce(business: DemoBusiness, at: string): boolean {
  const last = business.events.filter((event) => event.at < at && event.kind !== 'submitted').at(-1);
  return last?.kind === 'approved' || last?.kind === 'reinstated';
}

export { endOf2023, today };
