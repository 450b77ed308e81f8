import type { Brush } from '../brush.js';
import { palette, tint } from '../palette.js';
import { circle, ellipse, line, path, repeat } from '../svg.js';

const body =
  'M-250 0C-190 -96 -30 -118 96 -60C130 -44 156 -20 176 -6C200 -50 236 -84 274 -92C258 -50 256 50 274 92C236 84 200 50 176 12C156 26 130 46 96 62C-30 118 -190 96 -250 0Z';

/** A fresh fish in profile, its middle at 0,0. */
export function fish({ turn }: Brush, skin: string): string {
  return (
    path('M-60 -88C-20 -150 60 -150 108 -54Z', tint(skin, turn, -14)) +
    path('M-40 88C-20 132 30 136 50 82Z', tint(skin, turn, -14)) +
    path(body, tint(skin, turn)) +
    path('M-250 0C-190 96 -30 118 96 62C130 46 156 26 176 8C60 44 -110 46 -250 0Z', '#fff', 'opacity=".55"') +
    repeat(3, (row) =>
      repeat(6, (at) => line(`M${-110 + at * 40 + (row % 2) * 20} ${-54 + row * 26}q16 13 0 26`, '#fff', 4, 'opacity=".38"')),
    ) +
    line('M-150 -66C-116 -30 -116 34 -148 66', tint(skin, turn, -20), 6, 'opacity=".7"') +
    circle(-194, -20, 19, '#fff') +
    circle(-196, -20, 11, palette.ink) +
    circle(-200, -25, 4, '#fff') +
    line('M-246 6q20 14 38 10', tint(skin, turn, -26), 5) +
    path('M-104 6C-70 -6 -44 14 -40 50C-76 46 -98 30 -104 6Z', tint(skin, turn, -12)) +
    repeat(4, (at) => line(`M${206 + at * 7} ${-28 + at * 18}l42 ${-16 + at * 11}`, '#fff', 3, 'opacity=".4"'))
  );
}

/** A split, flattened, golden fish seen from above; hangs tail up. */
export function driedFish({ turn }: Brush): string {
  const flesh = tint('#d39a4c', turn);
  const deep = tint('#9b5f26', turn);
  return (
    path(
      'M0 170C-104 140 -128 -10 -70 -110C-56 -140 -30 -156 -14 -172C-30 -206 -58 -226 -66 -246C-30 -242 30 -242 66 -246C58 -226 30 -206 14 -172C30 -156 56 -140 70 -110C128 -10 104 140 0 170Z',
      deep,
    ) +
    path('M0 152C-84 122 -104 -8 -54 -100C-40 -124 -16 -146 0 -158C16 -146 40 -124 54 -100C104 -8 84 122 0 152Z', flesh) +
    line('M0 -150V140', deep, 7) +
    repeat(6, (at) =>
      line(
        `M0 ${-96 + at * 38}q-34 8 -${44 + (at < 4 ? at * 8 : 40 - at * 4)} 36M0 ${-96 + at * 38}q34 8 ${44 + (at < 4 ? at * 8 : 40 - at * 4)} 36`,
        deep,
        4,
        'opacity=".65"',
      ),
    ) +
    path('M-54 -100C-104 -8 -84 122 0 152C-50 90 -60 -10 -54 -100Z', '#fff', 'opacity=".22"') +
    circle(-26, 126, 7, palette.ink) +
    circle(26, 126, 7, palette.ink)
  );
}

export function bambooTray(rx: number): string {
  return (
    ellipse(0, 0, rx, rx * 0.86, palette.strawDark) +
    ellipse(0, -8, rx - 10, rx * 0.86 - 10, palette.bamboo) +
    ellipse(0, -4, rx - 28, rx * 0.86 - 28, tint(palette.straw, 0, 8)) +
    repeat(9, (at) => line(`M${-rx * 0.75 + at * rx * 0.187} ${-rx * 0.5}v${rx}`, palette.strawDark, 3, 'opacity=".28"')) +
    repeat(8, (at) => line(`M${-rx * 0.7} ${-rx * 0.52 + at * rx * 0.15}h${rx * 1.4}`, palette.strawDark, 3, 'opacity=".28"'))
  );
}

export function squid({ turn }: Brush, skin: string, dried = false): string {
  const deep = tint(skin, turn, -20);
  return (
    path('M-66 -30C-140 -84 -150 -150 -84 -160ZM66 -30C140 -84 150 -150 84 -160Z', tint(skin, turn, -9), 'transform="translate(0 -40)"') +
    repeat(8, (at) =>
      line(
        `M${-42 + at * 12} 100C${-78 + at * 22} 150 ${-50 + at * 14} 190 ${-98 + at * 28} ${232 - Math.abs(at - 3.5) * 9}`,
        at % 2 ? deep : tint(skin, turn, -8),
        11,
      ),
    ) +
    path('M0 -250C-64 -190 -84 -60 -64 62C-50 84 50 84 64 62C84 -60 64 -190 0 -250Z', tint(skin, turn)) +
    path('M0 -250C64 -190 84 -60 64 62C56 74 38 80 20 80C44 -20 40 -160 0 -250Z', palette.ink, 'opacity=".1"') +
    path('M-50 66C-58 96 -46 118 0 120C46 118 58 96 50 66Z', tint(skin, turn, -6)) +
    circle(-30, 96, 13, '#fff') +
    circle(-30, 97, 8, palette.ink) +
    circle(30, 96, 13, '#fff') +
    circle(30, 97, 8, palette.ink) +
    (dried
      ? line('M0 -226V50', deep, 5, 'opacity=".5"') +
        repeat(5, (at) => line(`M-${30 + at * 5} ${-120 + at * 36}q30 -12 ${60 + at * 10} 0`, deep, 3, 'opacity=".4"'))
      : repeat(12, (at) => circle(-36 + ((at * 29) % 74), -168 + at * 18, 3 + (at % 3), deep, 'opacity=".4"'))) +
    line('M-36 -150C-50 -90 -52 -40 -46 20', '#fff', 10, 'opacity=".45"')
  );
}

