import type { Seeded } from '../content/seeded.js';
import { palette, tint } from './palette.js';
import { circle, ellipse, line, path, rect, repeat } from './svg.js';

/** Ground, halo and table of a scene; each is light enough for its object to stand out. */
const grounds = [
  ['#f6e7cb', '#fbf4e4', '#e3c48f'],
  ['#cfe4df', '#e8f3f0', '#9fc4bd'],
  ['#f7d9c6', '#fcede2', '#e2a98a'],
  ['#dbe8cf', '#eff6e8', '#aac79a'],
  ['#0b5c5b', '#16726f', '#084746'],
  ['#f4dda1', '#fbf0d0', '#d9b35c'],
  ['#e9dced', '#f6eff8', '#c3a9cc'],
  ['#d8e6f0', '#edf4f9', '#a6c2d6'],
] as const;

type Pattern = (colour: string) => string;
const waves: Pattern = (colour) =>
  repeat(7, (row) => line(`M-40 ${40 + row * 90}${repeat(8, () => 'q30 -34 60 0t60 0')}`, colour, 5, 'opacity=".28"'));
const leaves: Pattern = (colour) =>
  repeat(15, (at) =>
    path(
      'M0 0C22 -14 24 -46 0 -70C-24 -46 -22 -14 0 0Z',
      colour,
      `opacity=".3" transform="translate(${70 + (at % 5) * 165} ${120 + Math.floor(at / 5) * 190}) rotate(${at % 2 ? 38 : -38})"`,
    ),
  );
const weave: Pattern = (colour) =>
  repeat(8, (row) =>
    repeat(8, (at) =>
      rect(
        at * 104 + (row % 2) * 52 - 40,
        row * 84 + 10,
        62,
        12,
        6,
        colour,
        `opacity=".25" transform="rotate(${(row + at) % 2 ? 12 : -12} ${at * 104} ${row * 84})"`,
      ),
    ),
  );
const dots: Pattern = (colour) =>
  repeat(6, (row) => repeat(7, (at) => circle(at * 130 + (row % 2) * 65, 60 + row * 105, 9, colour, 'opacity=".35"')));
const rays: Pattern = (colour) =>
  repeat(12, (at) => path('M400 420L360 -260L440 -260Z', colour, `opacity=".22" transform="rotate(${at * 30} 400 420)"`));

const patterns = [waves, leaves, weave, dots, rays] as const;

export interface Backdrop {
  readonly behind: string;
  readonly dark: boolean;
}

/** Ground, a quiet pattern, a halo behind the object, and the table it stands on. */
export function backdrop(chance: Seeded, allowDark = true): Backdrop {
  const choices = allowDark ? grounds : grounds.filter((_, at) => at !== 4);
  const [ground, halo, table] = chance.pick(choices);
  const turn = chance.between(-8, 8);
  const [x, y] = [400 + chance.between(-36, 36), 370 + chance.between(-20, 30)];
  const top = 620 + chance.between(-12, 12);
  const behind =
    rect(0, 0, 800, 800, 0, tint(ground, turn)) +
    chance.pick(patterns)(tint(table, turn)) +
    circle(x, y, 292, tint(halo, turn)) +
    circle(x, y, 318, 'none', `stroke="${tint(halo, turn)}" stroke-width="5" stroke-dasharray="2 16" stroke-linecap="round"`) +
    path(`M0 ${top}Q400 ${top - 46} 800 ${top}V800H0Z`, tint(table, turn)) +
    line(`M0 ${top + 3}Q400 ${top - 43} 800 ${top + 3}`, tint(halo, turn), 5, 'opacity=".55"');
  return { behind, dark: ground === palette.sea };
}

export const shadow = (x: number, y: number, width: number) => ellipse(x, y, width, width * 0.14, palette.ink, 'opacity=".2"');
