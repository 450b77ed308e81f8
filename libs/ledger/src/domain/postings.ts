import type { LocalDay } from '@market/kernel';
import { posting, type Entry, type MoneyMethod, type Posting, type Taxpayer, type Withholding } from './posting.js';
import {
  activityOn,
  feeRateOn,
  isWithheldFrom,
  ruleOn,
  shareDown,
  shareRounded,
  taxRatesOn,
  type Activity,
  type Category,
  type RateBook,
} from './rates.js';
import { netOf, type Taken, type TakenPart } from './shares.js';

/** Where a posting comes from and when it counts. */
export interface Source {
  readonly id: string;
  readonly day: LocalDay;
}

/** An order as the ledger knows it. */
export interface LedgerOrder {
  readonly orderId: string;
  readonly number: string;
  readonly purchaseId: string;
  readonly shopId: string;
  /** From whom tax was withheld, as it was then; absent where none was. */
  readonly taxpayer?: Taxpayer | undefined;
  /** The buyer's money went straight to the shop's own account, and back from there. */
  readonly paidToShop: boolean;
}

/** An order that was paid, with what was bought. Whole đồng. */
export interface SoldOrder extends LedgerOrder {
  readonly taxpayer: Taxpayer;
  readonly lines: readonly { readonly lineId: string; readonly total: bigint; readonly categories: readonly Category[] }[];
  readonly shipping: bigint;
}

/** A payment with all that came in and went back so far. */
export interface MoneyMoved {
  readonly paymentId: string;
  readonly purchaseId: string;
  readonly method: MoneyMethod;
  readonly reference: string;
  readonly amount: bigint;
}

const about = ({ orderId, number, purchaseId, shopId, taxpayer }: LedgerOrder) => ({
  ...{ orderId, reference: number, purchaseId, shopId },
  ...(taxpayer ? { taxpayer } : {}),
});
const from = ({ id, day }: Source) => ({ sourceId: id, effectiveOn: day });

/** A buyer's money has come in: it is the buyer's until an order is sold for it. */
export const moneyIn = (source: Source, { amount, method, ...payment }: MoneyMoved): Posting =>
  posting({
    ...{ kind: 'money-in', ...from(source), ...payment },
    entries: [
      { account: 'clearing', method, purpose: 'money', amount },
      { account: 'buyer-money', purpose: 'money', amount: -amount },
    ],
  });

/** Money has gone back to the buyer. */
export const moneyBack = (source: Source, { amount, method, ...payment }: MoneyMoved): Posting =>
  posting({
    ...{ kind: 'money-back', ...from(source), ...payment },
    entries: [
      { account: 'buyer-money', purpose: 'money', amount },
      { account: 'clearing', method, purpose: 'money', amount: -amount },
    ],
  });

/** An officer has accepted less than was asked for: the market bears what is missing, so that the shop gets its price. */
export const moneyWaived = (source: Source, { amount, method: _, ...payment }: MoneyMoved): Posting =>
  posting({
    ...{ kind: 'money-waived', ...from(source), ...payment },
    entries: [
      { account: 'losses', purpose: 'excess', amount },
      { account: 'buyer-money', purpose: 'excess', amount: -amount },
    ],
  });

interface SalePart {
  readonly lineId: string | null;
  readonly gross: bigint;
  readonly feeRate: number;
  readonly activity: Activity;
}

/**
 * An order was paid: the buyer's money becomes the shop's, less the fee on goods and, from households and individuals, the taxes of the
 * day. Tax is withheld when the transaction is confirmed and its payment accepted, on all that the seller is entitled to; shipping that
 * the shop does itself counts as transport (NĐ 252/2026 Art. 3.5, 43–46; before 1 July 2026 NĐ 117/2025).
 *
 * What the buyer paid straight to the shop is the shop's already, shipping included: only the fee is left, which the shop owes. The base of
 * the tax is what the platform collects of it, which is nothing; the rule `paid-to-shop-withheld` says so by date.
 */
