import type { Brush } from './brush.js';
import { palette, tint } from './palette.js';
import { line, place, repeat } from './svg.js';
import { shadow } from './backdrop.js';
import { crab, shrimp, squid } from './scenes/creatures.js';
import {
  bowl,
  comb,
  heap,
  honeyDipper,
  leaf,
  mushroom,
  nestBowl,
  pepperBunch,
  pineapple,
  pineappleSlice,
  sprig,
} from './scenes/harvest.js';
import { homestay, island, mangrove } from './scenes/places.js';
import { eggs, links, noodles, ricePapers, sausageRoll, smallCakes, tetCake } from './scenes/table.js';
import { bottle, box, crock, dropper, glass, jar, pouch, sack, waterBottle, wineBottle } from './scenes/vessels.js';
import { bag, basket, hat, mat, openShell, pot, sandals } from './scenes/weaving.js';
import {
  base,
  stand,
  chilli,
  anchovies,
  lime,
  arranged,
  scatter,
  onTray,
  onLeaf,
  ice,
  fishes,
  shells,
  driedPair,
  vegetables,
  driedFruit,
  fruits,
  grainOf,
  ears,
  corns,
  sauceSpecks,
  fermentBits,
  snackBits,
  cup,
} from './arrangements.js';

/** What stands on the table (about 800 wide, table line near y 620, base of things near y 690). */
export type Scene = (brush: Brush, name: string) => string;

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
  vegetables: (b, name) => vegetables(b, name),
  'dried-fruit': (b, name) => driedFruit(b, name),
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
    stand(waterBottle(b), 236, 76, 1, base - 16) +
    stand(waterBottle(b), 564, 76, 1, base - 16) +
    stand(waterBottle(b), 400, 76, 1.16, base + 6),
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
  eggs: (b) => shadow(400, 700, 270) + place(eggs(b.turn), 396, 680, 1.42),
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
