import { palette, tint } from '../palette.js';
import type { Brush } from '../brush.js';
import { circle, ellipse, line, path, rect, repeat } from '../svg.js';

const skies = [
  ['#fbd9a8', '#f7b27e'],
  ['#cdeaf0', '#8fcbd9'],
  ['#f9cfc0', '#e68f77'],
  ['#fdecc4', '#f3c766'],
] as const;

export function sky({ chance, turn }: Brush, width = 800, height = 800): string {
  const [high, low] = chance.pick(skies);
  const sunX = chance.between(Math.round(width * 0.24), Math.round(width * 0.76));
  return (
    rect(0, 0, width, height, 0, tint(high, turn)) +
    rect(0, height * 0.28, width, height * 0.3, 0, tint(low, turn), 'opacity=".4"') +
    circle(sunX, height * 0.33, 118, '#fff', 'opacity=".3"') +
    circle(sunX, height * 0.33, 84, '#fff3cf') +
    cloud(width * 0.16, height * 0.15) +
    cloud(width * 0.74, height * 0.11)
  );
}

function cloud(x: number, y: number): string {
  return path(
    `M${x - 70} ${y}c4 -26 34 -34 50 -20c14 -34 66 -30 70 4c30 -6 42 16 28 30h-136c-18 0 -24 -14 -12 -14Z`,
    '#fff',
    'opacity=".75"',
  );
}

export function sea(top: number, turn: number, width = 800, height = 800): string {
  return (
    rect(0, top, width, height - top, 0, tint('#2b8f97', turn)) +
    rect(0, top + (height - top) * 0.42, width, height, 0, tint(palette.sea, turn), 'opacity=".75"') +
    repeat(6, (row) =>
      line(
        `M${(row % 2) * 60 - 30} ${top + 26 + row * 36}${repeat(Math.ceil(width / 120) + 1, () => 'q30 -16 60 0t60 0')}`,
        '#fff',
        4,
        `opacity="${0.4 - row * 0.04}"`,
      ),
    )
  );
}

export function palm(x: number, y: number, scale: number, lean: number): string {
  const frond = 'M0 0C40 -44 96 -40 128 10C92 -14 46 -14 0 0Z';
  return `<g transform="translate(${x} ${y}) scale(${scale})">${line(`M0 0C${lean} -70 ${lean * 1.2} -140 ${lean * 2} -200`, '#7a5230', 15)}<g transform="translate(${lean * 2} -202)">${repeat(6, (at) => path(frond, at % 2 ? palette.leaf : '#3f9450', `transform="rotate(${-196 + at * 44})"`))}${circle(-8, 10, 11, '#8a5a2b')}${circle(12, 12, 11, '#74481f')}</g></g>`;
}

