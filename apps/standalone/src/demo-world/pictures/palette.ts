/** The colours of the marketplace (ui.md) and the food colours around them. */
export const palette = {
  ink: '#12211f',
  paper: '#fffdf9',
  line: '#e3e0d8',
  sea: '#0b5c5b',
  seaDeep: '#063b3b',
  chilli: '#c8401f',
  gold: '#b7791f',
  leaf: '#2f7d3b',
  sand: '#f3e4c9',
  straw: '#d9b36c',
  strawDark: '#a97c3a',
  clay: '#a5532f',
  clayDark: '#713620',
  amber: '#a4431a',
  honey: '#e09a1d',
  bamboo: '#c9a45c',
  cream: '#fbf3df',
  foam: '#d3e8e4',
  plum: '#6b2346',
  silver: '#a9bec2',
} as const;

function toHsl(hex: string): [hue: number, saturation: number, light: number] {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const light = (high + low) / 2;
  const span = high - low;
  if (span === 0) return [0, 0, light * 100];
  const saturation = span / (1 - Math.abs(2 * light - 1));
  const sector = high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [sector * 60, saturation * 100, light * 100];
}

/** The same colour turned by some degrees and made lighter or darker by some points. */
export function tint(hex: string, turn: number, lighter = 0): string {
  const [hue, saturation, light] = toHsl(hex);
  return `hsl(${Math.round((hue + turn + 360) % 360)} ${Math.round(saturation)}% ${Math.round(Math.min(97, Math.max(6, light + lighter)))}%)`;
}
