import { palette, tint } from '../palette.js';
import { circle, ellipse, line, path, repeat } from '../svg.js';

/** A leaf from 0,0 upwards. */
export function leaf(colour: string, length = 120, width = 46): string {
  return (
    path(
      `M0 0C${width} ${-length * 0.3} ${width} ${-length * 0.75} 0 ${-length}C${-width} ${-length * 0.75} ${-width} ${-length * 0.3} 0 0Z`,
      colour,
    ) + line(`M0 -6V${-length * 0.84}`, '#fff', 3, 'opacity=".4"')
  );
}

export function sprig(turn: number, colour: string): string {
  const green = tint(colour, turn);
  return (
    line('M0 0C6 -70 -10 -130 8 -200', tint(colour, turn, -8), 7) +
    repeat(
      6,
      (at) =>
        `<g transform="translate(${at % 2 ? 3 : -3} ${-34 - at * 30}) rotate(${at % 2 ? 58 : -58})">${leaf(at % 3 ? green : tint(colour, turn, 8), 84 - at * 5, 26)}</g>`,
    ) +
    `<g transform="translate(8 -196)">${leaf(green, 70, 22)}</g>`
  );
}

/** A wide bowl with a heap; the heap is drawn by the caller inside a dome 320 wide. */
export function bowl(turn: number, clay: string, heap: string): string {
  return (
    ellipse(0, -150, 176, 40, tint(clay, turn, -14)) +
    heap +
    path('M-178 -150C-170 -50 -110 0 -60 0H60C110 0 170 -50 178 -150C120 -116 -120 -116 -178 -150Z', tint(clay, turn)) +
    path('M90 -128C130 -134 160 -140 178 -150C170 -50 110 0 60 0H20C70 -30 96 -80 90 -128Z', palette.ink, 'opacity=".14"') +
    line('M-148 -112C-136 -70 -112 -40 -88 -26', '#fff', 9, 'opacity=".4"') +
    line('M-160 -96Q0 -50 160 -96', '#fff', 5, 'opacity=".28" stroke-dasharray="2 14"')
  );
}

export function heap(colour: string, size: number, speck: (at: number) => string): string {
  return (
    path('M-164 -150C-130 -236 -60 -262 0 -262C60 -262 130 -236 164 -150C120 -122 -120 -122 -164 -150Z', colour) +
    repeat(34, (at) => {
      const row = Math.floor(at / 9);
      const across = -118 + row * 14 + (at % 9) * (29 - row * 3.4);
      return circle(across, -150 - row * 29 - (at % 2) * 8, size, speck(at));
    })
  );
}

export function pepperBunch(turn: number): string {
  const colours = [palette.leaf, palette.chilli, '#3b2a22', '#8aa63b'];
  return (
    line('M0 0C14 60 -6 130 10 196', '#5c7a2e', 7) +
    repeat(26, (at) =>
      circle(
        (at % 2 ? 15 : -15) + ((at * 7) % 9) - 4 + Math.sin(at) * 5,
        12 + at * 7,
        13 - at * 0.1,
        tint(colours[at % 7 === 0 ? 1 : at % 5 === 0 ? 3 : 0] ?? palette.leaf, turn),
      ),
    ) +
    repeat(8, (at) => circle(at % 2 ? 11 : -17, 14 + at * 23, 3.5, '#fff', 'opacity=".5"')) +
    `<g transform="rotate(-64)">${leaf(tint(palette.leaf, turn), 150, 62)}</g><g transform="rotate(52)">${leaf(tint(palette.leaf, turn, 8), 130, 54)}</g>`
  );
}

export function pineapple(turn: number): string {
  const skin = tint('#e0a02c', turn);
  const crown = repeat(
    9,
    (at) =>
      `<g transform="translate(${(at - 4) * 9} -286) rotate(${(at - 4) * 15})">${path('M-17 6C-20 -60 -8 -120 0 -156C8 -120 20 -60 17 6Z', tint(palette.leaf, turn, at % 2 ? 8 : -2))}</g>`,
  );
  return (
    crown +
    path('M0 -300C-92 -300 -122 -220 -122 -140C-122 -56 -84 0 0 0C84 0 122 -56 122 -140C122 -220 92 -300 0 -300Z', skin) +
    repeat(6, (row) =>
      repeat(
        row % 2 ? 4 : 5,
        (at) =>
          path(
            'M0 -23L21 0L0 23L-21 0Z',
            row % 3 ? '#c47d1c' : '#d28f22',
            `opacity=".75" transform="translate(${(at - (row % 2 ? 1.5 : 2)) * 46} ${-258 + row * 44}) scale(${row === 0 || row === 5 ? 0.74 : 1})"`,
          ) + circle((at - (row % 2 ? 1.5 : 2)) * 46, -258 + row * 44, 4, palette.cream),
      ),
    ) +
    path('M40 -296C96 -284 122 -214 122 -140C122 -56 84 0 0 0C70 -40 84 -190 40 -296Z', palette.ink, 'opacity=".15"') +
    line('M-96 -200C-106 -150 -102 -100 -86 -66', '#fff', 10, 'opacity=".4"')
  );
}

export function pineappleSlice(turn: number): string {
  return (
    ellipse(0, -40, 92, 40, '#b9791c') +
    ellipse(0, -48, 88, 37, tint('#ffd65c', turn)) +
    repeat(10, (at) =>
      line(`M0 -48L${Math.cos((at * Math.PI) / 5) * 80} ${-48 + Math.sin((at * Math.PI) / 5) * 33}`, '#e8ac2a', 4, 'opacity=".7"'),
    ) +
    ellipse(0, -48, 20, 9, '#fff1b8')
  );
}

