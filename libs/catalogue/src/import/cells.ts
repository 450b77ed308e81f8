import type { FaultCode, RowFault } from './imported-product.js';
import type { Row } from './read-table.js';

/** Gathers what is wrong while rows are read, so that one bad cell never hides the next. */
export class Faults {
  readonly list: RowFault[] = [];

  add(row: Row, column: string, code: FaultCode): undefined {
    this.list.push({ line: row.line, column, code, value: (row.cells[column] ?? '').slice(0, 120) });
    return undefined;
  }
}

const largestPrice = 100_000_000_000n;
const largestStock = 10_000_000;

/**
 * Reads "150.000", "150,000 ₫", "150000.00", "1,5" or "42.99" exactly. A separator followed by exactly three digits groups thousands;
 * other fractions exist only in foreign currencies, so they need a rate (đồng for one unit), and the result is rounded to whole đồng.
 */
export function readPrice(text: string, rate: bigint | undefined): bigint | undefined {
  const bare = text.replace(/[\s₫đ]|vnd|\$|usd/giu, '');
  if (!/^\d[\d.,]*$/.test(bare)) return undefined;
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(bare) && rate === undefined;
  const [, whole = '', fraction = ''] = grouped ? ['', bare.replace(/[.,]/g, '')] : (/^([\d.,]*?\d)(?:[.,](\d{1,2}))?$/.exec(bare) ?? []);
  const digits = whole.replace(/[.,]/g, '');
  if (!/^\d{1,15}$/.test(digits)) return undefined;
  const cents = BigInt(digits) * 100n + BigInt(fraction.padEnd(2, '0') || '0');
  if (rate === undefined && cents % 100n !== 0n) return undefined;
  const price = rate === undefined ? cents / 100n : (cents * rate + 50n) / 100n;
  return price <= largestPrice ? price : undefined;
}

/** A whole number of pieces; shops that oversold export negative stock, which means there is none. */
export function readStock(text: string): number | undefined {
  if (text === '') return 0;
  if (!/^-?\d+$/.test(text)) return undefined;
  const pieces = Number(text);
  return pieces > largestStock ? undefined : Math.max(0, pieces);
}

export function readGrams(text: string): number | undefined {
  if (text === '') return 0;
  const grams = Number(text.replace(',', '.'));
  return Number.isFinite(grams) && grams >= 0 && grams <= 1_000_000 ? Math.round(grams) : undefined;
}

/** Only web links: a picture's address is fetched later by a job, never by the import. */
export function readLink(text: string): string | undefined {
  const address = text.startsWith('//') ? `https:${text}` : text;
  if (!URL.canParse(address)) return undefined;
  return /^https?:$/.test(new URL(address).protocol) ? address : undefined;
}