export function boat(x: number, y: number, scale: number, turn: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${path('M-150 -30C-110 -16 90 -16 170 -60C160 -20 140 20 110 30H-100C-130 20 -146 -4 -150 -30Z', tint('#2f6f9e', turn))}${path('M-150 -30C-110 -16 90 -16 170 -60L166 -42C90 2 -110 2 -146 -14Z', palette.chilli)}${rect(-60, -96, 104, 74, 8, palette.paper)}${rect(-70, -110, 124, 20, 8, tint(palette.gold, turn))}${rect(-44, -80, 30, 28, 4, palette.sea)}${rect(-2, -80, 30, 28, 4, palette.sea)}${line('M-6 -110V-190', '#6b4a2a', 7)}${path('M-4 -190L56 -170L-4 -152Z', palette.chilli)}${circle(128, -34, 6, '#fff')}</g>`;
}

export function hills(y: number, turn: number, width = 800, colour: string = palette.leaf): string {
  return (
    path(
      `M0 ${y}C${width * 0.1} ${y - 130} ${width * 0.22} ${y - 150} ${width * 0.34} ${y - 60}C${width * 0.42} ${y - 180} ${width * 0.6} ${y - 210} ${width * 0.72} ${y - 70}C${width * 0.82} ${y - 130} ${width * 0.94} ${y - 90} ${width} ${y - 40}V${y + 6}H0Z`,
      tint(colour, turn, 12),
      'opacity=".8"',
    ) +
    path(
      `M0 ${y}C${width * 0.2} ${y - 70} ${width * 0.3} ${y - 20} ${width * 0.46} ${y - 50}C${width * 0.64} ${y - 90} ${width * 0.8} ${y - 20} ${width} ${y - 60}V${y + 6}H0Z`,
      tint(colour, turn),
    )
  );
}

export function island(brush: Brush): string {
  const { chance, turn } = brush;
  const flip = chance.chance(0.5) ? 'translate(800 0) scale(-1 1)' : '';
  return `${sky(brush)}<g${flip && ` transform="${flip}"`}>${path('M470 470C520 340 600 300 660 350C720 330 780 380 800 420V470Z', tint('#5c9a8b', turn, 8), 'opacity=".75"')}${sea(462, turn)}${path('M40 470C60 340 140 250 220 280C280 220 380 270 420 470Z', tint(palette.leaf, turn))}${path('M220 280C280 220 380 270 420 470H300C310 390 280 320 220 280Z', palette.ink, 'opacity=".15"')}${path('M0 478C100 446 400 446 480 482C400 508 120 512 0 502Z', '#f5dfae')}${palm(120, 474, 1, -12)}${palm(360, 472, 0.85, 20)}${palm(70, 480, 0.7, -26)}${boat(570, 600, 1.05, turn)}${boat(270, 560, 0.4, turn)}</g>${repeat(3, (at) => line(`M${520 + at * 62} ${170 + (at % 2) * 34}q16 -18 30 0q14 -18 30 0`, palette.seaDeep, 5))}`;
}

function house(turn: number): string {
  return (
    path('M-190 -170L0 -330L190 -170Z', tint('#a9743a', turn)) +
    repeat(7, (at) => line(`M${-150 + at * 50} -176L${-56 + at * 19} -280`, '#7d5226', 5, 'opacity=".6"')) +
    rect(-150, -174, 300, 174, 4, tint('#f0d6a4', turn)) +
    repeat(6, (at) => line(`M${-120 + at * 50} -172V-2`, palette.strawDark, 3, 'opacity=".5"')) +
    rect(-36, -124, 72, 124, 4, tint(palette.sea, turn)) +
    rect(-118, -124, 58, 56, 4, '#fff3cf') +
    rect(60, -124, 58, 56, 4, '#fff3cf') +
    line('M-89 -124v56M-118 -96h58M89 -124v56M60 -96h58', '#7d5226', 5) +
    rect(-200, -8, 400, 20, 6, '#8a5c2c') +
    line('M-160 10v70M-50 10v70M50 10v70M160 10v70', '#6b451f', 15)
  );
}

export function homestay(brush: Brush): string {
  const { turn, chance } = brush;
  return (
    sky(brush) +
    hills(500, turn) +
    sea(560, turn - 10) +
    path('M0 560C160 520 640 520 800 556V600H0Z', tint('#7fae5b', turn)) +
    `<g transform="translate(${400 + chance.between(-50, 50)} 560) scale(1.12)">${house(turn)}</g>` +
    palm(120, 580, 1.25, 16) +
    palm(690, 584, 1.05, -14) +
    repeat(
      7,
      (at) =>
        ellipse(60 + at * 118, 690 + (at % 2) * 44, 40, 13, '#4f9a63', 'opacity=".9"') +
        (at % 3 ? '' : circle(60 + at * 118, 680 + (at % 2) * 44, 13, '#f0a9b8')),
    )
  );
}

export function mangrove(brush: Brush): string {
  const { turn, chance } = brush;
  const tree = (x: number, base: number, scale: number) =>
    `<g transform="translate(${x} ${base}) scale(${scale})">${repeat(5, (at) => line(`M0 -90C${(at - 2) * 18} -60 ${(at - 2) * 40} -30 ${(at - 2) * 44} 24`, '#6a4a2c', 9))}${line('M0 -80C-6 -150 8 -200 0 -260', '#7b5734', 20)}${ellipse(0, -310, 118, 84, tint(palette.leaf, turn))}${ellipse(-56, -270, 74, 54, tint(palette.leaf, turn, 7))}${ellipse(60, -340, 70, 50, tint(palette.leaf, turn, 9))}</g>`;
  const sampan = `${path('M-220 -26C-150 6 150 6 230 -40C190 30 150 44 110 44H-110C-160 44 -196 20 -220 -26Z', '#7c4f28')}${path('M-220 -26C-150 6 150 6 230 -40L222 -22C150 22 -150 22 -208 -8Z', '#a06c39')}${path('M-20 -10C-30 -70 10 -96 40 -70C60 -50 60 -20 52 -6Z', tint(palette.plum, turn))}${circle(20, -102, 25, '#e2b48c')}${path('M-42 -108L22 -160L84 -104Q20 -90 -42 -108Z', palette.straw)}${line('M46 -60L150 60', '#6a4a2c', 8)}`;
  return (
    sky(brush) +
    hills(430, turn, 800, '#6fa36a') +
    sea(470, turn + 24) +
    tree(90, 500, 1.2) +
    tree(700, 505, 1.25) +
    tree(250, 480, 0.72) +
    tree(560, 480, 0.7) +
    `<g transform="translate(${400 + chance.between(-60, 60)} ${640})">${sampan}</g>` +
    repeat(5, (at) => ellipse(70 + at * 170, 750 - (at % 2) * 26, 46, 13, '#5a9a55', 'opacity=".85"'))
  );
}
