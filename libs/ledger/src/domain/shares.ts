import { assert, Money } from '@market/kernel';

/** What is left of one line of an order, or of its shipping, after all refunds so far. Whole đồng. */
export interface OrderPart {
  /** None for the shipping. */
  readonly lineId: string | null;
  /** Who was credited with it: the shop, or the market's own carriage. */
  readonly account: 'shop-payable' | 'shipping';
  readonly gross: bigint;
  readonly fee: bigint;
  readonly feeRate: number;
  readonly vat: bigint;
  readonly pit: bigint;
  /** Absent where no tax was withheld. */
  readonly withheld?: { readonly activity: string; readonly vatRate: number; readonly pitRate: number; readonly legalBasis: string };
}

/** What one part gives back: its money, and the shares of fee and taxes that go with it. */
export interface TakenPart {
  readonly part: OrderPart;
  readonly gross: bigint;
  readonly fee: bigint;
  readonly vat: bigint;
  readonly pit: bigint;
}

export interface Taken {
  readonly parts: readonly TakenPart[];
  /** What the order cannot give back any more: the market bears it. */
  readonly excess: bigint;
}

/** Of what was charged on the part, the share of what goes back: by largest remainder, so that the last refund leaves nothing. */
function shareOf(charged: bigint, taken: bigint, whole: bigint): bigint {
  if (charged === 0n) return 0n;
  return Money.vnd(charged).split([taken, whole - taken])[0]!.minor;
}

function take(part: OrderPart, gross: bigint): TakenPart {
  assert(gross > 0n && gross <= part.gross, 'a part gives back what is left of it');
  const share = (charged: bigint) => shareOf(charged, gross, part.gross);
  return { part, gross, fee: share(part.fee), vat: share(part.vat), pit: share(part.pit) };
}

/** What a refund takes from each part. Without a say which parts it is about, all give by what is left of them. */
export function takeBack(left: readonly OrderPart[], amount: bigint, said?: readonly { lineId: string | null; amount: bigint }[]): Taken {
  assert(amount > 0n, 'a refund is more than nothing');
  const open = left.filter(({ gross }) => gross > 0n);
  const total = open.reduce((sum, { gross }) => sum + gross, 0n);
  const wished = said
    ? open.map(({ lineId }) => said.filter((wish) => wish.lineId === lineId).reduce((sum, wish) => sum + wish.amount, 0n))
    : sharedOut(open, amount < total ? amount : total);
  const taken = open.flatMap((part, at) => {
    const gross = wished[at]! < part.gross ? wished[at]! : part.gross;
    return gross > 0n ? [take(part, gross)] : [];
  });
  const excess = amount - taken.reduce((sum, { gross }) => sum + gross, 0n);
  assert(excess >= 0n, 'the parts of a refund are no more than the refund');
  return { parts: taken, excess };
}

function sharedOut(open: readonly OrderPart[], amount: bigint): readonly bigint[] {
  if (open.length === 0) return [];
  return Money.vnd(amount)
    .split(open.map(({ gross }) => gross))
    .map(({ minor }) => minor);
}

/** What the shop itself gives up by it: its money less the fee and the taxes that come back to it. */
export const netOf = ({ parts }: Taken): bigint =>
  parts.reduce((sum, { part, gross, fee, vat, pit }) => sum + (part.account === 'shop-payable' ? gross : 0n) - fee - vat - pit, 0n);
