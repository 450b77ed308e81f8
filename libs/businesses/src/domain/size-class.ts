import { assert, Money } from '@market/kernel';

/** How the classes are called, smallest first; what exceeds medium is large. */
export const sizeClasses = {
  micro: { vi: 'Siêu nhỏ', en: 'Micro' },
  small: { vi: 'Nhỏ', en: 'Small' },
  medium: { vi: 'Vừa', en: 'Medium' },
  large: { vi: 'Lớn', en: 'Large' },
} as const;

export type SizeClass = keyof typeof sizeClasses;

export interface BusinessFigures {
  /** Insured labour, average of the year. */
  readonly employees: number;
  /** Of the year before; none in the first year, then capital alone decides. */
  readonly revenue: Money | null;
  readonly capital: Money;
  readonly sectorCode: string;
}

export type SectorGroup = 'production' | 'trade-and-services';

interface Ceiling {
  readonly employees: number;
  readonly revenue: bigint;
  readonly capital: bigint;
}

const billion = 1_000_000_000n;
const ceiling = (employees: number, revenue: bigint, capital: bigint): Ceiling => ({
  employees,
  revenue: revenue * billion,
  capital: capital * billion,
});

/** NĐ 80/2021 Art. 5, VND. */
const ceilings: Record<SectorGroup, readonly (readonly [SizeClass, Ceiling])[]> = {
  production: [
    ['micro', ceiling(10, 3n, 3n)],
    ['small', ceiling(100, 50n, 20n)],
    ['medium', ceiling(200, 200n, 100n)],
  ],
  'trade-and-services': [
    ['micro', ceiling(10, 10n, 3n)],
    ['small', ceiling(50, 100n, 50n)],
    ['medium', ceiling(100, 300n, 100n)],
  ],
};

/** Sections A–F (divisions 01–43) grow, make and build; the others trade and serve. VSIC, section letter or division first. */
function sectorGroup(sectorCode: string): SectorGroup {
  assert(/^([A-V]|\d{2})\d{0,4}$/.test(sectorCode), 'a sector code is a VSIC code');
  const production = /^\d/.test(sectorCode) ? Number(sectorCode.slice(0, 2)) <= 43 : sectorCode[0]! <= 'F';
  return production ? 'production' : 'trade-and-services';
}

/** One figure against the ceiling of a class. */
export interface Measured {
  readonly value: bigint;
  readonly most: bigint;
  readonly within: boolean;
}

/** A class, and why a business fits it or not. */
export interface SizeStep {
  readonly size: SizeClass;
  readonly employees: Measured;
  /** None in the first year. */
  readonly revenue: Measured | null;
  readonly capital: Measured;
  readonly fits: boolean;
}

export interface SizeExplanation {
  readonly size: SizeClass;
  readonly group: SectorGroup;
  /** The classes from the smallest up to the one that fits; all three where none does. */
  readonly steps: readonly SizeStep[];
}

const measured = (value: bigint, most: bigint): Measured => ({ value, most, within: value <= most });

function stepOf(figures: BusinessFigures, [size, most]: readonly [SizeClass, Ceiling]): SizeStep {
  const employees = measured(BigInt(figures.employees), BigInt(most.employees));
  const revenue = figures.revenue && measured(figures.revenue.minor, most.revenue);
  const capital = measured(figures.capital.minor, most.capital);
  return { size, employees, revenue, capital, fits: employees.within && ((revenue?.within ?? false) || capital.within) };
}

/** The smallest class whose labour ceiling and one of whose revenue and capital ceilings are kept, with every comparison on the way there. */
export function explainSize(figures: BusinessFigures): SizeExplanation {
  const group = sectorGroup(figures.sectorCode);
  const steps = ceilings[group].map((each) => stepOf(figures, each));
  const at = steps.findIndex(({ fits }) => fits);
  return { size: steps[at]?.size ?? 'large', group, steps: at < 0 ? steps : steps.slice(0, at + 1) };
}

export const sizeClass = (figures: BusinessFigures): SizeClass => explainSize(figures).size;
