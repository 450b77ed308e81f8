/** Mobile prefixes 03, 05, 07, 08, 09 with ten digits, fixed lines 02 with eleven (Circular 22/2014/TT-BTTTT, as changed in 2018). */
const domestic = /^0(?:[35789]\d{8}|2\d{9})$/;

/** "+84 912 345 678", "0912.345.678" → "0912345678"; undefined for what no Vietnamese telephone answers to. */
export function vietnamesePhone(text: string): string | undefined {
  const bare = text.replace(/[\s.()-]/g, '');
  const digits = bare.replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/, '0');
  return domestic.test(digits) ? digits : undefined;
}
