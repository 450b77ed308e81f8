/** A price from the moment it was set. */
export interface SetPrice {
  readonly at: Date;
  readonly price: bigint;
}

/** From its start until just before its end. */
export interface PromotionPrice {
  readonly price: bigint;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export const lowestPriceDays = 30;
const dayMs = 86_400_000;

const runs = ({ startsAt, endsAt }: PromotionPrice, at: number): boolean => startsAt.getTime() <= at && at < endsAt.getTime();

/** What the variant costs at a moment: a promotion never makes it dearer than its own price. */
export function priceInForce(base: bigint, promotions: readonly PromotionPrice[], at: Date): bigint {
  return promotions
    .filter((promotion) => runs(promotion, at.getTime()))
    .reduce((least, { price }) => (price < least ? price : least), base);
}

interface History {
  /** In the order of their times; the first may lie before the period. */
  readonly prices: readonly SetPrice[];
  readonly promotions: readonly PromotionPrice[];
  /** When the public first saw the product; prices of a draft were asked of nobody. */
  readonly since: Date;
}

/**
 * The lowest price that was really asked in the thirty days before a reduction began, or since the product was first on sale where
 * that is shorter: the rule of Directive 98/6/EC, Art. 6a, which no Vietnamese rule asks for and which keeps struck prices honest.
 * @returns nothing where nothing was asked before: a product that came to market with its reduction
 */
export function lowestBefore({ prices, promotions, since }: History, startsAt: Date): bigint | undefined {
  const to = startsAt.getTime();
  const from = Math.max(to - lowestPriceDays * dayMs, since.getTime());
  if (from >= to) return undefined;
  // A price can only fall at the beginning of the period, where a price was set, and where a promotion starts or ends.
  const turns = [
    from,
    ...prices.map(({ at }) => at.getTime()),
    ...promotions.flatMap((each) => [each.startsAt.getTime(), each.endsAt.getTime()]),
  ];
  const asked = turns
    .filter((at) => at >= from && at < to)
    .flatMap((at) => {
      const base = prices.findLast((each) => each.at.getTime() <= at) ?? prices[0];
      return base === undefined ? [] : [priceInForce(base.price, promotions, new Date(at))];
    });
  return asked.reduce<bigint | undefined>((least, price) => (least === undefined || price < least ? price : least), undefined);
}
