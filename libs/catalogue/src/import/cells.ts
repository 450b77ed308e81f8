const largestPrice = 100_000_000_000n;
const largestStock = 1_000_000;
const largestGrams = 1_000_000;

/**
 * Reads "150.000", "150,000 ₫", "150k", "150000.00", "1,5" or "42.99" exactly. A separator followed by exactly three digits groups
 * thousands; other fractions exist only in foreign currencies, so they need a rate (đồng for one unit), and the result is rounded to
 * whole đồng.
 */
export function readPrice(text: string, rate: bigint | undefined): bigint | undefined {
  const thousands = /^(\d{1,6})(?:[.,](\d))?\s?(k|ng|ngan|ngàn|nghìn)$/iu.exec(text.trim());
  if (thousands && rate === undefined) return BigInt(thousands[1]!) * 1000n + BigInt(thousands[2] ?? 0) * 100n;
  const bare = text.replace(/[\s₫đ]|vnd|vnđ|\$|€|usd|eur/giu, '');
  if (!/^\d[\d.,]*$/.test(bare)) return undefined;
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(bare) && rate === undefined;
  const [, whole = '', fraction = ''] = grouped ? ['', bare.replace(/[.,]/g, '')] : (/^([\d.,]*?\d)(?:[.,](\d{1,2}))?$/.exec(bare) ?? []);
  const digits = whole.replace(/[.,]/g, '');
  if (!/^\d{1,15}$/.test(digits)) return undefined;
  const cents = BigInt(digits) * 100n + BigInt(fraction.padEnd(2, '0') || '0');
  if (rate === undefined && cents % 100n !== 0n) return undefined;
  return rate === undefined ? cents / 100n : (cents * rate + 50n) / 100n;
}

export const isTooHigh = (price: bigint): boolean => price > largestPrice;

/** A whole number of pieces; shops that oversold export negative stock, which means there is none. `default=100` is Bagisto's. */
export function readStock(text: string): number | undefined {
  const bare = text.replace(/\s/g, '').replace(/^[\w-]+=/, '');
  const grouped = /^-?\d{1,3}([.,]\d{3})+$/.test(bare) ? bare.replace(/[.,]/g, '') : bare.replace(/[.,]0+$/, '');
  if (!/^-?\d{1,9}$/.test(grouped)) return undefined;
  const pieces = Number(grouped);
  return pieces > largestStock ? undefined : Math.max(0, pieces);
}

const gramsIn: Readonly<Record<string, number>> = {
  g: 1,
  gr: 1,
  gram: 1,
  kg: 1000,
  kgs: 1000,
  ky: 1000,
  lb: 453.592,
  lbs: 453.592,
  oz: 28.3495,
};

/** "500", "1.5kg", "0,5 kg", "1.200 g": grams. @param unit what a number without a unit is in */
export function readGrams(text: string, unit: string): number | undefined {
  const [, number = '', named = ''] = /^([\d.,]+)\s*([a-zý]*)\.?$/iu.exec(text.trim()) ?? [];
  const factor = gramsIn[(named || unit).toLowerCase().replace('ý', 'y')];
  if (number === '' || factor === undefined) return undefined;
  const grouped = factor === 1 && /^\d{1,3}([.,]\d{3})+$/.test(number);
  const value = Number(grouped ? number.replace(/[.,]/g, '') : number.replace(',', '.'));
  const grams = Math.round(value * factor);
  return Number.isFinite(grams) && grams >= 0 && grams <= largestGrams ? grams : undefined;
}

/** A plain number with at most four decimals. */
export function readQuantity(text: string): number | undefined {
  const value = /^\d{1,7}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return value > 0 ? value : undefined;
}

/** Only web links: a picture's address is fetched later by a job, never by the import. */
export function readLink(text: string): string | undefined {
  const address = text.startsWith('//') ? `https:${text}` : text;
  if (address.length > 2000 || !URL.canParse(address)) return undefined;
  return /^https?:$/.test(new URL(address).protocol) ? address : undefined;
}

export const isYes = (text: string): boolean => /^(true|yes|1|có|x|active|published|hiện|hiển thị|đang bán|đang kinh doanh)$/i.test(text);

/** A spreadsheet marks text that looks like a formula with an apostrophe; files that we write do so too. */
export const withoutMark = (text: string): string => text.replace(/^'(?='*[=+\-@\t\r])/, '');

/** What a spreadsheet would run: a call of a program, of a function, of another sheet. "-5 độ C" and "+84 912" are words. */
export const isFormula = (text: string): boolean => /^[=@].*[|!(]|^[+-].*[|!]/.test(text);
