/** The least of 1, 2, 2.5 and 5 times a power of ten that is not below the value: where an axis may end. */
export function roundedUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((each) => each * power >= value - power * 1e-9)!;
  // Halves of one are no number of businesses.
  return Math.max(1, step * power === 2.5 ? 3 : step * power);
}

/** Where an axis is marked: nothing, the middle where it is whole, and the end. */
export function marksTo(end: number): number[] {
  return Number.isInteger(end / 2) ? [0, end / 2, end] : [0, end];
}

/**
 * The upper ends of the shades of a map, the last of which is the greatest value. Most places have little and few have much, so the
 * steps grow: each shade is worth telling from the next.
 */
export function shadeEnds(values: readonly number[], shades: number): number[] {
  const most = Math.max(0, ...values);
  if (most === 0) return [];
  if (most <= shades) return Array.from({ length: most }, (_, at) => at + 1);
  const ends = Array.from({ length: shades }, (_, at) => Math.round(most ** ((at + 1) / shades)));
  return ends.reduce<number[]>((grown, end) => [...grown, Math.max(end, (grown.at(-1) ?? 0) + 1)], []);
}

/** 0 for nothing, otherwise the number of the first shade whose end is not below the value. */
export function shadeOf(value: number, ends: readonly number[]): number {
  return value <= 0 ? 0 : ends.findIndex((end) => value <= end) + 1;
}
