import type { LocalDay } from '@market/kernel';

/** Working days that the delivery policy (/chinh-sach/giao-hang) names; the seller confirms within the first one. */
const confirming = 1;
const transit = { province: [1, 2], country: [3, 5], sea: [1, 3] } as const;

/** Phú Quốc, Thổ Châu and Kiên Hải: the special zones of Resolution 1654/NQ-UBTVQH15 are the islands of the province. */
const islands: ReadonlySet<string> = new Set(['31078', '31105', '31108']);

interface Way {
  readonly fromCommune: string;
  readonly toCommune: string;
  readonly sameProvince: boolean;
}

const isWeekend = (day: LocalDay): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The day so many working days later. */
export function workingDaysAfter(day: LocalDay, days: number): LocalDay {
  const at = new Date(`${day}T00:00:00Z`);
  for (let left = days; left > 0;) {
    at.setUTCDate(at.getUTCDate() + 1);
    if (!isWeekend(at.toISOString().slice(0, 10))) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}

/** When a parcel ordered today is expected, by the published policy. */
export function expectedDays(today: LocalDay, { fromCommune, toCommune, sameProvince }: Way): { fromDay: LocalDay; toDay: LocalDay } {
  const [least, most] = sameProvince ? transit.province : transit.country;
  const overSea = fromCommune !== toCommune && (islands.has(fromCommune) || islands.has(toCommune));
  const [seaLeast, seaMost] = overSea ? transit.sea : [0, 0];
  return {
    fromDay: workingDaysAfter(today, confirming + least + seaLeast),
    toDay: workingDaysAfter(today, confirming + most + seaMost),
  };
}

/** Whoever fetches the goods may come once they are packed. */
export function pickupDays(today: LocalDay): { fromDay: LocalDay; toDay: LocalDay } {
  const day = workingDaysAfter(today, confirming);
  return { fromDay: day, toDay: day };
}