export function sale(source: Source, order: SoldOrder, book: RateBook): Posting {
  const { day } = source;
  const { shopId, lines, shipping } = order;
  const shopShips = order.paidToShop || ruleOn(book, day, 'shipping-goes-to-shop') === 1n;
  const collected = !order.paidToShop || ruleOn(book, day, 'paid-to-shop-withheld') === 1n;
  const withheld = collected && isWithheldFrom(book, day, order.taxpayer.legalForm);
  const parts: readonly SalePart[] = [
    ...lines.map(({ lineId, total, categories }) => ({
      ...{ lineId, gross: total, feeRate: feeRateOn(book, day, shopId, categories), activity: activityOn(book, day, categories) },
    })),
    ...(shipping > 0n ? [{ lineId: null, gross: shipping, feeRate: 0, activity: 'transport' as const }] : []),
  ];
  const taxed = (part: SalePart) => withheld && (part.lineId !== null || shopShips);
  const withholdings = parts.flatMap((part) => (taxed(part) ? withholdingOf(part, day, book) : []));
  const total = parts.reduce((sum, { gross }) => sum + gross, 0n);
  return posting({
    ...{ kind: 'sale', ...from(source), ...about(order), withholdings },
    entries: [
      paidFrom(order, total),
      ...parts.flatMap((part): Entry[] => [
        credited(shopId, part, shopShips),
        ...charged(shopId, part.lineId, 'fee', part.feeRate, shareDown(part.gross, part.feeRate)),
      ]),
      ...withholdings.flatMap((row) => taxesCharged(shopId, row)),
    ],
  });
}

/** Where the price comes from, or goes back to when negative: the buyer's money with us, or what the shop has received itself. */
const paidFrom = ({ paidToShop, shopId }: Pick<LedgerOrder, 'paidToShop' | 'shopId'>, amount: bigint): Entry =>
  paidToShop ? { account: 'shop-payable', purpose: 'paid-to-shop', shopId, amount } : { account: 'buyer-money', purpose: 'money', amount };

const credited = (shopId: string, { lineId, gross }: SalePart, shopShips: boolean): Entry => ({
  account: lineId === null && !shopShips ? 'shipping' : 'shop-payable',
  purpose: lineId === null ? 'shipping' : 'goods',
  ...{ shopId, lineId, amount: -gross },
});

function withholdingOf({ lineId, gross, activity }: SalePart, day: LocalDay, book: RateBook): Withholding[] {
  const rates = taxRatesOn(book, day, activity);
  if (!rates) return [];
  const { vat, pit, legalBasis } = rates;
  const amounts = { vat: shareRounded(gross, vat), pit: shareRounded(gross, pit) };
  return [{ lineId, activity, revenue: gross, vatRate: vat, pitRate: pit, legalBasis, ...amounts }];
}

const creditors = { fee: 'fee-revenue', vat: 'withheld-vat', pit: 'withheld-pit' } as const;

/** A charge on the shop, and whom it is owed to; a negative one is given back. */
const charged = (shopId: string, lineId: string | null, purpose: 'fee' | 'vat' | 'pit', rate: number, amount: bigint): Entry[] => [
  { account: 'shop-payable', purpose, shopId, lineId, rate, amount },
  { account: creditors[purpose], purpose, shopId, lineId, rate, amount: -amount },
];

const taxesCharged = (shopId: string, { lineId, vatRate, vat, pitRate, pit }: Withholding): Entry[] => [
  ...charged(shopId, lineId, 'vat', vatRate, vat),
  ...charged(shopId, lineId, 'pit', pitRate, pit),
];

/**
 * Money of an order is owed back to the buyer: each part gives its share, and gets back the share of fee and taxes it had paid. Where the
 * shop has the money, more than is left of the order is between it and the buyer: the market bears nothing.
 */
export function refund(source: Source, order: LedgerOrder, taken: Taken): Posting | undefined {
  const given = order.paidToShop ? { ...taken, excess: 0n } : taken;
  if (amountOf(given) === 0n) return undefined;
  return posting({
    ...{ kind: 'refund', ...from(source), ...about(order), withholdings: given.parts.flatMap(withheldBack) },
    entries: [...givenBack(order.shopId, given), paidFrom(order, -amountOf(given))],
  });
}

