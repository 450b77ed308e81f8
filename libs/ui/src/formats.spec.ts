import { Money } from '@market/kernel';
import fc from 'fast-check';
import { formatDate, formatDateTime, formatMoney, formatNumber, formatPercent, formatWeight } from './formats.js';

describe('formats', () => {
  it.each([
    [1139, '1.139', '1,139'],
    [0, '0', '0'],
    [-1500, '−1.500', '−1,500'],
    [12.5, '12,5', '12.5'],
    [123456789012345678901n, '123.456.789.012.345.678.901', '123,456,789,012,345,678,901'],
  ])('writes the number %s', (value, vi, en) => {
    expect([formatNumber(value, 'vi'), formatNumber(value, 'en')]).toEqual([vi, en]);
  });

  it.each([
    [Money.vnd(150_000), '150.000\u00a0₫', '₫150,000'],
    [Money.vnd(-20_000), '−20.000\u00a0₫', '−₫20,000'],
    [Money.of(1999n, 'USD'), '19,99\u00a0US$', 'US$19.99'],
  ])('writes money', (money, vi, en) => {
    expect([formatMoney(money, 'vi'), formatMoney(money, 'en')]).toEqual([vi, en]);
  });

  it('loses no đồng of any amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (minor) => {
        expect(BigInt(formatMoney(Money.vnd(minor), 'vi').replace(/[^\d]/g, ''))).toBe(minor);
      }),
    );
  });

  it('writes days and hours as a clock in Việt Nam shows them', () => {
    const lastEvening = new Date('2023-12-31T17:30:00Z');
    expect(formatDateTime(lastEvening, 'vi')).toBe('00:30, 01/01/2024');
    expect(formatDate(lastEvening, 'en')).toBe('1 Jan 2024');
    expect(formatDate('2023-12-31', 'vi')).toBe('31/12/2023');
  });

  it('writes weights and shares', () => {
    expect(formatWeight(450, 'vi')).toBe('450\u00a0g');
    expect(formatWeight(1200, 'vi')).toBe('1,2\u00a0kg');
    expect(formatPercent(0.815, 'vi')).toBe('81,5%');
  });
});
