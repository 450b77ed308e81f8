import { assert } from './assert.js';

export type Currency = 'VND' | 'USD';

/** How money looks in JSON: a string, because a float must never carry it. */
export interface MoneyView {
  readonly amount: string;
  readonly currency: Currency;
}

/** Whole minor units (đồng, cents). Never a float, never a bare number. */
export class Money {
  private constructor(
    readonly minor: bigint,
    readonly currency: Currency,
  ) {}

  static of(minor: bigint, currency: Currency): Money {
    return new Money(minor, currency);
  }

  static vnd(minor: bigint | number): Money {
    return new Money(BigInt(minor), 'VND');
  }

  static sum(amounts: readonly Money[], currency: Currency = 'VND'): Money {
    return amounts.reduce((total, amount) => total.plus(amount), new Money(0n, currency));
  }

  plus(other: Money): Money {
    assert(other.currency === this.currency, 'money is added in one currency');
    return new Money(this.minor + other.minor, this.currency);
  }

  minus(other: Money): Money {
    assert(other.currency === this.currency, 'money is subtracted in one currency');
    return new Money(this.minor - other.minor, this.currency);
  }

  times(quantity: number): Money {
    assert(Number.isSafeInteger(quantity), 'money is multiplied by a whole quantity');
    return new Money(this.minor * BigInt(quantity), this.currency);
  }

  equals(other: Money): boolean {
    return this.minor === other.minor && this.currency === other.currency;
  }

  /** Splits by weight with the largest remainder method and loses no unit; equal remainders go to the earlier share. */
  split(weights: readonly bigint[]): Money[] {
    const total = weights.reduce((sum, weight) => sum + weight, 0n);
    assert(this.minor >= 0n, 'only a non-negative amount is split');
    assert(total > 0n && weights.every((weight) => weight >= 0n), 'weights add up to more than nothing');
    const exact = weights.map((weight, at) => ({ at, share: (this.minor * weight) / total, rest: (this.minor * weight) % total }));
    let left = this.minor - exact.reduce((sum, { share }) => sum + share, 0n);
    const shares = exact.map(({ share }) => share);
    for (const { at } of [...exact].sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))) {
      if (left === 0n) break;
      shares[at] = shares[at]! + 1n;
      left -= 1n;
    }
    return shares.map((share) => new Money(share, this.currency));
  }

  toJSON(): MoneyView {
    return { amount: this.minor.toString(), currency: this.currency };
  }
}
