import type { Brush } from '../brush.js';
import { palette, tint } from '../palette.js';
import { circle, ellipse, line, path, rect, repeat, text } from '../svg.js';

/** A paper label; letters shrink to fit the width. */
export function paperLabel({ label }: Brush, y: number, width: number, height: number, accent: string): string {
  const fit = (words: string, most: number, ratio: number) => Math.min(most, (width - 14) / (words.length * ratio));
  const middle = label.big
    ? text(0, y + height * 0.68, Math.min(46, width * 0.3), 700, accent, label.big)
    : line(
        `M${-width * 0.26} ${y + height * 0.58}q${width * 0.065} -12 ${width * 0.13} 0t${width * 0.13} 0t${width * 0.13} 0t${width * 0.13} 0`,
        accent,
        4.5,
      );
  return (
    rect(-width / 2, y, width, height, 5, palette.paper) +
    rect(-width / 2, y, width, height * 0.1, 3, accent) +
    rect(-width / 2, y + height * 0.93, width, height * 0.07, 2, accent) +
    text(0, y + height * 0.36, fit(label.top, 25, 0.68), 700, palette.ink, label.top) +
    middle +
    (label.bottom ? text(0, y + height * 0.85, fit(label.bottom, 18, 0.56), 600, palette.ink, label.bottom) : '')
  );
}

export function bottle(brush: Brush, liquid: string, cap: string): string {
  const body = 'M-27 -408V-342C-27 -300 -84 -290 -84 -226V-24Q-84 0 -60 0H60Q84 0 84 -24V-226C84 -290 27 -300 27 -342V-408Z';
  return (
    path(body, liquid) +
    path(
      'M-84 -226C-84 -246 -78 -262 -70 -274C-30 -262 30 -262 70 -274C78 -262 84 -246 84 -226V-24Q84 0 60 0H-60Q-84 0 -84 -24Z',
      palette.ink,
      'opacity=".16"',
    ) +
    path('M4 -408H27V-342C27 -300 84 -290 84 -226V-24Q84 0 60 0H34C58 -110 52 -260 14 -330Z', palette.ink, 'opacity=".17"') +
    line('M-66 -222V-34', '#fff', 9, 'opacity=".42"') +
    line('M-15 -396V-346', '#fff', 7, 'opacity=".4"') +
    rect(-32, -452, 64, 50, 8, cap) +
    rect(-32, -416, 64, 14, 3, palette.ink, 'opacity=".2"') +
    line('M-20 -442V-420', '#fff', 5, 'opacity=".4"') +
    paperLabel(brush, -212, 168, 158, tint(palette.chilli, brush.turn))
  );
}

export function wineBottle(brush: Brush, glass: string): string {
  return (
    path('M-22 -470V-330C-22 -290 -72 -282 -72 -226V-18Q-72 0 -54 0H54Q72 0 72 -18V-226C72 -282 22 -290 22 -330V-470Z', glass) +
    path('M2 -470H22V-330C22 -290 72 -282 72 -226V-18Q72 0 54 0H30C50 -110 46 -250 10 -320Z', palette.ink, 'opacity=".22"') +
    line('M-54 -216V-30', '#fff', 7, 'opacity=".3"') +
    rect(-25, -480, 50, 92, 6, tint(palette.gold, brush.turn)) +
    rect(-25, -400, 50, 10, 2, palette.paper, 'opacity=".5"') +
    paperLabel(brush, -204, 144, 150, tint(palette.plum, brush.turn))
  );
}

export function glass(wine: string): string {
  return (
    line('M0 -96V-8', palette.paper, 9, 'opacity=".85"') +
    ellipse(0, -6, 48, 8, palette.paper, 'opacity=".85"') +
    path('M-56 -236C-62 -150 -40 -96 0 -96C40 -96 62 -150 56 -236Z', '#fff', 'opacity=".5"') +
    path('M-57 -190C-56 -136 -36 -102 0 -102C36 -102 56 -136 57 -190Z', wine) +
    ellipse(0, -190, 57, 9, '#fff', 'opacity=".3"') +
    line('M-42 -222C-46 -180 -42 -150 -32 -130', '#fff', 6, 'opacity=".6"')
  );
}

export function jar(brush: Brush, content: string, lid: string, grains = ''): string {
  return (
    path('M-104 -262Q-122 -240 -122 -212V-30Q-122 0 -92 0H92Q122 0 122 -30V-212Q122 -240 104 -262Z', content) +
    grains +
    path('M60 -262H104Q122 -240 122 -212V-30Q122 0 92 0H62C90 -80 92 -190 60 -262Z', palette.ink, 'opacity=".14"') +
    line('M-104 -206V-40', '#fff', 10, 'opacity=".45"') +
    rect(-112, -318, 224, 62, 12, lid) +
    rect(-112, -276, 224, 20, 6, palette.ink, 'opacity=".18"') +
    line('M-92 -302H30', '#fff', 7, 'opacity=".35"') +
    paperLabel(brush, -202, 186, 150, lid)
  );
}

