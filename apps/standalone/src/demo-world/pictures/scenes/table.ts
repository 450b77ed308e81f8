import { palette, tint } from '../palette.js';
import { circle, ellipse, line, path, rect, repeat } from '../svg.js';
import { leaf } from './harvest.js';

export function bananaLeaf(turn: number): string {
  const green = tint(palette.leaf, turn, 4);
  return (
    path('M-290 -10C-220 -84 160 -96 300 -30C230 50 -180 60 -290 -10Z', green) +
    line('M-286 -10C-120 -34 120 -44 290 -28', tint('#cfe0a2', turn), 7) +
    repeat(9, (at) => line(`M${-220 + at * 54} -18l22 ${at % 2 ? -38 : 42}`, '#fff', 3, 'opacity=".25"'))
  );
}

export function tetCake(turn: number): string {
  const green = tint('#3d7a36', turn);
  return (
    path(
      'M-200 -140H120C160 -140 180 -104 180 -70C180 -36 160 0 120 0H-200C-226 -20 -240 -44 -240 -70C-240 -96 -226 -120 -200 -140Z',
      green,
    ) +
    path('M-232 -44C-226 -26 -214 -10 -200 0H120C160 0 178 -32 180 -64C80 -34 -120 -30 -232 -44Z', palette.ink, 'opacity=".16"') +
    repeat(6, (at) => line(`M${-184 + at * 52} -140q22 70 0 140`, palette.straw, 8)) +
    line('M-226 -100H150', '#fff', 6, 'opacity=".25"') +
    ellipse(150, -70, 58, 72, '#f3efd8') +
    ellipse(150, -70, 58, 72, 'none', `stroke="${green}" stroke-width="9"`) +
    ellipse(150, -70, 34, 42, '#e9c24a') +
    ellipse(150, -70, 15, 19, tint(palette.clay, turn))
  );
}

export function smallCakes(turn: number, colour: string): string {
  const cake = (x: number, y: number) =>
    `<g transform="translate(${x} ${y})">${path('M-74 -64C-80 -20 -58 0 0 0C58 0 80 -20 74 -64Z', tint(colour, turn, -12))}${ellipse(0, -64, 75, 32, tint(colour, turn))}${repeat(9, (at) => circle(-44 + (at % 5) * 22, -74 + Math.floor(at / 5) * 18, 5, '#fff', 'opacity=".65"'))}${line('M-62 -50C-62 -30 -52 -18 -40 -12', '#fff', 6, 'opacity=".35"')}</g>`;
  return cake(-92, -6) + cake(92, -6) + cake(0, -92) + cake(0, 26);
}

export function ricePapers(turn: number): string {
  return (
    repeat(7, (at) =>
      ellipse(at % 2 ? 5 : -4, -12 - at * 13, 210, 66, at % 2 ? '#f7eedb' : '#ecdcb9', `stroke="${palette.straw}" stroke-width="2"`),
    ) +
    ellipse(0, -94, 200, 60, '#fbf5e6') +
    repeat(20, (at) =>
      ellipse(-150 + ((at * 61) % 300), -120 + ((at * 17) % 52), 5, 3, at % 3 ? palette.strawDark : '#4b3620', 'opacity=".6"'),
    ) +
    line('M-60 -30Q0 30 60 -30M-26 -20L-40 30M26 -20L44 28', tint(palette.chilli, turn), 11)
  );
}

export function noodles(turn: number): string {
  return (
    repeat(9, (at) => line(`M-180 ${-30 - at * 13}q60 -30 120 0t120 0t120 0`, at % 2 ? '#f6e9c8' : tint('#e6cf98', turn), 15)) +
    rect(-56, -170, 112, 176, 10, tint(palette.chilli, turn)) +
    rect(-40, -130, 80, 84, 6, palette.paper) +
    line('M-24 -86q12 -12 24 0t24 0', palette.chilli, 5)
  );
}

export function sausageRoll(turn: number): string {
  const green = tint('#4d8a3f', turn);
  const slice = (x: number) =>
    `<g transform="translate(${x} 0)">${ellipse(0, -62, 60, 62, '#d9a98c')}${ellipse(-5, -64, 56, 58, '#f2d2bd')}${repeat(7, (at) => circle(-30 + ((at * 23) % 56), -92 + ((at * 17) % 60), 4, palette.ink, 'opacity=".45"'))}</g>`;
  return (
    path('M-250 -126H40V0H-250C-276 -30 -276 -96 -250 -126Z', green) +
    path('M-266 -34H40V0H-250C-258 -10 -264 -22 -266 -34Z', palette.ink, 'opacity=".16"') +
    repeat(4, (at) => line(`M${-216 + at * 62} -126q14 62 0 126`, palette.straw, 7)) +
    slice(60) +
    slice(136) +
    slice(212)
  );
}

export function links(turn: number): string {
  const red = tint('#b53a24', turn);
  return repeat(
    3,
    (at) =>
      `<g transform="translate(${-150 + at * 150} ${-20 - (at % 2) * 24}) rotate(${at % 2 ? 14 : -14})">${path('M-96 -46C-96 -96 96 -96 96 -46C96 2 -96 2 -96 -46Z', red)}${line('M-68 -64C-30 -78 30 -78 62 -66', '#fff', 9, 'opacity=".4"')}${repeat(6, (spot) => circle(-62 + spot * 25, -34 + (spot % 2) * 12, 5, '#f3c9ad', 'opacity=".8"'))}${line('M96 -46l20 -6M-96 -46l-20 -6', palette.straw, 7)}</g>`,
  );
}

export function eggs(turn: number): string {
  const shell = tint('#dbe6df', turn);
  const egg = (x: number, y: number, colour: string) =>
    `<g transform="translate(${x} ${y})">${path('M0 -150C-52 -150 -76 -84 -76 -52C-76 -14 -44 0 0 0C44 0 76 -14 76 -52C76 -84 52 -150 0 -150Z', colour)}${path('M40 -120C64 -90 76 -66 76 -52C76 -14 44 0 0 0C44 -20 60 -70 40 -120Z', palette.ink, 'opacity=".12"')}${ellipse(-28, -96, 12, 24, '#fff', 'opacity=".6"')}</g>`;
  const half = `<g transform="translate(96 16)">${ellipse(0, -58, 78, 66, '#fffaf0')}${circle(0, -58, 40, '#e98a1a')}${ellipse(-12, -72, 12, 8, '#fff', 'opacity=".5"')}</g>`;
  return (
    repeat(13, (at) =>
      line(
        `M${-230 + at * 34} ${12 - (at % 3) * 8}q${30 - at * 4} ${at % 2 ? 26 : 34} ${64 - at * 8} ${at % 2 ? 8 : -6}`,
        at % 2 ? palette.straw : palette.strawDark,
        7,
      ),
    ) +
    egg(-130, 0, shell) +
    egg(0, -34, tint('#cfdedb', turn)) +
    egg(-50, 16, '#f3ead8') +
    half +
    `<g transform="translate(176 24) rotate(62) scale(.8)">${leaf(tint(palette.leaf, turn), 110, 30)}</g>`
  );
}
