import { Seeded } from '../content/seeded.js';
import { backdrop } from './backdrop.js';
import { labelFor } from './brush.js';
import { scenes, views } from './scene-list.js';
import { shareRepeats } from './sharing.js';
import { escapeXml } from './svg.js';

export interface Portrayed {
  readonly categoryScene: string;
  readonly key: string;
  readonly name: string;
}

export const sceneNames: readonly string[] = [...Object.keys(scenes), ...Object.keys(views)];

export function sheet(width: number, height: number, title: string, inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}" font-family="&quot;Be Vietnam Pro&quot;, sans-serif">${shareRepeats(inner)}</svg>`;
}

/** A square picture of a product; the same product is always drawn the same. */
export function drawPicture({ categoryScene, key, name }: Portrayed): string {
  const chance = new Seeded(`picture ${key}`);
  const brush = { chance, turn: chance.between(-9, 9), label: labelFor(name) };
  const view = views[categoryScene];
  if (view) return sheet(800, 800, name, view(brush));
  const scene = scenes[categoryScene];
  if (!scene) throw new Error(`No drawing for the scene ${categoryScene}`);
  return sheet(800, 800, name, backdrop(chance).behind + scene(brush, name));
}