const amountOf = ({ parts, excess }: Taken): bigint => parts.reduce((sum, { gross }) => sum + gross, excess);

const givenBack = (shopId: string, { parts, excess }: Taken): Entry[] => [
  ...parts.flatMap(({ part, gross, fee, vat, pit }): Entry[] => [
    { account: part.account, purpose: part.lineId === null ? 'shipping' : 'goods', shopId, lineId: part.lineId, amount: gross },
    ...charged(shopId, part.lineId, 'fee', part.feeRate, -fee),
    ...charged(shopId, part.lineId, 'vat', part.withheld?.vatRate ?? 0, -vat),
    ...charged(shopId, part.lineId, 'pit', part.withheld?.pitRate ?? 0, -pit),
  ]),
  { account: 'losses', purpose: 'excess', amount: excess },
];

function withheldBack({ part: { lineId, withheld }, gross, vat, pit }: TakenPart): Withholding[] {
  if (!withheld) return [];
  const { activity, vatRate, pitRate, legalBasis } = withheld;
  return [{ lineId, activity: activity as Activity, revenue: -gross, vatRate, pitRate, legalBasis, vat: -vat, pit: -pit }];
}

export interface Disputed extends MoneyMoved {
  readonly disputeId: string;
}

/** A buyer's bank has taken money back for the time being. */
export const disputeOpened = (source: Source, { amount, method, ...dispute }: Disputed): Posting =>
  posting({
    ...{ kind: 'dispute-opened', ...from(source), ...dispute },
    entries: [
      { account: 'in-dispute', purpose: 'money', amount },
      { account: 'clearing', method, purpose: 'money', amount: -amount },
    ],
  });

/** Until it is decided, the shop is not paid what it would have to give back. Nothing when the order has nothing left. */
export function disputeHeld(source: Source, order: LedgerOrder, disputeId: string, taken: Taken): Posting | undefined {
  const held = netOf(taken);
  if (held <= 0n) return undefined;
  return posting({ ...{ kind: 'dispute-held', ...from(source), ...about(order), disputeId }, entries: keptBack(order.shopId, held) });
}

const keptBack = (shopId: string, amount: bigint): Entry[] => [
  { account: 'shop-payable', purpose: 'held', shopId, amount },
  { account: 'dispute-reserve', purpose: 'held', shopId, amount: -amount },
];

/** It is decided: what was kept back for it is the shop's again, and may be charged next. */
export const disputeReleased = (source: Source, order: LedgerOrder, disputeId: string, held: bigint): Posting =>
  posting({
    ...{ kind: 'dispute-released', ...from(source), ...about(order), disputeId },
    entries: keptBack(order.shopId, -held),
  });

/** The bank has decided for the shop, and the money came back. */
export const disputeWon = (source: Source, { amount, method, ...dispute }: Disputed): Posting =>
  posting({
    ...{ kind: 'dispute-won', ...from(source), ...dispute },
    entries: [
      { account: 'clearing', method, purpose: 'money', amount },
      { account: 'in-dispute', purpose: 'money', amount: -amount },
    ],
  });

/** The money is gone: the order gives it back as in a refund. */
export const disputeCharged = (source: Source, order: LedgerOrder, disputeId: string, taken: Taken): Posting =>
  posting({
    ...{ kind: 'dispute-charged', ...from(source), ...about(order), disputeId, withholdings: taken.parts.flatMap(withheldBack) },
    entries: [...givenBack(order.shopId, taken), { account: 'in-dispute', purpose: 'money', amount: -amountOf(taken) }],
  });

/** The money is gone, and no order of the payment has it any more: the market bears it. */
export const disputeLost = (source: Source, { amount, method: _, ...dispute }: Disputed): Posting =>
  posting({
    ...{ kind: 'dispute-lost', ...from(source), ...dispute },
    entries: [
      { account: 'losses', purpose: 'excess', amount },
      { account: 'in-dispute', purpose: 'money', amount: -amount },
    ],
  });
