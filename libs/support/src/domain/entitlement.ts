import type { LocalDay } from '@market/kernel';

/** What a programme pays to businesses of one size class while the rate is in force. */
export interface ProgrammeRate {
  readonly size: string;
  /** Whole per cent of the cost. */
  readonly percent: number;
  /** VND, at most, for one business in one calendar year. */
  readonly ceiling: bigint;
  readonly validFrom: LocalDay;
  /** The first day on which it is no longer in force; null while it is. */
  readonly validTo: LocalDay | null;
}

export interface ProgrammeRules {
  /** Legal forms; null where every form is welcome. */
  readonly forms: readonly string[] | null;
  /** VSIC section letters; null where every sector is welcome. */
  readonly sections: readonly string[] | null;
  readonly opensOn: LocalDay;
  /** The last day on which one may apply; null without an end. */
  readonly closesOn: LocalDay | null;
  readonly rates: readonly ProgrammeRate[];
  /** VND that nobody has been promised yet. */
  readonly left: bigint;
}

/** What of a business decides about support. */
export interface BusinessFigures {
  readonly approved: boolean;
  readonly legalForm: string;
  readonly size: string;
  /** VSIC section letter. */
  readonly section: string;
}

export type EntitlementRule = 'approved' | 'window' | 'form' | 'sector' | 'size' | 'budget';

/** One rule, whether it holds, and what it compared: shown beside every yes and every no. */
export type Reason =
  | { readonly rule: 'approved' | 'budget'; readonly holds: boolean }
  | { readonly rule: 'window'; readonly holds: boolean; readonly opensOn: LocalDay; readonly closesOn: LocalDay | null }
  | {
      readonly rule: 'form' | 'sector' | 'size';
      readonly holds: boolean;
      readonly yours: string;
      readonly accepted: readonly string[] | null;
    };

export interface Entitlement {
  readonly entitled: boolean;
  readonly reasons: readonly Reason[];
  /** What the business's size class would get; none where the programme has no rate for it on that day. */
  readonly rate: Pick<ProgrammeRate, 'percent' | 'ceiling'> | null;
}

const inForce =
  (day: LocalDay) =>
  ({ validFrom, validTo }: ProgrammeRate): boolean =>
    validFrom <= day && (validTo === null || day < validTo);

/** Whether a business may ask for a programme's support on a day, with the reason of every yes and no. */
export function entitlement(rules: ProgrammeRules, business: BusinessFigures, day: LocalDay): Entitlement {
  const { forms, sections, opensOn, closesOn } = rules;
  const rates = rules.rates.filter(inForce(day));
  const rate = rates.find(({ size }) => size === business.size) ?? null;
  const reasons: readonly Reason[] = [
    { rule: 'approved', holds: business.approved },
    { rule: 'window', holds: opensOn <= day && (closesOn === null || day <= closesOn), opensOn, closesOn },
    { rule: 'form', holds: forms?.includes(business.legalForm) ?? true, yours: business.legalForm, accepted: forms },
    { rule: 'sector', holds: sections?.includes(business.section) ?? true, yours: business.section, accepted: sections },
    { rule: 'size', holds: rate !== null, yours: business.size, accepted: rates.map(({ size }) => size) },
    { rule: 'budget', holds: rules.left > 0n },
  ];
  return {
    entitled: reasons.every(({ holds }) => holds),
    reasons,
    rate: rate && { percent: rate.percent, ceiling: rate.ceiling },
  };
}

/**
 * VND that a rate pays of a cost: its per cent, cut to the whole đồng, and never beyond what the ceiling leaves in this year.
 * @param alreadyGranted VND that the business was granted from the same programme in the same year
 */
export function supportOf(cost: bigint, { percent, ceiling }: Pick<ProgrammeRate, 'percent' | 'ceiling'>, alreadyGranted: bigint): bigint {
  const share = (cost * BigInt(percent)) / 100n;
  const room = ceiling > alreadyGranted ? ceiling - alreadyGranted : 0n;
  return share < room ? share : room;
}
