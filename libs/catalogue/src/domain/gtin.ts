/**
 * A GTIN-8, -12, -13 or -14 whose last digit is right (GS1 General Specifications §7.9): from the right, digits weigh 1, 3, 1, 3 …
 * and the sum ends in 0.
 */
export function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false;
  const sum = [...text].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
