import type { Brush } from './brush.js';
import { palette, tint } from './palette.js';
import { circle, ellipse, line, path, place, repeat } from './svg.js';
import { shadow } from './backdrop.js';
import { bambooTray, driedFish, fish, shell } from './scenes/creatures.js';
import { bowl, greens, leaf, mango, mushroom, pineappleSlice, roundFruit } from './scenes/harvest.js';
import { bananaLeaf } from './scenes/table.js';

export const base = 692;
export const stand = (thing: string, x: number, width: number, scale = 1, y = base) =>
  shadow(x, y, width * scale) + place(thing, x, y, scale);

export const chilli = (turn: number) =>
  path('M0 0C30 -10 90 -20 120 14C80 30 24 26 0 0Z', tint(palette.chilli, turn)) +
  line('M2 0C-12 -8 -20 -6 -30 -14', palette.leaf, 7) +
  line('M24 2C50 -4 76 -2 96 8', '#fff', 5, 'opacity=".4"');
export const anchovies = (turn: number) => repeat(3, (at) => place(fish({ turn } as Brush, '#8fa9b5'), at * 40, at * 22, 0.3, at * 7 - 6));
export const lime = (turn: number) =>
  circle(0, -34, 36, tint('#6f9a2e', turn)) +
  circle(-3, -36, 30, '#e9f2c4') +
  repeat(8, (at) =>
    line(`M-3 -36l${Math.round(Math.cos((at * Math.PI) / 4) * 25)} ${Math.round(Math.sin((at * Math.PI) / 4) * 25)}`, '#a9c65a', 4),
  );

/** One tall thing with something small beside it, or two of the thing, or one with two small things. */
export function arranged(brush: Brush, thing: string, width: number, sides: readonly string[], scale = 1): string {
  const { chance } = brush;
  const way = chance.between(0, 2);
  const [first = '', second = first] = chance.shuffled(sides);
  if (way === 0)
    return (
      stand(thing, 322, width, 1.06 * scale, base - 24) + stand(thing, 496, width, 1.12 * scale, base + 14) + place(first, 606, base + 34)
    );
  if (way === 1) return stand(thing, 400, width, 1.26 * scale, base) + place(first, 532, base + 22) + place(second, 212, base + 30, 0.9);
  return stand(thing, 346, width, 1.24 * scale, base) + place(first, 520, base + 20, 1.3);
}

export const scatter = (colour: string, turn: number) =>
  repeat(
    9,
    (at) =>
      circle(-40 + at * 14, -8 + ((at * 23) % 34), 10 - (at % 3), tint(colour, turn, (at % 3) * 6)) +
      circle(-43 + at * 14, -11 + ((at * 23) % 34), 2.5, '#fff', 'opacity=".5"'),
  );
export const onTray = (thing: string) => shadow(400, 590, 300) + place(bambooTray(300), 400, 470) + thing;
export const onLeaf = (turn: number, thing: string) => place(bananaLeaf(turn), 400, 700) + thing;
export const ice = (turn: number) =>
  path('M70 640Q400 560 730 640C740 700 660 750 400 750C140 750 60 700 70 640Z', tint('#dff1f4', turn)) +
  repeat(16, (at) =>
    path(
      'M0 -24L26 -8L20 20L-18 22L-26 -6Z',
      '#fff',
      `opacity="${at % 2 ? 0.8 : 0.55}" transform="translate(${110 + ((at * 137) % 580)} ${650 + ((at * 31) % 76)}) rotate(${at * 25})"`,
    ),
  );

const fishSkin = ['#6f95a6', '#c96f5a', '#8a9b6c', '#7f8ea8', '#b98a4d'];

export function fishes(b: Brush): string {
  const skin = b.chance.pick(fishSkin);
  const one = place(fish(b, skin), 390, 490, 1.18, -5);
  return (
    (b.chance.chance(0.55) ? place(fish(b, skin), 420, 350, 0.94, -9) : '') +
    one +
    place(lime(b.turn), 190, 712, 1.2) +
    place(lime(b.turn), 262, 728) +
    place(leaf(palette.leaf, 130, 36), 640, 724, 1, -60)
  );
}

export function shells(b: Brush): string {
  const colour = b.chance.pick(['#b9836a', '#cdb592', '#7d8f93', '#a5624a']);
  return (
    repeat(5, (at) => place(shell(b, colour), 210 + (at % 3) * 190 + (at > 2 ? 96 : 0), at > 2 ? 500 : 610, 1.02, ((at * 37) % 44) - 22)) +
    place(shell(b, colour), 400, 400, 0.9) +
    place(lime(b.turn), 660, 726, 1.1)
  );
}