export function mango(turn: number, colour: string): string {
  return (
    path(
      'M-20 -214C-116 -214 -142 -120 -116 -58C-92 -4 -20 14 50 -6C124 -28 138 -100 108 -152C84 -194 40 -214 -20 -214Z',
      tint(colour, turn),
    ) +
    path(
      'M108 -152C138 -100 124 -28 50 -6C0 10 -50 4 -84 -20C30 -10 100 -60 80 -186C92 -176 100 -166 108 -152Z',
      palette.chilli,
      'opacity=".28"',
    ) +
    line('M-92 -150C-106 -116 -106 -84 -92 -56', '#fff', 12, 'opacity=".45"') +
    line('M-20 -212q4 -26 22 -38', '#5b3a1a', 9) +
    `<g transform="translate(0 -246) rotate(74)">${leaf(tint(palette.leaf, turn), 126, 36)}</g>`
  );
}

export function roundFruit(turn: number, colour: string, radius: number): string {
  return (
    circle(0, -radius, radius, tint(colour, turn)) +
    path(
      `M0 0A${radius} ${radius} 0 0 0 ${radius} ${-radius}A${radius} ${radius} 0 0 1 ${-radius * 0.7} ${-radius * 0.3}A${radius} ${radius} 0 0 0 0 0Z`,
      palette.ink,
      'opacity=".14"',
    ) +
    ellipse(-radius * 0.4, -radius * 1.42, radius * 0.2, radius * 0.12, '#fff', 'opacity=".55"') +
    `<g transform="translate(0 ${-radius * 1.94}) rotate(40)">${leaf(tint(palette.leaf, turn), radius * 0.85, radius * 0.26)}</g>`
  );
}

export function greens(turn: number): string {
  return (
    repeat(
      7,
      (at) =>
        `<g transform="translate(${(at - 3) * 16} 0) rotate(${(at - 3) * 13})">${line('M0 0C4 -80 -4 -150 0 -210', tint('#b7cf83', turn), 15)}${`<g transform="translate(0 -176)">${path('M0 0C76 -20 92 -104 40 -150C24 -176 -24 -176 -40 -150C-92 -104 -76 -20 0 0Z', tint(palette.leaf, turn, (at % 3) * 7))}${line('M0 -4V-128M0 -50l34 -30M0 -50l-34 -30', '#dff0c8', 4, 'opacity=".6"')}</g>`}</g>`,
    ) +
    line('M-62 -70Q0 -50 62 -70', palette.straw, 16) +
    line('M-62 -54Q0 -34 62 -54', palette.strawDark, 7)
  );
}

export function honeyDipper(turn: number): string {
  return (
    line('M0 -330L0 -150', palette.strawDark, 15) +
    repeat(5, (at) => ellipse(0, -140 + at * 22, 44 - Math.abs(at - 2) * 8, 12, at % 2 ? palette.strawDark : palette.bamboo)) +
    path('M-30 -60C-24 -20 -12 20 0 40C12 20 24 -20 30 -60Z', tint(palette.honey, turn)) +
    circle(0, 40, 9, tint(palette.honey, turn))
  );
}

export function comb(turn: number): string {
  const cell = 'M0 -34L30 -17V17L0 34L-30 17V-17Z';
  return repeat(11, (at) => {
    const row = Math.floor(at / 4);
    return path(
      cell,
      tint(at % 3 ? palette.honey : '#f2bd4b', turn),
      `stroke="${tint('#a8640c', turn)}" stroke-width="6" transform="translate(${(at % 4) * 62 - 90 + (row % 2) * 31} ${-120 + row * 53})"`,
    );
  });
}

export function nestBowl(turn: number): string {
  const strands = repeat(22, (at) =>
    line(
      `M${-140 + ((at * 47) % 110)} ${-158 - ((at * 31) % 70)}q${40 + (at % 5) * 16} ${-36 + (at % 7) * 9} ${110 + (at % 4) * 20} ${(at % 3) * 12 - 10}`,
      at % 3 ? '#fff8e6' : '#ead9b4',
      8,
    ),
  );
  return bowl(
    turn,
    '#2f7f88',
    path('M-166 -150C-140 -236 140 -236 166 -150C120 -122 -120 -122 -166 -150Z', '#f3e5c4') +
      strands +
      circle(-40, -196, 13, palette.chilli) +
      circle(52, -204, 13, palette.chilli) +
      circle(12, -176, 11, palette.chilli),
  );
}

export function mushroom(turn: number, cap: string): string {
  return (
    path('M-36 -130C-30 -70 -44 -30 -50 0H50C44 -30 30 -70 36 -130Z', palette.cream) +
    path('M8 -130C20 -70 16 -30 10 0H50C44 -30 30 -70 36 -130Z', palette.strawDark, 'opacity=".3"') +
    path('M-150 -120C-150 -220 -70 -262 0 -262C70 -262 150 -220 150 -120C90 -146 -90 -146 -150 -120Z', tint(cap, turn)) +
    path('M-150 -120C-90 -146 90 -146 150 -120C100 -104 -100 -104 -150 -120Z', '#f4dfbf') +
    repeat(7, (at) => circle(-96 + at * 32, -176 - Math.sin((at / 6) * Math.PI) * 52, 9 - (at % 3) * 2, '#fff', 'opacity=".5"')) +
    line('M-120 -160C-104 -206 -70 -232 -36 -240', '#fff', 10, 'opacity=".35"')
  );
}
