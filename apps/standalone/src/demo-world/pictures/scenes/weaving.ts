import { palette, tint } from '../palette.js';
import { circle, ellipse, line, path, rect, repeat } from '../svg.js';

/** Rows of over-and-under strips: dashed lines, each row shifted by half a strip. */
export function strips(x: number, y: number, width: number, rows: number, colour: string, accent: string): string {
  return repeat(
    rows,
    (row) =>
      `<path d="M${x + (row % 2) * 13} ${y + row * 20}H${x + width}" stroke="${row % 5 === 2 ? accent : colour}" stroke-width="12" stroke-dasharray="20 6"/>`,
  );
}

export function bag(turn: number, accent: string): string {
  const grass = tint(palette.straw, turn);
  return (
    line('M-86 -250C-86 -400 86 -400 86 -250', tint(palette.clayDark, turn), 17) +
    path('M-150 -262H150L176 -18Q176 0 158 0H-158Q-176 0 -176 -18Z', grass) +
    strips(-148, -230, 296, 11, tint(palette.straw, turn, 11), accent) +
    path('M92 -262H150L176 -18Q176 0 158 0H112C128 -90 122 -180 92 -262Z', palette.strawDark, 'opacity=".3"') +
    rect(-158, -272, 316, 26, 12, tint(palette.strawDark, turn)) +
    line('M-86 -262V-196M86 -262V-196', tint(palette.clayDark, turn), 17) +
    circle(-86, -198, 9, palette.gold) +
    circle(86, -198, 9, palette.gold)
  );
}

export function basket(turn: number, accent: string): string {
  return (
    path('M-150 -214C-190 -130 -176 -40 -128 0H128C176 -40 190 -130 150 -214Z', tint(palette.straw, turn)) +
    strips(-158, -190, 316, 9, tint(palette.straw, turn, 11), accent) +
    path('M80 -214H150C190 -130 176 -40 128 0H70C130 -50 130 -150 80 -214Z', palette.strawDark, 'opacity=".32"') +
    ellipse(0, -216, 154, 34, tint(palette.strawDark, turn)) +
    ellipse(0, -212, 132, 24, '#5f421d') +
    repeat(16, (at) =>
      line(`M${-146 + at * 19} -${206 - Math.round(26 * Math.sin((at / 15) * Math.PI))}l12 -14`, palette.cream, 5, 'opacity=".5"'),
    ) +
    line('M-172 -150C-224 -156 -224 -80 -176 -92M172 -150C224 -156 224 -80 176 -92', tint(palette.strawDark, turn), 15)
  );
}

export function hat(turn: number, accent: string): string {
  return (
    ellipse(0, -60, 282, 78, tint(palette.strawDark, turn)) +
    ellipse(0, -70, 278, 74, tint(palette.straw, turn, 3)) +
    repeat(5, (at) =>
      ellipse(
        0,
        -70,
        262 - at * 26,
        66 - at * 8,
        'none',
        `stroke="${tint(palette.strawDark, turn)}" stroke-width="3" stroke-dasharray="12 8" opacity=".6"`,
      ),
    ) +
    path('M-136 -84C-130 -210 -74 -254 0 -254C74 -254 130 -210 136 -84C70 -56 -70 -56 -136 -84Z', tint(palette.straw, turn, 8)) +
    repeat(6, (row) =>
      line(
        `M${-128 + row * 8} ${-110 - row * 22}Q0 ${-84 - row * 22} ${128 - row * 8} ${-110 - row * 22}`,
        tint(palette.strawDark, turn),
        3,
        'opacity=".5" stroke-dasharray="14 7"',
      ),
    ) +
    path('M-137 -84C-136 -106 -134 -122 -131 -134C-60 -108 60 -108 131 -134C134 -122 136 -106 137 -84C70 -56 -70 -56 -137 -84Z', accent) +
    path('M76 -240C116 -212 132 -150 136 -84C114 -74 94 -70 74 -67C96 -120 100 -190 76 -240Z', palette.strawDark, 'opacity=".28"') +
    path('M-120 -96C-150 -70 -176 -50 -190 -20C-170 -24 -158 -16 -150 -4C-136 -36 -116 -60 -100 -76Z', accent)
  );
}

