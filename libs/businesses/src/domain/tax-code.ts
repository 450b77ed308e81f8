const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** 10 digits (enterprise), 10-3 (branch), or 12 (personal number of a household or individual, since 1/7/2025). NĐ 168/2025 Art. 8. */
export const isTaxCode = (text: string): boolean => /^\d{10}(-\d{3})?$|^\d{12}$/.test(text);

/**
 * Whether the tenth digit fits the nine before it. No legal text publishes the rule, so a mismatch only warns. A personal number has
 * no check digit and always fits.
 */
export function fitsCheckDigit(taxCode: string): boolean {
  if (taxCode.length === 12) return true;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(taxCode[at]), 0);
  return 10 - (sum % 11) === Number(taxCode[9]);
}
