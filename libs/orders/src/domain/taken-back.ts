import { assert, Money, ok, refuse, type Problem, type Result } from '@market/kernel';

/** A line of an order with what of it is still to be sent or kept. Whole đồng. */
export interface LeftLine {
  readonly lineId: string;
  readonly productId: string;
  readonly variantId: string;
  readonly price: bigint;
  readonly left: number;
}

/** What an order has not given back. */
export interface LeftOfOrder {
  readonly lines: readonly LeftLine[];
  readonly shipping: bigint;
}

export interface Wish {
  readonly lineId: string;
  readonly quantity: number;
}

export interface TakenLine extends Omit<LeftLine, 'left'> {
  readonly quantity: number;
  readonly goods: bigint;
  /** Its share of the shipping. */
  readonly shipping: bigint;
}

export interface TakenBack {
  readonly lines: readonly TakenLine[];
  readonly goods: bigint;
  readonly shipping: bigint;
  readonly amount: bigint;
  /** Nothing of the order is left. */
  readonly whole: boolean;
}

export type WrongLines = Problem<'orders/wrong-lines'>;
const wrongLines = (lineId: string, left: number): WrongLines => ({
  code: 'orders/wrong-lines',
  kind: 'invalid',
  facts: { left },
  fields: { [`line.${lineId}`]: 'more-than-left' },
});

/** Everything that is left of the order. */
export const allLeft = ({ lines }: LeftOfOrder): readonly Wish[] =>
  lines.flatMap(({ lineId, left }) => (left > 0 ? [{ lineId, quantity: left }] : []));

/**
 * What the buyer gets back for these pieces: the price that was paid, and their share of the shipping by largest remainder, so that
 * after the last piece nothing of either is left.
 */
export function takeBack(left: LeftOfOrder, wishes: readonly Wish[]): Result<TakenBack, WrongLines> {
  const wished = new Map<string, number>();
  for (const { lineId, quantity } of wishes) {
    const line = left.lines.find((each) => each.lineId === lineId);
    const sum = (wished.get(lineId) ?? 0) + quantity;
    if (!line || !Number.isSafeInteger(quantity) || quantity < 0 || sum > line.left) return refuse(wrongLines(lineId, line?.left ?? 0));
    wished.set(lineId, sum);
  }
  const asked = left.lines.flatMap((line) => {
    const quantity = wished.get(line.lineId) ?? 0;
    return quantity > 0 ? [{ line, quantity, goods: line.price * BigInt(quantity) }] : [];
  });
  if (asked.length === 0) return refuse({ code: 'orders/wrong-lines', kind: 'invalid', facts: { left: 0 }, fields: { lines: 'choose' } });
  const goods = asked.reduce((sum, line) => sum + line.goods, 0n);
  const kept = left.lines.reduce((sum, line) => sum + line.price * BigInt(line.left), 0n) - goods;
  const shares = Money.vnd(left.shipping).split([...asked.map((line) => line.goods), kept]);
  const lines = asked.map(({ line: { left: _, ...line }, quantity, goods: price }, at): TakenLine => {
    return { ...line, quantity, goods: price, shipping: shares[at]!.minor };
  });
  const shipping = lines.reduce((sum, line) => sum + line.shipping, 0n);
  assert(shipping <= left.shipping && kept >= 0n, 'an order gives back no more than is left of it');
  return ok({ lines, goods, shipping, amount: goods + shipping, whole: kept === 0n });
}