export function shrimp({ turn }: Brush, shell: string): string {
  const deep = tint(shell, turn, -16);
  return (
    line('M-124 -64C-190 -150 -250 -160 -286 -132M-124 -70C-170 -190 -230 -224 -280 -214', deep, 5) +
    repeat(5, (at) => line(`M${-70 + at * 34} ${44 + at * 6}q-6 34 -${34 - at * 3} 46`, deep, 7)) +
    path(
      'M-178 -40C-120 -108 10 -124 90 -70C170 -16 176 86 110 140C104 110 98 92 84 78C60 96 30 62 10 56C-50 40 -100 20 -178 -40Z',
      tint(shell, turn),
    ) +
    path('M-178 -40C-120 -108 10 -124 90 -70C120 -50 138 -22 144 8C70 -66 -60 -84 -178 -40Z', '#fff', 'opacity=".3"') +
    repeat(5, (at) =>
      line(
        [
          'M-46 -92C-24 -52 -26 -10 -48 20',
          'M4 -98C20 -58 18 -10 0 30',
          'M56 -84C64 -48 56 0 36 44',
          'M102 -56C102 -20 92 20 66 56',
          'M136 -8C126 24 112 46 92 66',
        ][at] ?? '',
        deep,
        5,
        'opacity=".7"',
      ),
    ) +
    path('M106 128C70 150 50 190 66 226C90 214 104 196 112 176C124 200 144 214 172 214C172 176 150 144 114 134Z', deep) +
    path('M-178 -40L-252 -74L-150 -70Z', deep) +
    circle(-128, -52, 10, palette.ink) +
    circle(-131, -55, 3.5, '#fff')
  );
}

export function crab({ turn }: Brush, shell: string): string {
  const main = tint(shell, turn);
  const deep = tint(shell, turn, -14);
  const side = (sign: 1 | -1) =>
    repeat(3, (at) =>
      line(
        `M${sign * 120} ${10 + at * 26}C${sign * (190 + at * 4)} ${-16 + at * 34} ${sign * (226 - at * 10)} ${20 + at * 40} ${sign * (236 - at * 18)} ${78 + at * 40}`,
        deep,
        17 - at * 2,
      ),
    ) +
    line(`M${sign * 118} -40C${sign * 170} -70 ${sign * 206} -110 ${sign * 196} -158`, deep, 28) +
    path(
      `M${sign * 196} -150C${sign * 262} -158 ${sign * 276} -236 ${sign * 226} -276C${sign * 232} -246 ${sign * 216} -232 ${sign * 200} -222C${sign * 196} -240 ${sign * 184} -262 ${sign * 160} -270C${sign * 134} -226 ${sign * 148} -162 ${sign * 196} -150Z`,
      main,
    );
  return (
    side(1) +
    side(-1) +
    path('M-176 -6C-150 -86 -70 -104 0 -104C70 -104 150 -86 176 -6C150 72 80 104 0 104C-80 104 -150 72 -176 -6Z', main) +
    path('M-150 14C-110 76 -60 92 0 92C60 92 110 76 150 14C80 56 -80 56 -150 14Z', palette.ink, 'opacity=".12"') +
    repeat(7, (at) => circle(-96 + at * 32, -44 + Math.abs(at - 3) * 9, 7 - (at % 2) * 2, '#fff', 'opacity=".45"')) +
    line('M-44 -98V-126M44 -98V-126', deep, 9) +
    circle(-44, -132, 14, palette.ink) +
    circle(44, -132, 14, palette.ink) +
    circle(-48, -137, 5, '#fff') +
    circle(40, -137, 5, '#fff') +
    line('M-34 22q34 22 68 0', deep, 6) +
    line('M-130 -40C-104 -70 -70 -80 -40 -84', '#fff', 9, 'opacity=".4"')
  );
}

export function shell({ turn }: Brush, colour: string): string {
  const main = tint(colour, turn);
  const deep = tint(colour, turn, -20);
  return (
    path(
      'M0 92C-34 92 -40 70 -60 66C-130 40 -150 -30 -118 -74C-90 -112 -40 -120 0 -120C40 -120 90 -112 118 -74C150 -30 130 40 60 66C40 70 34 92 0 92Z',
      main,
    ) +
    repeat(7, (at) => line(`M0 78Q${(at - 3) * 26} 0 ${(at - 3) * 36} ${-112 + Math.abs(at - 3) * 13}`, deep, 6, 'opacity=".6"')) +
    line('M-104 -20Q0 40 104 -20', '#fff', 7, 'opacity=".3"') +
    line('M-92 -72C-70 -100 -30 -106 0 -106', '#fff', 8, 'opacity=".5"') +
    ellipse(0, 84, 26, 10, deep)
  );
}
