import type { Brush } from './brush.js';
import { shadow } from './backdrop.js';
import { palette, tint } from './palette.js';
import { bambooTray, crab, driedFish, fish, shell, shrimp, squid } from './scenes/creatures.js';
import {
  bowl,
  comb,
  greens,
  heap,
  honeyDipper,
  leaf,
  mango,
  mushroom,
  nestBowl,
  pepperBunch,
  pineapple,
  pineappleSlice,
  roundFruit,
  sprig,
} from './scenes/harvest.js';
import { homestay, island, mangrove } from './scenes/places.js';
import { bananaLeaf, eggs, links, noodles, ricePapers, sausageRoll, smallCakes, tetCake } from './scenes/table.js';
import { bottle, box, crock, dropper, glass, jar, pouch, sack, waterBottle, wineBottle } from './scenes/vessels.js';
import { bag, basket, hat, mat, openShell, pot, sandals } from './scenes/weaving.js';
import { circle, ellipse, line, path, place, repeat } from './svg.js';

/** What stands on the table (about 800 wide, table line near y 620, base of things near y 690). */
export type Scene = (brush: Brush, name: string) => string;

const base = 692;
const stand = (thing: string, x: number, width: number, scale = 1, y = base) => shadow(x, y, width * scale) + place(thing, x, y, scale);

const chilli = (turn: number) =>
  path('M0 0C30 -10 90 -20 120 14C80 30 24 26 0 0Z', tint(palette.chilli, turn)) +
  line('M2 0C-12 -8 -20 -6 -30 -14', palette.leaf, 7) +
  line('M24 2C50 -4 76 -2 96 8', '#fff', 5, 'opacity=".4"');
const anchovies = (turn: number) => repeat(3, (at) => place(fish({ turn } as Brush, '#8fa9b5'), at * 40, at * 22, 0.3, at * 7 - 6));
const lime = (turn: number) =>
  circle(0, -34, 36, tint('#6f9a2e', turn)) +
  circle(-3, -36, 30, '#e9f2c4') +
  repeat(8, (at) =>
    line(`M-3 -36l${Math.round(Math.cos((at * Math.PI) / 4) * 25)} ${Math.round(Math.sin((at * Math.PI) / 4) * 25)}`, '#a9c65a', 4),
  );