/** A clay crock with a tied cloth. */
export function crock(brush: Brush): string {
  const clay = tint(palette.clay, brush.turn);
  return (
    path('M-92 -292C-176 -230 -188 -90 -108 -8Q-100 0 -84 0H84Q100 0 108 -8C188 -90 176 -230 92 -292Z', clay) +
    path('M40 -292H92C176 -230 188 -90 108 -8Q100 0 84 0H50C130 -90 130 -210 40 -292Z', palette.ink, 'opacity=".2"') +
    line('M-134 -214C-152 -160 -146 -100 -124 -62', '#fff', 11, 'opacity=".3"') +
    path(
      'M-128 -270C-110 -300 -100 -340 0 -344C100 -340 110 -300 128 -270C104 -262 84 -280 60 -264C36 -280 14 -260 -8 -266C-36 -260 -60 -280 -84 -264C-100 -276 -116 -262 -128 -270Z',
      tint(palette.chilli, brush.turn),
    ) +
    line('M-104 -296Q0 -276 104 -296', palette.straw, 11) +
    circle(6, -286, 11, palette.strawDark) +
    line('M6 -282l-24 34M6 -282l26 30', palette.straw, 7) +
    paperLabel(brush, -196, 190, 136, tint(palette.gold, brush.turn))
  );
}

export function pouch(brush: Brush, colour: string, inside: string): string {
  return (
    path('M-122 -356H122L134 -20Q134 0 112 0H-112Q-134 0 -134 -20Z', colour) +
    path('M70 -356H122L134 -20Q134 0 112 0H84C104 -110 100 -260 70 -356Z', palette.ink, 'opacity=".13"') +
    rect(-122, -380, 244, 40, 6, tint(palette.paper, 0, -6)) +
    line('M-110 -352H110', palette.ink, 3, 'opacity=".25" stroke-dasharray="6 8"') +
    circle(0, -364, 8, colour) +
    rect(-86, -144, 172, 118, 30, palette.cream) +
    inside +
    paperLabel(brush, -318, 196, 148, tint(palette.seaDeep, brush.turn))
  );
}

export function sack(brush: Brush, cloth: string): string {
  return (
    path('M-96 -330C-176 -260 -186 -70 -150 -10Q-146 0 -130 0H130Q146 0 150 -10C186 -70 176 -260 96 -330Z', cloth) +
    path('M50 -330H96C176 -260 186 -70 150 -10Q146 0 130 0H90C140 -90 130 -240 50 -330Z', palette.strawDark, 'opacity=".3"') +
    repeat(6, (at) =>
      line(`M${-150 + at * 14} ${-60 - at * 40}q${30 + at * 6} 10 ${300 - at * 30} 0`, palette.strawDark, 2, 'opacity=".18"'),
    ) +
    path(
      'M-96 -330C-130 -372 -112 -404 -80 -398C-60 -420 -26 -410 0 -398C30 -414 60 -416 80 -398C116 -402 128 -370 96 -330Z',
      tint(palette.sand, 0, -3),
    ) +
    line('M-100 -330Q0 -312 100 -330', palette.strawDark, 13) +
    line('M20 -324l34 48M20 -324l4 58', palette.strawDark, 7) +
    paperLabel(brush, -238, 202, 168, tint(palette.leaf, brush.turn))
  );
}

export function box(brush: Brush, colour: string): string {
  return (
    path('M-128 -330L118 -330L118 0H-128Z', colour) +
    path('M118 -330L174 -364V-46L118 0Z', palette.ink, 'opacity=".32"') +
    path('M118 -330L174 -364V-46L118 0Z', colour, 'opacity=".7"') +
    path('M-128 -330L-72 -364H174L118 -330Z', tint(palette.paper, 0, -5)) +
    repeat(5, (at) =>
      path('M0 0C16 -10 18 -34 0 -52C-18 -34 -16 -10 0 0Z', '#fff', `opacity=".16" transform="translate(${-104 + at * 50} -20)"`),
    ) +
    `<g transform="translate(-5 0)">${paperLabel(brush, -272, 196, 172, tint(palette.gold, brush.turn))}</g>`
  );
}

export function dropper(brush: Brush, liquid: string): string {
  return (
    path('M-62 -196Q-84 -182 -84 -156V-18Q-84 0 -66 0H66Q84 0 84 -18V-156Q84 -182 62 -196Z', liquid) +
    path('M30 -196H62Q84 -182 84 -156V-18Q84 0 66 0H44C62 -60 60 -150 30 -196Z', palette.ink, 'opacity=".22"') +
    line('M-68 -150V-26', '#fff', 8, 'opacity=".4"') +
    rect(-38, -244, 76, 52, 8, palette.ink) +
    rect(-38, -212, 76, 6, 0, '#fff', 'opacity=".2"') +
    path('M-24 -244C-34 -300 -22 -336 0 -336C22 -336 34 -300 24 -244Z', tint(palette.seaDeep, brush.turn, 6)) +
    line('M-10 -316V-262', '#fff', 6, 'opacity=".35"') +
    paperLabel(brush, -148, 168, 118, tint(palette.leaf, brush.turn))
  );
}

export function waterBottle(brush: Brush): string {
  return (
    path('M-24 -400V-370C-24 -340 -70 -336 -70 -288V-22Q-70 0 -50 0H50Q70 0 70 -22V-288C70 -336 24 -340 24 -370V-400Z', '#bfe0ea') +
    path('M-70 -262Q0 -246 70 -262V-22Q70 0 50 0H-50Q-70 0 -70 -22Z', '#7fc0d6', 'opacity=".75"') +
    repeat(3, (at) => line(`M-66 ${-56 + at * 16}Q0 ${-46 + at * 16} 66 ${-56 + at * 16}`, '#fff', 4, 'opacity=".5"')) +
    line('M-52 -280V-30', '#fff', 8, 'opacity=".6"') +
    rect(-29, -436, 58, 42, 7, tint(palette.sea, brush.turn)) +
    paperLabel(brush, -226, 140, 132, tint(palette.sea, brush.turn))
  );
}