export function driedPair(b: Brush): string {
  const three = b.chance.chance(0.5);
  return (
    (three ? place(driedFish(b), 250, 480, 0.78, 18) : '') +
    place(driedFish(b), three ? 550 : 320, 480, three ? 0.78 : 0.96, three ? -18 : 12) +
    place(driedFish(b), three ? 400 : 490, three ? 460 : 480, three ? 0.98 : 0.96, three ? 0 : -12)
  );
}

const roots: readonly (readonly [pattern: RegExp, colour: string])[] = [
  [/Khoai/, '#7a4a78'],
  [/Gừng/, '#cfa05a'],
  [/Hành/, '#a8577c'],
  [/Dưa leo/, '#4f9144'],
  [/Củ hủ/, '#efe3c2'],
];
const root = (colour: string, turn: number) =>
  path('M-150 -40C-140 -96 -40 -110 40 -86C110 -70 170 -60 190 -34C150 -6 90 4 20 2C-60 4 -140 6 -150 -40Z', tint(colour, turn)) +
  path('M190 -34C150 -6 90 4 20 2C-60 4 -140 6 -150 -40C-60 0 90 -10 190 -34Z', palette.ink, 'opacity=".16"') +
  line('M-112 -66C-70 -84 -10 -84 30 -76', '#fff', 9, 'opacity=".35"') +
  repeat(5, (at) => line(`M${-84 + at * 46} ${-40 + (at % 2) * 16}q14 8 26 0`, palette.ink, 3, 'opacity=".25"'));

export function vegetables(b: Brush, name: string): string {
  const { turn } = b;
  const colour = roots.find(([pattern]) => pattern.test(name))?.[1];
  if (colour) {
    const one = root(colour, turn);
    return (
      stand(
        bowl(turn, palette.straw, place(one, -40, -150, 0.8, -20) + place(one, 50, -160, 0.8, 16) + place(one, -10, -196, 0.78, -4)),
        400,
        150,
        1.4,
      ) +
      place(one, 610, 742, 0.6) +
      place(leaf(palette.leaf, 120, 40), 200, 736, 1, -64)
    );
  }
  if (/Nấm/.test(name))
    return onLeaf(turn, stand(mushroom(turn, '#8d7a68'), 330, 60, 1, 680) + stand(mushroom(turn, '#a8937c'), 500, 60, 1.2, 694));
  return stand(greens(turn), 300, 90, 1.05, base - 10) + stand(greens(turn + 10), 480, 100, 1.2) + place(chilli(turn), 610, 728);
}

const banana = (turn: number) =>
  path(
    'M-34 -250C-90 -150 -70 -30 40 0C60 4 66 -14 52 -22C-6 -66 -12 -150 2 -250Z',
    tint('#f2cf45', turn),
    'stroke="#c79a1e" stroke-width="4"',
  ) +
  line('M-30 -220C-66 -140 -48 -60 20 -18', '#fff', 6, 'opacity=".4"') +
  path('M36 -2C56 6 68 -14 52 -22Z', '#6d5a1e');

export function fruits(b: Brush, name: string): string {
  const { turn } = b;
  if (/Xoài/.test(name)) return stand(mango(turn, '#f0b429'), 290, 120, 1.14, base - 24) + stand(mango(turn, '#eda52a'), 490, 120, 1.34);
  if (/Chuối/.test(name))
    return (
      shadow(400, 690, 220) +
      repeat(5, (at) => place(place(banana(turn - at * 2), 16, 250), 400, 296, 1.5, 52 - at * 26)) +
      path('M378 308C376 266 384 242 392 224H416C420 252 424 282 424 308Z', '#7b8a35')
    );
  const [skin, size] = fruitLook(name);
  return (
    stand(roundFruit(turn, skin, size), 270, size * 0.9, 1, base - 26) +
    stand(roundFruit(turn, skin, size), 530, size * 0.9, 1, base - 20) +
    stand(roundFruit(turn, skin, size), 400, size * 0.9, 1.1, base + 22)
  );
}

function fruitLook(name: string): readonly [skin: string, size: number] {
  if (/Măng cụt/.test(name)) return ['#5a2340', 108];
  if (/Thanh long|Chôm chôm/.test(name)) return ['#c8324f', 112];
  if (/Bưởi|Ổi|Dừa|Mãng cầu/.test(name)) return ['#8fb548', 128];
  if (/Dưa hấu/.test(name)) return ['#2f7d3b', 142];
  return ['#a8a545', 132];
}

export function grainOf({ label }: Brush): string {
  const all = `${label.top} ${label.bottom}`;
  if (/đen|than/i.test(all)) return '#4a3550';
  if (/đỏ|huyết/i.test(all)) return '#a8533c';
  if (/xanh/i.test(all)) return '#b9bf5c';
  return '#f2ead2';
}

