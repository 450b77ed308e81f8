import { addWorkingDays, assert, endOfDay, localDay, type Holidays, type LocalDay } from '@market/kernel';
import type { OrderState } from './order-life.js';

export const orderRuleNames = [
  ...(['confirm-hours', 'complete-hours', 'return-hours', 'return-answer-days', 'return-send-days'] as const),
  'return-remind-days' as const,
  ...(['refusal-hours', 'refund-days'] as const),
];
export type OrderRuleName = (typeof orderRuleNames)[number];

/** A deadline while it is in force, and why it is what it is. */
export interface OrderRule {
  readonly rule: OrderRuleName;
  /** Null for the general one. */
  readonly categorySlug: string | null;
  readonly value: number;
  readonly legalBasis: string;
  readonly effectiveFrom: LocalDay;
  readonly effectiveTo: LocalDay | null;
}

/** Every deadline there ever was, and the days off. */
export interface OrderRuleBook {
  readonly rules: readonly OrderRule[];
  readonly holidays: Holidays;
}

const hourMs = 3_600_000;

const inForce = (day: LocalDay) => (rule: OrderRule) => rule.effectiveFrom <= day && (rule.effectiveTo === null || day < rule.effectiveTo);

/** The general deadline on a day. */
export function ruleOn({ rules }: OrderRuleBook, name: OrderRuleName, day: LocalDay): OrderRule {
  const found = rules.find((rule) => rule.rule === name && rule.categorySlug === null && inForce(day)(rule));
  assert(found !== undefined, `the rule ${name} is in force on ${day}`);
  return found;
}

/** Return windows in hours by category, the general one under ''. */
export const returnHoursOn = ({ rules }: OrderRuleBook, day: LocalDay): Readonly<Record<string, number>> =>
  Object.fromEntries(
    rules
      .filter((rule) => rule.rule === 'return-hours' && inForce(day)(rule))
      .map(({ categorySlug, value }) => [categorySlug ?? '', value]),
  );

/** When the system acts by itself on an order that has come to this state now; undefined where it never does. */
export function dueIn(book: OrderRuleBook, state: OrderState, now: Date): Date | undefined {
  const day = localDay(now);
  const value = (name: OrderRuleName): number => ruleOn(book, name, day).value;
  const hours = (count: number): Date => new Date(now.getTime() + count * hourMs);
  switch (state) {
    case 'paid':
      return hours(value('confirm-hours'));
    case 'delivered':
      return hours(value('complete-hours'));
    case 'return-requested':
      return endOfDay(addWorkingDays(day, value('return-answer-days'), book.holidays));
    case 'return-accepted':
      return hours(value('return-send-days') * 24);
    case 'return-refused':
      return hours(value('refusal-hours'));
    case 'awaiting-payment':
    case 'confirmed':
    case 'shipped':
    case 'completed':
    case 'cancelled':
    case 'expired':
    case 'returned':
    case 'refunded':
      return undefined;
  }
}

/** When the shop and the officers are reminded of goods that the buyer has sent back by now. */
export const remindOn = (book: OrderRuleBook, now: Date): Date =>
  new Date(now.getTime() + ruleOn(book, 'return-remind-days', localDay(now)).value * 24 * hourMs);

/** By when the money should have gone back, counted from the day on which it became due. */
export const refundBy = (book: OrderRuleBook, at: Date): LocalDay =>
  addWorkingDays(localDay(at), ruleOn(book, 'refund-days', localDay(at)).value, book.holidays);
