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

/** A tile repeated over the whole ground. */
function tiled(width: number, height: number, opacity: number, tile: string): string {
  return `<pattern id="p" width="${width}" height="${height}" patternUnits="userSpaceOnUse"><g opacity="${opacity}">${tile}</g></pattern>${rect(0, 0, 800, 800, 0, 'url(#p)')}`;
}

const leafShape = 'M0 0C22 -14 24 -46 0 -70C-24 -46 -22 -14 0 0Z';
const waves: Pattern = (colour) => tiled(120, 90, 0.28, line('M-30 40q30 -34 60 0t60 0t60 0', colour, 5));
const leaves: Pattern = (colour) =>
  tiled(
    330,
    200,
    0.3,
    path(leafShape, colour, 'transform="translate(80 130) rotate(-38)"') +
      path(leafShape, colour, 'transform="translate(250 150) rotate(38)"'),
  );
const weave: Pattern = (colour) =>
  tiled(
    150,
    110,
    0.28,
    rect(10, 20, 62, 12, 6, colour, 'transform="rotate(12 40 26)"') +
      rect(84, 20, 62, 12, 6, colour, 'transform="rotate(-12 115 26)"') +
      rect(46, 74, 62, 12, 6, colour, 'transform="rotate(-12 77 80)"'),
  );
const dots: Pattern = (colour) => tiled(130, 210, 0.35, circle(32, 50, 9, colour) + circle(97, 155, 9, colour));
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
