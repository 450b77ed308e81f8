import type { Seeded } from './seeded.js';
import type { DemoBusiness, LegalForm } from './shapes.js';
import type { FormLetter } from './roster.js';

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

export const legalForms: Readonly<Record<FormLetter, { readonly form: LegalForm; readonly words: string }>> = {
  h: { form: 'household', words: 'Hộ kinh doanh' },
  c: { form: 'cooperative', words: 'Hợp tác xã' },
  '1': { form: 'company-limited-1', words: 'Công ty TNHH một thành viên' },
  '2': { form: 'company-limited-2', words: 'Công ty TNHH' },
  j: { form: 'joint-stock', words: 'Công ty cổ phần' },
  p: { form: 'private-enterprise', words: 'Doanh nghiệp tư nhân' },
};

/** Enterprise codes 1799…, a stretch the province has not reached; each has its true check digit. */
function* enterpriseCodes(): Generator<string, never> {
  for (let serial = 17; ; serial += 37) {
    if (serial > 99_999) throw new Error('No enterprise code left');
    const nine = `1799${String(serial).padStart(5, '0')}`;
    const sum = weights.reduce((total, weight, at) => total + weight * Number(nine[at]), 0);
    const check = 10 - (sum % 11);
    if (check >= 0 && check < 10) yield `${nine}${check}`;
  }
}

export class TaxCodes {
  private readonly enterprises = enterpriseCodes();
  private households = 0;

  next(form: LegalForm): string {
    if (form === 'household') {
      // 091 = Kiên Giang; century digit 9 belongs to nobody alive, so no real person's number can appear.
      this.households += 1;
      return `091900${String(this.households * 4127).padStart(6, '0')}`;
    }
    return this.enterprises.next().value;
  }
}

type Scale = Pick<DemoBusiness, 'employees' | 'revenueVnd' | 'capitalVnd'>;

const ranges: Readonly<Record<LegalForm, readonly [people: readonly [number, number], revenueMillions: readonly [number, number]]>> = {
  household: [
    [2, 9],
    [420, 2900],
  ],
  cooperative: [
    [9, 46],
    [1800, 21000],
  ],
  'private-enterprise': [
    [6, 24],
    [1500, 14000],
  ],
  'company-limited-1': [
    [7, 55],
    [2100, 38000],
  ],
  'company-limited-2': [
    [12, 95],
    [3200, 74000],
  ],
  'joint-stock': [
    [64, 180],
    [48000, 190000],
  ],
};

export function scaleOf(form: LegalForm, chance: Seeded): Scale {
  const [people, revenue] = ranges[form];
  const share = chance.next() ** 1.6;
  const employees = Math.round(people[0] + (people[1] - people[0]) * share);
  const millions = Math.round((revenue[0] + (revenue[1] - revenue[0]) * (share * 0.8 + chance.next() * 0.2)) / 10) * 10;
  const capital = Math.max(100, Math.round((millions * (0.15 + chance.next() * 0.3)) / 50) * 50);
  return { employees, revenueVnd: BigInt(millions) * 1_000_000n, capitalVnd: BigInt(capital) * 1_000_000n };
}

const billion = 1_000_000_000n;
type Limit = readonly [size: DemoBusiness['size'], people: number, revenue: bigint, capital: bigint];
const industry: readonly Limit[] = [
  ['micro', 10, 3n, 3n],
  ['small', 100, 50n, 20n],
  ['medium', 200, 200n, 100n],
];
const services: readonly Limit[] = [
  ['micro', 10, 10n, 3n],
  ['small', 50, 100n, 50n],
  ['medium', 100, 300n, 100n],
];

/** NĐ 80/2021, Article 5: insured labour and (revenue or capital); trade and services have their own limits. */
export function sizeOf(sectorCode: string, { employees, revenueVnd, capitalVnd }: Scale): DemoBusiness['size'] {
  const limits = ['G', 'I'].includes(sectorCode) ? services : industry;
  const fit = limits.find(
    ([, people, revenue, capital]) => employees <= people && (revenueVnd <= revenue * billion || capitalVnd <= capital * billion),
  );
  if (!fit) throw new Error('Larger than medium');
  return fit[0];
}