export function sandals(turn: number, accent: string): string {
  const one = `${path('M-72 -30C-96 -120 -84 -300 -10 -316C66 -326 96 -240 80 -160C70 -110 84 -60 70 -14C56 24 -56 24 -72 -30Z', palette.strawDark)}${path('M-64 -40C-88 -120 -74 -290 -10 -304C56 -312 84 -236 70 -160C60 -110 72 -64 60 -26C46 8 -48 8 -64 -40Z', tint(palette.straw, turn, 8))}${repeat(9, (row) => line(`M-58 ${-46 - row * 26}q58 14 112 0`, palette.strawDark, 3, 'opacity=".4" stroke-dasharray="12 7"'))}${path('M-84 -150C-60 -226 60 -236 86 -166C84 -140 82 -126 78 -112C50 -170 -46 -162 -74 -100C-80 -116 -84 -132 -84 -150Z', accent)}${circle(0, -196, 20, palette.paper, 'opacity=".85"')}${circle(0, -196, 9, palette.gold)}`;
  return `<g transform="translate(-104 0) rotate(-8)">${one}</g><g transform="translate(104 0) rotate(8) scale(-1 1)">${one}</g>`;
}

export function mat(turn: number): string {
  const red = tint(palette.chilli, turn);
  const flower = (x: number, y: number) =>
    `<g transform="translate(${x} ${y})">${repeat(8, (at) => ellipse(0, -26, 10, 20, at % 2 ? red : tint(palette.leaf, turn), `transform="rotate(${at * 45})"`))}${circle(0, 0, 13, palette.gold)}</g>`;
  return (
    rect(-250, -330, 430, 330, 6, tint('#f0dba6', turn)) +
    repeat(20, (at) => line(`M-250 ${-318 + at * 16}h430`, palette.strawDark, 2, 'opacity=".3"')) +
    rect(-226, -306, 382, 282, 4, 'none', `stroke="${red}" stroke-width="12"`) +
    rect(-206, -286, 342, 242, 4, 'none', `stroke="${tint(palette.leaf, turn)}" stroke-width="6"`) +
    flower(-35, -166) +
    flower(-146, -230) +
    flower(76, -230) +
    flower(-146, -102) +
    flower(76, -102) +
    path('M180 -336C244 -336 244 6 180 6C150 6 150 -336 180 -336Z', tint('#d8bb78', turn)) +
    ellipse(190, -165, 30, 168, tint('#e9d199', turn)) +
    ellipse(194, -165, 16, 120, palette.strawDark, 'opacity=".45"') +
    line('M186 -330V2', red, 7, 'opacity=".7"')
  );
}

export function pot(turn: number): string {
  const clay = tint(palette.clay, turn);
  return (
    path('M-158 -170C-196 -90 -150 0 -90 0H90C150 0 196 -90 158 -170Z', clay) +
    path('M70 -170H158C196 -90 150 0 90 0H30C110 -40 120 -110 70 -170Z', palette.ink, 'opacity=".2"') +
    line('M-150 -118C-158 -70 -136 -34 -112 -20', '#fff', 10, 'opacity=".3"') +
    line('M-166 -112Q0 -84 166 -112', tint(palette.clayDark, turn), 6, 'stroke-dasharray="16 12"') +
    rect(-176, -194, 352, 32, 15, tint(palette.clay, turn, 8)) +
    path('M-148 -194C-130 -254 130 -254 148 -194Z', tint(palette.clay, turn, 3)) +
    rect(-28, -276, 56, 36, 14, tint(palette.clayDark, turn)) +
    line('M-172 -142C-232 -150 -230 -82 -178 -92M172 -142C232 -150 230 -82 178 -92', tint(palette.clayDark, turn), 17) +
    repeat(3, (at) => line(`M${-60 + at * 60} -296c-22 -30 22 -44 0 -80`, '#fff', 9, 'opacity=".5"'))
  );
}

export function openShell(turn: number): string {
  const outer = tint('#e8b9a6', turn);
  return (
    path('M0 -70C-150 -90 -230 -190 -196 -290C-150 -380 150 -380 196 -290C230 -190 150 -90 0 -70Z', outer) +
    repeat(7, (at) => line(`M0 -84Q${(at - 3) * 44} -200 ${(at - 3) * 58} ${-336 + Math.abs(at - 3) * 14}`, '#fff', 8, 'opacity=".4"')) +
    path('M0 -84C-130 -110 -186 -190 -166 -262C-130 -330 130 -330 166 -262C186 -190 130 -110 0 -84Z', '#fdeee6', 'opacity=".75"') +
    path('M-210 -84C-200 -16 -110 12 0 12C110 12 200 -16 210 -84C120 -60 -120 -60 -210 -84Z', tint('#d99a85', turn)) +
    ellipse(0, -82, 210, 36, '#fbe3d8') +
    circle(0, -116, 58, '#f7f4ef') +
    path('M30 -166C70 -140 66 -76 22 -62C54 -90 56 -132 30 -166Z', palette.silver, 'opacity=".7"') +
    ellipse(-20, -138, 15, 11, '#fff') +
    circle(-104, -98, 22, '#f1ece6') +
    circle(-110, -105, 6, '#fff') +
    circle(100, -96, 18, '#f1ece6') +
    circle(95, -102, 5, '#fff')
  );
}