/** One tall thing with something small beside it, or two of the thing, or one with two small things. */
function arranged(brush: Brush, thing: string, width: number, sides: readonly string[], scale = 1): string {
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

const scatter = (colour: string, turn: number) =>
  repeat(
    9,
    (at) =>
      circle(-40 + at * 14, -8 + ((at * 23) % 34), 10 - (at % 3), tint(colour, turn, (at % 3) * 6)) +
      circle(-43 + at * 14, -11 + ((at * 23) % 34), 2.5, '#fff', 'opacity=".5"'),
  );
const onTray = (thing: string) => shadow(400, 590, 300) + place(bambooTray(300), 400, 470) + thing;
const onLeaf = (turn: number, thing: string) => place(bananaLeaf(turn), 400, 700) + thing;
const ice = (turn: number) =>
  path('M70 640Q400 560 730 640C740 700 660 750 400 750C140 750 60 700 70 640Z', tint('#dff1f4', turn)) +
  repeat(16, (at) =>
    path(
      'M0 -24L26 -8L20 20L-18 22L-26 -6Z',
      '#fff',
      `opacity="${at % 2 ? 0.8 : 0.55}" transform="translate(${110 + ((at * 137) % 580)} ${650 + ((at * 31) % 76)}) rotate(${at * 25})"`,
    ),
  );

const fishSkin = ['#6f95a6', '#c96f5a', '#8a9b6c', '#7f8ea8', '#b98a4d'];

export const scenes: Readonly<Record<string, Scene>> = {
  'fish-sauce': (b) =>
    arranged(
      b,
      bottle(b, tint(palette.amber, b.turn), tint(palette.chilli, b.turn)),
      96,
      [anchovies(b.turn), chilli(b.turn), lime(b.turn)],
      0.94,
    ),
  'ferment-jar': (b) =>
    arranged(
      b,
      b.chance.chance(0.5) ? crock(b) : jar(b, tint('#9c4a2c', b.turn), tint(palette.gold, b.turn), fermentBits(b.turn)),
      140,
      [chilli(b.turn), lime(b.turn)],
      0.96,
    ),
  'sauce-jar': (b) =>
    arranged(
      b,
      jar(b, tint('#b3351a', b.turn), tint(palette.seaDeep, b.turn), sauceSpecks(b.turn)),
      130,
      [chilli(b.turn), lime(b.turn)],
      0.98,
    ),
  'snack-pouch': (b) =>
    arranged(
      b,
      pouch(b, tint(b.chance.pick([palette.sea, palette.chilli, palette.gold]), b.turn), snackBits(b.turn)),
      140,
      [chilli(b.turn), place(leaf(tint(palette.leaf, b.turn), 110, 34), 30, 0, 1, 66)],
      0.96,
    ),
  fish: (b) => ice(b.turn) + fishes(b),
  crab: (b) =>
    ice(b.turn) +
    shadow(400, 610, 230) +
    place(crab(b, b.chance.pick(['#d4512c', '#3f7f96', '#c5673a'])), 400, 480, 1.22) +
    place(lime(b.turn), 610, 706, 1.2) +
    place(leaf(palette.leaf, 120, 36), 180, 706, 1, 52),
  shrimp: (b) =>
    ice(b.turn) +
    place(shrimp(b, '#e98058'), 330, 400, 0.86) +
    place(shrimp(b, '#e98058'), 470, 540, 1.05) +
    place(lime(b.turn), 180, 706, 1.2),
  squid: (b) =>
    ice(b.turn) +
    place(squid(b, '#e8b7ae'), 310, 430, 0.98, -14) +
    place(squid(b, '#eec5bb'), 500, 450, 1.06, 12) +
    place(lime(b.turn), 640, 716, 1.1),
  shellfish: (b) => ice(b.turn) + shells(b),
  'dried-fish': (b) => onTray(driedPair(b)),
  'dried-squid': (b) =>
    onTray(
      place(squid(b, '#d9925c', true), 310, 452, 0.86, -12) +
        place(squid(b, '#e0a06a', true), 490, 462, 0.9, 10) +
        place(chilli(b.turn), 560, 690, 0.9),
    ),
  'dried-shrimp': (b) =>
    onTray(
      repeat(7, (at) =>
        place(
          shrimp(b, at % 2 ? '#d9602f' : '#e67a42'),
          240 + (at % 3) * 160 + (at > 5 ? 80 : 0),
          360 + Math.floor(at / 3) * 104,
          0.38,
          at * 47,
        ),
      ),
    ),
  pepper: (b) =>
    arranged(b, jar(b, tint('#3a2b25', b.turn), tint(palette.gold, b.turn), corns(b)), 130, [scatter('#3a2b25', b.turn)], 0.92) +
    place(pepperBunch(b.turn), 640, 230, 1.1, 8),
  'spice-bowl': (b) =>
    stand(
      bowl(
        b.turn,
        palette.sea,
        heap(tint('#e0794a', b.turn), 7, (at) => (at % 4 ? '#f4d3b4' : palette.chilli)),
      ),
      400,
      150,
      1.42,
    ) +
    place(chilli(b.turn), 590, 720, 1.1) +
    place(scatter('#3a2b25', 0), 160, 726),
  'rice-sack': (b) => arranged(b, sack(b, tint(palette.sand, b.turn, -4)), 170, [ears(b.turn)], 0.98),
  'rice-bowl': (b) =>
    stand(
      bowl(
        b.turn,
        b.chance.pick([palette.clay, palette.sea, '#4d6b8a']),
        heap(grainOf(b), 9, (at) => tint(grainOf(b), at % 3, at % 2 ? 10 : -8)),
      ),
      400,
      150,
      1.46,
    ) +
    place(ears(b.turn), 630, 716) +
    place(place(ears(b.turn), 0, 0, 0.9, -14), 170, 720),
  pineapple: (b) =>
    (b.chance.chance(0.5) ? stand(pineapple(b.turn), 300, 110, 0.98, base - 14) : '') +
    stand(pineapple(b.turn), 440, 110, 1.1) +
    place(pineappleSlice(b.turn), 620, 730, 1.05),
  fruit: (b, name) => fruits(b, name),
  vegetables: (b) =>
    stand(greens(b.turn), 300, 100, 1.25, base - 10) + stand(greens(b.turn + 10), 500, 100, 1.4) + place(chilli(b.turn), 610, 728),
  'dried-fruit': (b) =>
    stand(
      bowl(
        b.turn,
        palette.leaf,
        dome('#f0c04f') +
          repeat(14, (at) =>
            place(pineappleSlice(b.turn - at * 2), -120 + (at % 5) * 60, -130 - Math.floor(at / 5) * 34, 0.52, at * 17 - 30),
          ),
      ),
      400,
      150,
      1.42,
    ) + place(leaf(palette.leaf, 120, 40), 650, 724, 1, -60),
  honey: (b) =>
    arranged(
      b,
      jar(b, tint(palette.honey, b.turn), tint('#7a4a16', b.turn), line('M-90 -246Q0 -226 90 -246', '#f6cf6c', 9, 'opacity=".7"')),
      130,
      [comb(b.turn)],
      0.98,
    ) + place(honeyDipper(b.turn), 640, 400, 0.9, 14),
  sugar: (b) =>
    onLeaf(
      b.turn,
      stand(smallCakes(b.turn, '#c98a43'), 330, 150, 1.05, 660) + place(leaf(tint(palette.leaf, b.turn), 260, 80), 610, 650, 1, 34),
    ) + stand(jar(b, tint('#a8641c', b.turn), tint(palette.leaf, b.turn)), 560, 120, 0.98, 690),
  wine: (b) =>
    stand(wineBottle(b, tint(/sim/i.test(b.label.bottom + b.label.top) ? palette.plum : '#3c4a2c', b.turn)), 340, 84, 1.16) +
    stand(glass(tint(palette.plum, b.turn, 10)), 530, 50, 1.2, 700) +
    place(scatter(palette.plum, b.turn), 170, 722),
  tea: (b) =>
    arranged(b, box(b, tint(b.chance.pick([palette.leaf, palette.sea, palette.clay]), b.turn)), 150, [cup(b.turn, '#b9722b')], 0.98),
  herbs: (b) =>
    arranged(
      b,
      box(b, tint(b.chance.pick([palette.leaf, '#6f7f3a', palette.seaDeep]), b.turn)),
      150,
      [place(sprig(b.turn, palette.leaf), 50, 10, 1, 20), cup(b.turn, '#9c3b2a')],
      0.96,
    ),
  juice: (b) =>
    arranged(
      b,
      bottle(b, tint(b.chance.pick(['#e8a11f', '#a63a52', '#d9b23c', '#c2512a']), b.turn), tint(palette.leaf, b.turn)),
      96,
      [lime(b.turn), pineappleSlice(b.turn)],
      0.94,
    ),
  water: (b) =>
    stand(waterBottle(b), 268, 76, 1.06, base - 16) +
    stand(waterBottle(b), 410, 76, 1.2, base + 6) +
    stand(waterBottle(b), 556, 76, 1.06, base - 16),
  'essential-oil': (b) =>
    arranged(
      b,
      dropper(b, tint(b.chance.pick(['#7a4a1c', '#2e5d4b', '#8a5a22']), b.turn)),
      96,
      [place(sprig(b.turn, palette.leaf), 60, 20, 1, 24), place(leaf(palette.leaf, 140, 30), 30, 10, 1, 50)],
      1.2,
    ),
  'bird-nest': (b) => stand(nestBowl(b.turn), 400, 150, 1.5) + place(leaf(palette.leaf, 110, 34), 650, 726, 1, -56),
  mushroom: (b) =>
    onLeaf(
      b.turn,
      stand(mushroom(b.turn, b.chance.pick(['#8c3f24', '#6b4b34', '#c07a3a'])), 420, 60, 1.36, 680) +
        stand(mushroom(b.turn + 6, '#9a5a34'), 220, 50, 0.76, 690) +
        stand(mushroom(b.turn - 4, '#7d4a2c'), 620, 50, 0.82, 700),
    ),
  cake: (b, name) =>
    onLeaf(
      b.turn,
      /tét/i.test(name)
        ? place(tetCake(b.turn), 410, 560, 1.02, -5) + place(tetCake(b.turn), 420, 690, 1.14)
        : place(smallCakes(b.turn, b.chance.pick(['#e9c98f', '#8fb35a', '#d98f4c', '#c9a0c0'])), 400, 640, 1.6),
    ),
  'rice-paper': (b, name) =>
    (/Bún|Hủ tiếu|Nui/.test(name) ? stand(noodles(b.turn), 400, 220, 1.36, 680) : stand(ricePapers(b.turn), 400, 220, 1.36, 690)) +
    place(ears(b.turn), 660, 560, 0.9),
  sausage: (b, name) =>
    onLeaf(
      b.turn,
      /Lạp|Nem/.test(name)
        ? place(links(b.turn), 400, 560, 1.12) + place(links(b.turn + 5), 410, 680, 1.16)
        : place(sausageRoll(b.turn), 390, 560, 0.86) + place(sausageRoll(b.turn), 400, 690, 1.1),
    ) + place(chilli(b.turn), 620, 752, 0.9),
  eggs: (b) => shadow(400, 700, 270) + place(eggs(b.turn), 390, 680, 1.5),
  bag: (b) =>
    stand(bag(b.turn, tint(b.chance.pick([palette.chilli, palette.sea, palette.leaf, palette.plum]), b.turn)), 400, 190, 1.24) +
    place(leaf(palette.leaf, 110, 34), 660, 726, 1, -58),
  basket: (b) =>
    stand(basket(b.turn, tint(b.chance.pick([palette.chilli, palette.sea, palette.leaf]), b.turn)), b.chance.pick([360, 400]), 180, 1.4) +
    place(ears(b.turn), 660, 716, 0.9),
  hat: (b) => stand(hat(b.turn, tint(b.chance.pick([palette.chilli, palette.sea, palette.plum]), b.turn)), 400, 270, 1.16, 640),
  sandal: (b) =>
    shadow(400, 700, 220) +
    place(sandals(b.turn, tint(b.chance.pick([palette.chilli, palette.sea, palette.leaf]), b.turn)), 400, 660, 1.24),
  mat: (b) => shadow(400, 690, 260) + place(mat(b.turn), 430, 680, 1.3),
  pottery: (b) => stand(pot(b.turn), 400, 180, 1.36),
  pearl: (b) => shadow(400, 680, 230) + place(openShell(b.turn), 400, 660, 1.24),
};

/** Scenes that fill the whole picture and need no table. */
export const views: Readonly<Record<string, (brush: Brush) => string>> = { island, homestay, mangrove };

function fishes(b: Brush): string {
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

function shells(b: Brush): string {
  const colour = b.chance.pick(['#b9836a', '#cdb592', '#7d8f93', '#a5624a']);
  return (
    repeat(5, (at) => place(shell(b, colour), 210 + (at % 3) * 190 + (at > 2 ? 96 : 0), at > 2 ? 500 : 610, 1.02, ((at * 37) % 44) - 22)) +
    place(shell(b, colour), 400, 400, 0.9) +
    place(lime(b.turn), 660, 726, 1.1)
  );
}

function driedPair(b: Brush): string {
  const three = b.chance.chance(0.5);
  return (
    (three ? place(driedFish(b), 250, 480, 0.78, 18) : '') +
    place(driedFish(b), three ? 550 : 320, 480, three ? 0.78 : 0.96, three ? -18 : 12) +
    place(driedFish(b), three ? 400 : 490, three ? 460 : 480, three ? 0.98 : 0.96, three ? 0 : -12)
  );
}

function fruits(b: Brush, name: string): string {
  const { turn } = b;
  if (/Xoài/.test(name)) return stand(mango(turn, '#f0b429'), 290, 120, 1.14, base - 24) + stand(mango(turn, '#eda52a'), 490, 120, 1.34);
  if (/Chuối/.test(name))
    return (
      shadow(400, 690, 220) +
      repeat(5, (at) =>
        place(
          path('M-34 -250C-90 -150 -70 -30 40 0C60 4 66 -14 52 -22C-6 -66 -12 -150 2 -250Z', tint('#f2cf45', turn, -at * 3)) +
            line('M-30 -220C-66 -140 -48 -60 20 -18', '#fff', 6, 'opacity=".4"'),
          400,
          470,
          1.12,
          64 - at * 32,
        ),
      ) +
      circle(400, 216, 26, '#6d7f2e')
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

function grainOf({ label }: Brush): string {
  const all = `${label.top} ${label.bottom}`;
  if (/đen|than/i.test(all)) return '#4a3550';
  if (/đỏ|huyết/i.test(all)) return '#a8533c';
  if (/xanh/i.test(all)) return '#b9bf5c';
  return '#f2ead2';
}

const dome = (colour: string) =>
  path('M-164 -150C-130 -236 -60 -256 0 -256C60 -256 130 -236 164 -150C120 -122 -120 -122 -164 -150Z', colour);
const ears = (turn: number) =>
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
const corns = (b: Brush) =>
  repeat(14, (at) => circle(-100 + ((at * 47) % 200), -244 + ((at * 29) % 34), 9, tint('#5a463c', b.turn, (at % 3) * 5))) +
  repeat(10, (at) => circle(-96 + at * 21, -34 + (at % 2) * 12, 9, tint('#5a463c', b.turn, (at % 3) * 6)));
const sauceSpecks = (turn: number) =>
  repeat(14, (at) =>
    circle(-100 + ((at * 53) % 204), -238 + ((at * 67) % 220), 5 + (at % 3), at % 3 ? '#f1b13c' : tint('#7c1d0c', turn), 'opacity=".75"'),
  );
const fermentBits = (turn: number) =>
  repeat(6, (at) =>
    path(
      'M-46 0C-20 -26 24 -24 50 0C24 22 -20 24 -46 0Z',
      tint('#c7683c', turn, (at % 2) * 8),
      `opacity=".8" transform="translate(${-50 + (at % 2) * 96} ${-230 + at * 40}) rotate(${at % 2 ? 24 : -20})"`,
    ),
  );
const snackBits = (turn: number) =>
  repeat(8, (at) =>
    path(
      'M-26 0C-14 -14 14 -14 26 0C14 12 -14 12 -26 0Z',
      tint('#c9632f', turn, (at % 3) * 6),
      `transform="translate(${-56 + (at % 4) * 38} ${-108 + Math.floor(at / 4) * 44}) rotate(${at * 31})"`,
    ),
  );
const cup = (turn: number, tea: string) =>
  ellipse(60, 2, 92, 16, tint(palette.sea, turn, 20)) +
  path('M-6 -84H126C126 -30 100 0 60 0C20 0 -6 -30 -6 -84Z', palette.paper) +
  line('M124 -66C160 -70 158 -26 112 -30', palette.paper, 13) +
  ellipse(60, -84, 66, 17, '#efe7d6') +
  ellipse(60, -82, 55, 12, tint(tea, turn)) +
  line('M42 -112c-14 -20 14 -28 0 -50M76 -112c-14 -20 14 -28 0 -50', '#fff', 6, 'opacity=".6"');
