import { type Money, timeZone } from '@market/kernel';
import type { Lang } from './page-context.js';

const nbsp = '\u00a0';
const locale = (lang: Lang): string => (lang === 'vi' ? 'vi-VN' : 'en-GB');

/** Groups digits without going through a float, so that a bigint of any size keeps its last unit. */
function grouped(digits: string, lang: Lang): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',');
}

/** 1139 → `1.139` in Vietnamese, `1,139` in English; at most two decimals. */
export function formatNumber(value: number | bigint, lang: Lang): string {
  const [sign, digits] = value < 0 ? ['−', String(-value)] : ['', String(value)];
  if (typeof value === 'bigint' || Number.isInteger(value)) return sign + grouped(digits, lang);
  return new Intl.NumberFormat(locale(lang), { maximumFractionDigits: 2 }).format(value).replace('-', '−');
}

/** `150.000 ₫` in Vietnamese, `₫150,000` in English; dollars keep their cents. The space does not break. */
export function formatMoney(money: Money, lang: Lang): string {
  const negative = money.minor < 0n ? '−' : '';
  const minor = money.minor < 0n ? -money.minor : money.minor;
  if (money.currency === 'VND') {
    const digits = grouped(minor.toString(), lang);
    return lang === 'vi' ? `${negative}${digits}${nbsp}₫` : `${negative}₫${digits}`;
  }
  const cents = (minor % 100n).toString().padStart(2, '0');
  return lang === 'vi'
    ? `${negative}${grouped((minor / 100n).toString(), lang)},${cents}${nbsp}US$`
    : `${negative}US$${grouped((minor / 100n).toString(), lang)}.${cents}`;
}

const parts = (at: Date): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The local day of an instant, or a local day `YYYY-MM-DD`: `31/12/2023`, `31 Dec 2023`. */
export function formatDate(at: Date | string, lang: Lang): string {
  const of = typeof at === 'string' ? parts(new Date(`${at.slice(0, 10)}T12:00:00+07:00`)) : parts(at);
  return lang === 'vi'
    ? `${of['day']}/${of['month']}/${of['year']}`
    : `${Number(of['day'])} ${englishMonths[Number(of['month']) - 1]} ${of['year']}`;
}

export function formatTime(at: Date): string {
  const of = parts(at);
  return `${of['hour']}:${of['minute']}`;
}

/** `14:30, 31/12/2023` as a clock in Việt Nam shows it. */
export const formatDateTime = (at: Date, lang: Lang): string => `${formatTime(at)}, ${formatDate(at, lang)}`;

/** Grams as people say them: `450 g`, `1,2 kg`. */
export function formatWeight(grams: number, lang: Lang): string {
  return grams < 1000 ? `${formatNumber(grams, lang)}${nbsp}g` : `${formatNumber(Math.round(grams / 10) / 100, lang)}${nbsp}kg`;
}

/** What waits, small beside a door: more than can be read at once is said as that. */
export const badgeCount = (count: number): string => (count > 99 ? '99+' : String(count));

/** A share of one: 0.815 → `81,5%`. */
export const formatPercent = (share: number, lang: Lang): string => `${formatNumber(Math.round(share * 1000) / 10, lang)}%`;
