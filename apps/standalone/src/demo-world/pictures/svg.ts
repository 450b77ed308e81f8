import { closes, opens } from './sharing.js';

/** The few shapes every drawing is built from. Numbers are rounded to keep files small. */
type Extra = string;

const round = (value: number) => String(Math.round(value * 10) / 10);

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export const path = (d: string, fill: string, extra: Extra = '') => `<path d="${d}" fill="${fill}"${extra && ` ${extra}`}/>`;
export const line = (d: string, stroke: string, width: number, extra: Extra = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round"${extra && ` ${extra}`}/>`;
export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, extra: Extra = '') =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"${extra && ` ${extra}`}/>`;
export const circle = (x: number, y: number, r: number, fill: string, extra: Extra = '') =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}"${extra && ` ${extra}`}/>`;
export const rect = (x: number, y: number, width: number, height: number, radius: number, fill: string, extra: Extra = '') =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${round(radius)}" fill="${fill}"${extra && ` ${extra}`}/>`;

export function text(x: number, y: number, size: number, weight: number, fill: string, words: string): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" font-weight="${weight}" fill="${fill}" text-anchor="middle">${escapeXml(words)}</text>`;
}

/** Moves, turns and scales a group whose own base is the point 0,0. */
export function place(inner: string, x: number, y: number, scale = 1, turn = 0): string {
  const rotate = turn === 0 ? '' : ` rotate(${round(turn)})`;
  const size = scale === 1 ? '' : ` scale(${String(Math.round(scale * 1000) / 1000)})`;
  return `<g transform="translate(${round(x)} ${round(y)})${rotate}${size}">${opens}${inner}${closes}</g>`;
}

export function repeat(count: number, draw: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => draw(at)).join('');
}