const dome = (colour: string) =>
  path('M-164 -150C-130 -236 -60 -256 0 -256C60 -256 130 -236 164 -150C120 -122 -120 -122 -164 -150Z', colour);
export const ears = (turn: number) =>
  repeat(3, (ear) =>
    place(
      line('M0 0C6 -60 4 -120 26 -176', tint('#c79a35', turn), 6) +
        repeat(9, (at) =>
          ellipse(
            6 + at * 2 + (at % 2 ? 13 : -11),
            -66 - at * 13,
            7,
            13,
            tint('#e3b448', turn),
            `transform="rotate(${at % 2 ? 28 : -28} ${6 + at * 2} ${-66 - at * 13})"`,
          ),
        ),
      ear * 16,
      0,
      1,
      ear * 24 - 20,
    ),
  );
export const corns = (b: Brush) =>
  repeat(14, (at) => circle(-100 + ((at * 47) % 200), -244 + ((at * 29) % 34), 9, tint('#5a463c', b.turn, (at % 3) * 5))) +
  repeat(10, (at) => circle(-96 + at * 21, -34 + (at % 2) * 12, 9, tint('#5a463c', b.turn, (at % 3) * 6)));
export const sauceSpecks = (turn: number) =>
  repeat(14, (at) =>
    circle(-100 + ((at * 53) % 204), -238 + ((at * 67) % 220), 5 + (at % 3), at % 3 ? '#f1b13c' : tint('#7c1d0c', turn), 'opacity=".75"'),
  );
export const fermentBits = (turn: number) =>
  repeat(6, (at) =>
    path(
      'M-46 0C-20 -26 24 -24 50 0C24 22 -20 24 -46 0Z',
      tint('#c7683c', turn, (at % 2) * 8),
      `opacity=".8" transform="translate(${-50 + (at % 2) * 96} ${-230 + at * 40}) rotate(${at % 2 ? 24 : -20})"`,
    ),
  );
export const snackBits = (turn: number) =>
  repeat(8, (at) =>
    path(
      'M-26 0C-14 -14 14 -14 26 0C14 12 -14 12 -26 0Z',
      tint('#c9632f', turn, (at % 3) * 6),
      `transform="translate(${-56 + (at % 4) * 38} ${-108 + Math.floor(at / 4) * 44}) rotate(${at * 31})"`,
    ),
  );
export const cup = (turn: number, tea: string) =>
  ellipse(60, 2, 92, 16, tint(palette.sea, turn, 20)) +
  path('M-6 -84H126C126 -30 100 0 60 0C20 0 -6 -30 -6 -84Z', palette.paper) +
  line('M124 -66C160 -70 158 -26 112 -30', palette.paper, 13) +
  ellipse(60, -84, 66, 17, '#efe7d6') +
  ellipse(60, -82, 55, 12, tint(tea, turn)) +
  line('M42 -112c-14 -20 14 -28 0 -50M76 -112c-14 -20 14 -28 0 -50', '#fff', 6, 'opacity=".6"');

const chips: readonly (readonly [pattern: RegExp, colour: string])[] = [
  [/Chuối/, '#c99a4e'],
  [/Xoài/, '#eb9a2d'],
  [/Mít/, '#e8c04a'],
  [/sim/i, '#6b2f5c'],
  [/Gừng|dừa/, '#efe0b8'],
  [/Khoai/, '#8a5a86'],
  [/Mãng cầu/, '#d9c79a'],
];

/** A bowl of dried slices: pineapple rings, or chips in the colour of their fruit. */
export function driedFruit(b: Brush, name: string): string {
  const { turn } = b;
  const colour = chips.find(([pattern]) => pattern.test(name))?.[1];
  const chip =
    ellipse(0, 0, 46, 30, tint(colour ?? palette.honey, turn, -12)) +
    ellipse(-2, -5, 43, 27, tint(colour ?? palette.honey, turn, 4)) +
    line('M-26 -10C-10 -22 12 -22 24 -14', '#fff', 5, 'opacity=".45"') +
    line('M-14 2q14 8 28 0', palette.ink, 3, 'opacity=".2"');
  const slices = repeat(15, (at) => {
    const row = Math.floor(at / 6);
    const x = -118 + row * 22 + (at - row * 6) * (48 - row * 3);
    return place(colour ? chip : pineappleSlice(turn), x, (colour ? -166 : -138) - row * 34, colour ? 0.86 : 0.5, ((at * 37) % 50) - 25);
  });
  return (
    stand(
      bowl(turn, b.chance.pick([palette.leaf, palette.sea, palette.clay]), dome(tint(colour ?? '#f0c04f', turn, -6)) + slices),
      400,
      150,
      1.42,
    ) + place(leaf(palette.leaf, 120, 40), 650, 724, 1, -60)
  );
}
