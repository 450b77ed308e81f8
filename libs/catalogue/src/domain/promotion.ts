import { localDay, type LocalDay } from '@market/kernel';

/** How far a promotion may go, by the day on which it starts. A correction is a line more, no release of rules. */
const limits: readonly { readonly from: LocalDay; readonly mostPercentOff: bigint; readonly basis: string }[] = [
  { from: '2018-07-15', mostPercentOff: 50n, basis: 'Nghị định 81/2018/NĐ-CP, Điều 7' },
];
const longestDays = 120;
const dayMs = 86_400_000;

export interface PromotionPlan {
  readonly base: bigint;
  readonly price: bigint;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The faults of a plan by its fields, none where it may stand. */
export function promotionFaults({ base, price, startsAt, endsAt }: PromotionPlan, now: Date): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  const limit = limits.findLast(({ from }) => from <= localDay(startsAt));
  if (price <= 0n) faults['price'] = 'not-positive';
  else if (price >= base) faults['price'] = 'not-below-price';
  else if (limit && (base - price) * 100n > limit.mostPercentOff * base) faults['price'] = 'more-than-half-off';
  // A minute of grace: a form says "now" in whole minutes.
  if (startsAt.getTime() < now.getTime() - 60_000) faults['startsAt'] = 'in-the-past';
  if (endsAt <= startsAt) faults['endsAt'] = 'not-after-start';
  else if (endsAt.getTime() - startsAt.getTime() > longestDays * dayMs) faults['endsAt'] = 'promotion-too-long';
  return faults;
}
