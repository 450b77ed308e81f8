import { Seeded } from '../content/seeded.js';
import { sheet } from './draw-picture.js';
import { palette, tint } from './palette.js';
import { boat, hills, palm, sea, sky } from './scenes/places.js';
import { circle, ellipse, line, path, rect, repeat, text } from './svg.js';

export interface PortrayedShop {
  readonly key: string;
  readonly name: string;
  readonly districtCode: string;
}

type Land = (seed: Seeded, turn: number) => string;

const water: Land = (chance, turn) =>
  hills(500, turn, 1200, '#4c8f7c') +
  sea(500, turn, 1200, 900) +
  boat(340 + chance.between(-80, 80), 690, 1.3, turn) +
  boat(880 + chance.between(-60, 60), 590, 0.7, turn) +
  palm(1090, 900, 1.9, -26);

const paddies: Land = (chance, turn) =>
  hills(470, turn, 1200, '#6da05c') +
  rect(0, 470, 1200, 430, 0, tint('#b7c24a', turn)) +
  repeat(6, (row) =>
    path(
      `M0 ${500 + row * 72}Q${400 + row * 60} ${460 + row * 78} 1200 ${508 + row * 74}V${552 + row * 80}Q600 ${512 + row * 84} 0 ${548 + row * 76}Z`,
      tint(row % 2 ? '#8fb13f' : '#d2c451', turn),
      'opacity=".85"',
    ),
  ) +
  repeat(26, (at) => line(`M${20 + at * 47} ${880 - (at % 3) * 26}q6 -40 ${at % 2 ? 20 : -14} -66`, tint('#5f8a2f', turn), 6)) +
  palm(180 + chance.between(0, 60), 560, 1.05, 14) +
  palm(1010, 540, 0.9, -10) +
  egret(640) +
  egret(780);
const egret = (x: number) =>
  ellipse(x, 660, 34, 18, '#fff') +
  line(`M${x + 28} 654C${x + 48} 640 ${x + 30} 616 ${x + 50} 606`, '#fff', 9) +
  line(`M${x + 52} 606l20 4`, palette.gold, 5) +
  line(`M${x - 4} 676v40M${x + 8} 676v40`, palette.ink, 4);

const mountain: Land = (_, turn) =>
  path('M80 560C220 250 330 200 430 360C520 180 640 150 760 400C860 300 960 320 1140 560Z', tint('#5d8577', turn)) +
  path('M430 360C520 180 640 150 760 400C700 380 640 330 600 300C560 350 490 380 430 360Z', '#fff', 'opacity=".18"') +
  sea(556, turn, 1200, 900) +
  path('M0 600C220 520 460 560 620 620C420 660 180 660 0 650Z', '#f1dca9') +
  palm(130, 610, 1.3, 14) +
  palm(290, 606, 1, -12) +
  boat(860, 720, 1.1, turn);

const grass: Land = (_, turn) =>
  hills(480, turn, 1200, '#7a9a62') +
  rect(0, 480, 1200, 420, 0, tint('#c3bd6a', turn)) +
  path(
    'M0 700C300 600 520 760 800 660C980 600 1100 640 1200 620V760C1000 760 820 800 560 820C320 840 160 780 0 800Z',
    tint('#6db0ae', turn),
  ) +
  repeat(44, (at) =>
    line(
      `M${at * 28} ${880 - ((at * 53) % 130)}q${at % 2 ? 12 : -10} -70 ${at % 2 ? 30 : -18} -120`,
      tint(at % 3 ? '#7c9440' : '#a8a84c', turn),
      6,
    ),
  ) +
  egret(520) +
  egret(640);

const forest: Land = (_, turn) =>
  rect(0, 470, 1200, 430, 0, tint('#3f7f6d', turn)) +
  repeat(
    12,
    (at) =>
      ellipse(60 + at * 104, 380 - (at % 3) * 26, 96, 110, tint(palette.leaf, turn, (at % 3) * 6)) +
      rect(52 + at * 104, 440, 15, 140, 6, '#7b5a3a'),
  ) +
  path('M380 900C480 760 560 640 580 560H640C670 640 760 760 860 900Z', tint('#7fc0b5', turn)) +
  repeat(6, (at) => ellipse(440 + at * 68, 860 - (at % 2) * 60, 40, 12, '#8cc06a'));

const lands: Readonly<Record<string, Land>> = {
  '899': water,
  '900': mountain,
  '902': mountain,
  '903': paddies,
  '904': paddies,
  '905': water,
  '906': paddies,
  '907': paddies,
  '908': water,
  '909': forest,
  '910': paddies,
  '911': mountain,
  '912': water,
  '913': forest,
  '914': grass,
};

/** A 4:3 view of the shop's country: sea, hills, fields, grassland or forest by its old district. */
export function drawShopCover({ key, name, districtCode }: PortrayedShop): string {
  const land = lands[districtCode];
  if (!land) throw new Error(`No landscape for the district ${districtCode}`);
  const chance = new Seeded(`cover ${key}`);
  const turn = chance.between(-8, 8);
  const view = sky({ chance, turn, label: { top: '', big: null, bottom: '' } }, 1200, 900) + land(chance, turn);
  return sheet(1200, 900, name, chance.chance(0.5) ? `<g transform=\"translate(1200 0) scale(-1 1)\">${view}</g>` : view);
}

/** Its monogram: the initials of the brand in a seal. */
export function drawShopMark({ key, name }: Pick<PortrayedShop, 'key' | 'name'>, brand: string): string {
  const chance = new Seeded(`mark ${key}`);
  const [ground, ink] = chance.pick([
    [palette.sea, '#fdf1d6'],
    [palette.chilli, '#fff4e6'],
    [palette.leaf, '#f3f7dd'],
    [palette.gold, '#fffaf0'],
    [palette.seaDeep, '#f3d58c'],
    [palette.plum, '#fbe4ea'],
  ] as const);
  const letters = brand
    .split(/\s+/)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .slice(0, 3)
    .join('');
  const petals = repeat(16, (at) => ellipse(200, 58, 17, 30, ink, `opacity=".22" transform="rotate(${at * 22.5} 200 200)"`));
  const waves = line('M116 266q21 -20 42 0t42 0t42 0t42 0', ink, 8) + line('M137 290q21 -20 42 0t42 0t42 0', ink, 6, 'opacity=".6"');
  return sheet(
    400,
    400,
    name,
    rect(0, 0, 400, 400, 84, tint(ground, chance.between(-6, 6))) +
      petals +
      circle(200, 200, 138, 'none', `stroke="${ink}" stroke-width="5"`) +
      text(200, 234, letters.length > 2 ? 88 : 112, 700, ink, letters) +
      waves,
  );
}
